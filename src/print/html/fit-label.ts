import { displayWidth, splitGraphemes } from '../text/display-width.ts'

/**
 * Pixels that a label of a chart takes at most, at 13 pixels: what is drawn later can't be measured here, so each kind of letter counts
 * as one of its widest.
 *
 * @example pixelWidth('il') // => 10
 */
export const pixelWidth = (text: string): number =>
  splitGraphemes(text).reduce((sum, letter) => sum + letterWidth(letter), 0)

/** A label cut at a whole letter to so many pixels, with three points where something is missing. */
export const fitLabel = (text: string, pixels: number): string => {
  if (pixelWidth(text) <= pixels) return text
  let room = pixels - pixelWidth(MARK)
  const kept: string[] = []
  for (const letter of splitGraphemes(text)) {
    room -= letterWidth(letter)
    if (room < 0) break
    kept.push(letter)
  }
  return `${kept.join('').trimEnd()}${MARK}`
}

/**
 * A label on so many lines at most, broken between words where it can be.
 *
 * @example wrapLabel('one two three', 60, 3) // => ["one two", "three"]
 */
export const wrapLabel = (text: string, pixels: number, most: number): string[] => {
  const lines: string[] = []
  let rest = text
  while (lines.length < most - 1 && pixelWidth(rest) > pixels) {
    const line = firstLine(rest, pixels)
    lines.push(line.trimEnd())
    rest = rest.slice(line.length)
  }
  return [...lines, fitLabel(rest, pixels)]
}

/** The beginning of a text that fits, up to its last space where there is one. */
const firstLine = (text: string, pixels: number): string => {
  let room = pixels
  let length = 0
  for (const letter of splitGraphemes(text)) {
    room -= letterWidth(letter)
    if (room < 0 && length > 0) break
    length += letter.length
  }
  const space = text.slice(0, length + 1).lastIndexOf(' ')
  return text.slice(0, space > 0 ? space + 1 : length)
}

const MARK = '...'

const letterWidth = (letter: string): number => {
  if (displayWidth(letter) > 1) return 17
  if (/^[ijlt.,:;'|!()[\]]/.test(letter)) return 5
  if (/^[WMmw@%&]/.test(letter)) return 13
  if (/^[A-Z]/.test(letter)) return 10
  return /^[ -~]/.test(letter) ? 8 : 10
}
