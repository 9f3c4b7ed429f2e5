import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'

/** Decoded text without its byte-order mark; null where the bytes are no text. */
export interface Decoded {
  readonly text: string | null
  readonly problems: readonly Problem[]
}

const bomLabel = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark shows as NUL in every other byte of ASCII text. */
const nulLabel = (bytes: Uint8Array): string | null => {
  const head = bytes.subarray(0, 512)
  const nuls = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  if (odd > head.length / 4 && even === 0) return 'utf-16le'
  if (even > head.length / 4 && odd === 0) return 'utf-16be'
  return null
}

const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const FALLBACK = 'windows-1252'

const guess = async (bytes: Uint8Array, path: string): Promise<Decoded> => {
  if (bytes.subarray(0, 1024).includes(0)) return { text: null, problems: [] }
  const { default: chardet } = await import('chardet')
  const guessed = chardet.detect(bytes) ?? FALLBACK
  const known = decodeAs(bytes, guessed)
  const text = known ?? decodeAs(bytes, FALLBACK)
  const label = known === null ? FALLBACK : guessed
  return { text, problems: [problem('bad-encoding', `not UTF-8; read as ${label}`, { file: path })] }
}

const decodeAs = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return null
  }
}

/** More NULs than one in so many characters are no slip of a tool: the file is no text. */
const STRAY = 100

/** Text without the few NULs that some tools leave in their lines; null where there are many. */
const withoutStrayNuls = (text: string): string | null => {
  const plain = text.replaceAll('\0', '')
  return (text.length - plain.length) * STRAY > text.length ? null : plain
}

/**
 * Turns bytes into text: byte-order mark, then UTF-16 by its NULs, then strict UTF-8, then a guess that is reported.
 *
 * @param encoding a WHATWG label that the user named; it wins
 */
export const decode = async (bytes: Uint8Array, path: string, encoding?: string): Promise<Decoded> => {
  const label = encoding ?? bomLabel(bytes) ?? nulLabel(bytes)
  if (label !== null) return { text: decodeAs(bytes, label), problems: [] }
  const text = strictUtf8(bytes)
  return text === null ? guess(bytes, path) : { text: withoutStrayNuls(text), problems: [] }
}
