import { Argument } from 'commander'
import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

export const completionCommand: CommandDefinition = {
  name: 'completion',
  summary: 'what a shell reads to complete commands, options, ids and paths',
  examples: [
    ['source <(reach completion bash)', 'for this bash; put the line into ~/.bashrc for all'],
    ['reach completion zsh > ~/.zfunc/_reach', 'a folder of $fpath'],
    ['reach completion fish > ~/.config/fish/completions/reach.fish', 'fish finds it there'],
    ['reach completion powershell >> $PROFILE', 'PowerShell'],
  ],
  define: (command) => {
    command.addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'powershell']))
  },
  run: async ([name], _, shell) => {
    const { COMPLETION_SCRIPTS } = await import('../completion/scripts.ts')
    await shell.stdout.write(COMPLETION_SCRIPTS[name as keyof typeof COMPLETION_SCRIPTS])
    return EXIT.done
  },
}

export const completeCommand: CommandDefinition = {
  name: 'complete',
  hidden: true,
  summary: 'what can stand at the end of a command line, one answer a line; asked by the shell',
  examples: [['reach complete -- estimate --format ""', 'the forms of the output']],
  define: (command) => {
    command.argument('[words...]', 'the words after the program, behind --')
  },
  run: async (words, _, shell, commands) => {
    const [{ describeProgram }, { answersFor }, { optionValues }] = await Promise.all([
      import('../program.ts'),
      import('../completion/answers.ts'),
      import('../completion/option-values.ts'),
    ])
    const answers = answersFor(describeProgram(commands), words, optionValues)
    const lines = answers.map(({ value, about }) => (about === '' ? value : `${value}\t${about}`))
    await shell.stdout.write(lines.map((line) => `${line}\n`).join(''))
    return EXIT.done
  },
}
