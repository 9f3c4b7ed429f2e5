import { displayWidth, graphemeWidth, splitGraphemes } from './display-width.ts'

/**
 * Cuts a text to a number of columns, at whole characters, with a mark where something is missing.
 *
 * @param keep which end stays: the start of a title, the end of an id (where ids differ)
 * @example fitText('a long title', 7, '…', 'start') // => "a long…"
 * @example fitText('7345012345', 6, '~', 'end') // => "~12345"
 */
export const fitText = (text: string, width: number, mark: string, keep: 'start' | 'end'): string => {
  if (displayWidth(text) <= width) return text
  const characters = splitGraphemes(text)
  if (keep === 'end') characters.reverse()
  const kept: string[] = []
  let room = width - displayWidth(mark)
  for (const character of characters) {
    room -= graphemeWidth(character)
    if (room < 0) break
    kept.push(character)
  }
  if (keep === 'start') return `${kept.join('').trimEnd()}${mark}`
  return `${mark}${kept.reverse().join('').trimStart()}`
}

/**
 * Breaks a text into lines of at most `width` columns, between words where it can.
 *
 * @example wrapText('one two three', 7) // => ["one two", "three"]
 * @example wrapText('abcdefgh', 3) // => ["abc", "def", "gh"]
 */
export const wrapText = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((whole) => breakWord(whole, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

const breakWord = (word: string, width: number): string[] => {
  if (displayWidth(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of splitGraphemes(word)) {
    if (piece !== '' && displayWidth(piece) + graphemeWidth(character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
