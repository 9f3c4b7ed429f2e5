import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { decodeAs } from './decode-as.ts'

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

/** More NULs than one in so many characters are no slip of a tool: the file is no text. */
const STRAY = 100

/** Text without the few NULs that some tools leave in their lines, and without those behind its end. */
const withoutStrayNuls = (decoded: string, encoding: string, path: string): Decoded => {
  if (!decoded.includes('\0')) return { text: decoded, encoding, problems: [] }
  // A disk that filled up, or a power cut, leaves blocks of NULs where the end was to be written.
  let end = decoded.length
  while (decoded[end - 1] === '\0') end--
  const written = decoded.slice(0, end)
  const text = written.replaceAll('\0', '')
  if (text.length === 0 || (written.length - text.length) * STRAY > written.length) return NO_TEXT
  const line = decoded.slice(0, decoded.indexOf('\0')).split(/\r\n?|\n/).length
  const found = problem('stray-nul', `${decoded.length - text.length} NUL characters`, { file: path, line })
  return { text, encoding, problems: [found] }
}

const guessed = async (bytes: Uint8Array, path: string): Promise<Decoded> => {
  const { guessEncoding } = await import('./guess-encoding.ts')
  const label = await guessEncoding(bytes)
  const decoded = label === null ? null : decodeAs(bytes, label)
  if (label === null || decoded === null) return NO_TEXT
  const { text, problems } = withoutStrayNuls(decoded, label, path)
  if (text === null) return NO_TEXT
  const why = label === 'utf-8' ? 'not UTF-8 in every place' : 'not UTF-8'
  return {
    text,
    encoding: label,
    problems: [problem('bad-encoding', `${why}; read as ${label}`, { file: path }), ...problems],
  }
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
    return text === null ? NO_TEXT : withoutStrayNuls(text, label, path)
  }
  const text = strictUtf8(bytes)
  return text === null ? guessed(bytes, path) : withoutStrayNuls(text, 'utf-8', path)
}
