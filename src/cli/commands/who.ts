import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

const ANSWER = [
  'Who shared my video? Nobody can know.',
  'TikTok counts how often the share button was used, and gives that number alone: no export, no screen and no API says who shared, with whom, or where a share led. An app or a person that claims to tell you is guessing, or wants your password.',
  'What can be known: how many shares there were; how many distinct people watched, where TikTok measured it; what part of the views came by direct messages, if you type the traffic sources from the screen. From these, reach says how many viewers shares can have brought at most and at least, and what has to be assumed for a number in between: see reach explain <files> --of share-driven-viewers.',
]

export const whoCommand: CommandDefinition = {
  name: 'who',
  summary: 'who shared my video? (and what can be known)',
  examples: [['reach who', 'the answer']],
  define: () => {},
  run: async (_, __, shell) => {
    const { paragraph } = await import('../lines.ts')
    const text = ANSWER.map((part) => paragraph(part, 0, shell).join('\n')).join('\n\n')
    await shell.stdout.write(`${text}\n`)
    return EXIT.done
  },
}
