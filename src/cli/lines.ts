import { wrapText } from '../print/text/fit-text.ts'
import { widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'

/** Wraps a paragraph to the screen, every line after an indent. */
export const paragraph = (text: string, indent: number, shell: Shell): string[] => {
  const width = Math.min(100, widthOf(shell.stdout, shell))
  return wrapText(text, Math.max(20, width - indent)).map((line) => `${' '.repeat(indent)}${line}`.trimEnd())
}

/** A heading with indented paragraphs below: how the lists of `reach models`, `formats` and `priors` look. */
export const entry = (heading: string, paragraphs: readonly string[], shell: Shell): string[] => [
  ...paragraph(heading, 0, shell),
  ...paragraphs.flatMap((text) => paragraph(text, 4, shell)),
]
