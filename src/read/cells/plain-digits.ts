/** First digit of each decimal script of the basic plane (Unicode general category Nd); others become ASCII by NFKC. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
]

/**
 * Text with the digits of any listed script as ASCII and full-width forms as plain ones.
 *
 * @example plainDigits('٣٤') // => "34"
 */
export const plainDigits = (text: string): string => {
  if (!/[^\x20-\x7e]/.test(text)) return text
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = ZEROS.find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

/** Marks that steer the direction of text or its breaks, and others that nobody sees. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Text without marks that nobody sees. @example withoutInvisible('\u200f2\u200f/3') // => "2/3" */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')
