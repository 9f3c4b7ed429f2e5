/** What XML 1.0 does not allow, not even escaped: most controls, halves of characters, two that are none. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Letters that terminals and editors obey, and ends of lines: shown as references, so that a reader gets them back. */
const REFERENCED =
  /[\t\n\r\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/**
 * A text as content or as a quoted attribute of XML 1.0. Characters that XML forbids become U+FFFD.
 *
 * @example escapeXml('a<b & "c"') // => "a&lt;b &amp; &quot;c&quot;"
 * @example escapeXml('\u0000') // => "\ufffd"
 * @see https://www.w3.org/TR/xml/#charsets
 */
export const escapeXml = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replace(REFERENCED, (character) => `&#${character.charCodeAt(0)};`)
