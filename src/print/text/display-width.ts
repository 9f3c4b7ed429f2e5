let segmenter: Intl.Segmenter | undefined

/** Latin letters, dashes, rules and bars: one column each, none of them part of a longer character. */
const NARROW = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2500-\u259f\u25cf]*$/

/** East Asian wide and full-width blocks. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f251}\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u

const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u

/** Only marks that a terminal draws over the character before. */
const COMBINING = /[\u0300-\u036f]/g

/**
 * Columns that a text takes on a terminal: 2 for emoji and East Asian wide characters, 1 for the rest.
 *
 * @param text without escapes (see `cleanText`)
 * @example displayWidth('abc') // => 3
 * @example displayWidth('日本') // => 4
 * @example displayWidth('👩‍🍳') // => 2
 */
export const displayWidth = (text: string): number => {
  // The first question to Intl costs more than drawing a table of plain text.
  if (NARROW.test(text)) return text.length
  return splitGraphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0)
}

/**
 * A text as the characters that a reader sees, none of them cut.
 *
 * @example splitGraphemes('a👩‍🍳') // => ["a", "👩‍🍳"]
 */
export const splitGraphemes = (text: string): string[] => {
  if (NARROW.test(text)) return Array.from(text)
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Columns of one grapheme. */
export const graphemeWidth = (grapheme: string): number => {
  if (EMOJI.test(grapheme)) return 2
  let width = 0
  for (const character of grapheme.replace(COMBINING, '')) width += WIDE.test(character) ? 2 : 1
  return width
}
