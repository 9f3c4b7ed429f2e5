/** Sequences that move a cursor, set a colour, a title or a link: CSI, OSC and their kin, two-character escapes. */
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g

/** Words of ASCII with one space between: most texts, and nothing to clean. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** Spaces and ends of lines of every kind. */
const BLANKS = /[\s\u0085]+/g

/**
 * Controls, marks that reverse the direction of text, invisible fillers, hidden tag letters, and halves of
 * characters. The joiners that emoji, Persian and Indic words need stay.
 */
const UNSAFE =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu

/**
 * A text from a file, safe on a terminal: one line, without escapes, controls or marks that reorder what is read.
 *
 * @example cleanText('a\nb') // => "a b"
 * @example cleanText('\u001b[31mred\u001b[0m') // => "red"
 * @see https://www.unicode.org/reports/tr36/ on bidirectional spoofing
 */
export const cleanText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(ESCAPES, '').replace(BLANKS, ' ').replace(UNSAFE, '').replace(/ {2,}/g, ' ').trim()
