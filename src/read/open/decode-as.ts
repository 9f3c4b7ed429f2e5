/** The code page that Windows of western Europe and America writes; the platform gives its name to Latin-1 and ASCII too. */
export const FALLBACK = 'windows-1252'
/** What windows-1252 has at 0x80 to 0x9F. Some versions of Node decode these bytes as control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Decodes by the platform; null for a label that it does not know. @see https://encoding.spec.whatwg.org/#index-windows-1252 */
export const decodeAs = (bytes: Uint8Array, label: string): string | null => {
  try {
    const decoder = new TextDecoder(label)
    const text = decoder.decode(bytes)
    if (decoder.encoding !== FALLBACK) return text
    return text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
  } catch {
    return null
  }
}
