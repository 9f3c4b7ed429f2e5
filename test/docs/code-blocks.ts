/** A fenced block of a document. */
export interface CodeBlock {
  readonly language: string
  readonly body: string
  /** Line of its fence, from 1. */
  readonly line: number
  /** Where its body stands in the document. */
  readonly from: number
  readonly to: number
}

/** The fenced blocks of a document in Markdown, in their order. */
export const codeBlocks = (text: string): CodeBlock[] =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ index, 1: language = '', 2: body = '' }) => {
    const from = index + language.length + 4
    return { language, body, line: text.slice(0, index).split('\n').length, from, to: from + body.length }
  })

/** Lines of a block of commands; a backslash at the end of a line goes on in the next. */
export const commandLines = (body: string): string[] =>
  body
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))

/** A command with what a document says that it prints. */
export interface ShownCommand {
  readonly command: string
  readonly output: string
}

/** The commands of a block that shows a terminal: `$ command`, then what it prints. */
export const shownCommands = (body: string): ShownCommand[] =>
  body
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [, command = '', output = ''] = /^((?:.*\\\n)*.*)\n?([\s\S]*)$/.exec(part) ?? []
      return { command: command.replace(/\\\n\s*/g, ''), output }
    })

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What is printed, with `…` on a line of its own for lines that a document leaves out. */
export const outputPattern = (shown: string): RegExp =>
  new RegExp(`^${shown.split(/^…\n/m).map(escaped).join('(?:.*\\n)*?')}$`)
