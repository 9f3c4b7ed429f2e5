import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'

/** Decoded text without its byte-order mark; null where the bytes are no text. */
export interface Decoded {
  readonly text: string | null
  /** The WHATWG name of the encoding; null where the bytes are no text. */
  readonly encoding: string | null
  readonly problems: readonly Problem[]
}

const NO_TEXT: Decoded = { text: null, encoding: null, problems: [] }

const bomLabel = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Line ends, delimiters and digits make at least so much of a table in any script; NULs that strayed into a text are far fewer. */
const PLAIN_SHARE = 0.04

/** UTF-16 without a mark: every sign of ASCII comes with a NUL beside it, and no NUL comes alone. */
const nulLabel = (bytes: Uint8Array): string | null => {
  const head = bytes.subarray(0, Math.min(4096, bytes.length - (bytes.length % 2)))
  const nuls = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (nuls < 2 || nuls * 2 < PLAIN_SHARE * head.length) return null
  const plain = { 'utf-16le': 0, 'utf-16be': 0 }
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]]
    if (second === 0 && first > 0 && first < 0x80) plain['utf-16le']++
    if (first === 0 && second > 0 && second < 0x80) plain['utf-16be']++
  }
  const label = plain['utf-16le'] > plain['utf-16be'] ? 'utf-16le' : 'utf-16be'
  return plain[label] >= Math.max(2, 0.9 * nuls) ? label : null
}

const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const decodeAs = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return null
  }
}

const FALLBACK = 'windows-1252'
/** Code pages that spreadsheets save in, by region; those of Windows first, because most do. */
const CODE_PAGES = [
  FALLBACK,
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'macintosh',
  'x-mac-cyrillic',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
]
/** Bytes that a guess looks at. */
const LOOK = 65_536
/** How much the frequencies of letters count beside the form of the words. */
const FREQUENCY_WEIGHT = 0.6

const guess = async (bytes: Uint8Array, path: string): Promise<Decoded> => {
  if (bytes.subarray(0, 1024).includes(0)) return NO_TEXT
  const [{ default: chardet }, { encodingScore }] = await Promise.all([
    import('chardet'),
    import('./encoding-score.ts'),
  ])
  const head = bytes.subarray(0, LOOK)
  const frequencies = new Map(
    chardet.analyse(head).map(({ name, confidence }) => [name.toLowerCase(), confidence / 100]),
  )
  const labels = new Set([...CODE_PAGES, ...[...frequencies.keys()].filter((name) => decodeAs(head, name) !== null)])
  let best = { label: FALLBACK, score: Number.NEGATIVE_INFINITY }
  for (const label of labels) {
    const score = encodingScore(decodeAs(head, label) ?? '') + FREQUENCY_WEIGHT * (frequencies.get(label) ?? 0)
    if (score > best.score) best = { label, score }
  }
  const text = decodeAs(bytes, best.label)
  const problems = [problem('bad-encoding', `not UTF-8; read as ${best.label}`, { file: path })]
  return { text, encoding: best.label, problems }
}

/** More NULs than one in so many characters are no slip of a tool: the file is no text. */
const STRAY = 100

/** Text without the few NULs that some tools leave in their lines. */
const withoutStrayNuls = (text: string, encoding: string, path: string): Decoded => {
  if (!text.includes('\0')) return { text, encoding, problems: [] }
  const plain = text.replaceAll('\0', '')
  const count = text.length - plain.length
  if (count * STRAY > text.length) return NO_TEXT
  const line = text.slice(0, text.indexOf('\0')).split(/\r\n?|\n/).length
  return { text: plain, encoding, problems: [problem('stray-nul', `${count} NUL characters`, { file: path, line })] }
}

/**
 * Turns bytes into text: byte-order mark, then UTF-16 by its NULs, then strict UTF-8, then a guess that is reported.
 *
 * A guess decodes the text in every code page and takes the one in which its words look most like words.
 * @param encoding a WHATWG label that the user named; it wins
 */
export const decode = async (bytes: Uint8Array, path: string, encoding?: string): Promise<Decoded> => {
  const label = encoding ?? bomLabel(bytes) ?? nulLabel(bytes)
  if (label !== null) {
    const text = decodeAs(bytes, label)
    return text === null ? NO_TEXT : { text, encoding: label, problems: [] }
  }
  const text = strictUtf8(bytes)
  return text === null ? guess(bytes, path) : withoutStrayNuls(text, 'utf-8', path)
}
