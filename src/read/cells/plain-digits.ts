/** First digit of each decimal script that exports are written in (Unicode general category Nd). */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xc66, 0xe50, 0xed0, 0x1040, 0x17e0]

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
