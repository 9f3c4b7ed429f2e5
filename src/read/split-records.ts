/** How a text is written: a WHATWG name, and whether a CR without LF ends a line (as in CSV). */
export interface TextLayout {
  readonly encoding: string
  readonly loneCr: boolean
}

const LF = 10
const CR = 13

/** The offset of every line, from line 1 on, and of the end. */
const lineOffsets = (bytes: Uint8Array, { encoding, loneCr }: TextLayout): number[] => {
  // In every encoding but UTF-16 a byte of a line end is nothing else.
  const step = /^utf-16/.test(encoding) ? 2 : 1
  const littleEndian = encoding !== 'utf-16be'
  const unit = (at: number): number => {
    const [first, second] = [bytes[at] ?? -1, bytes[at + 1] ?? 0]
    return step === 1 ? first : littleEndian ? first + 256 * second : 256 * first + second
  }
  const offsets = [0]
  for (let at = 0; at + step <= bytes.length; at += step) {
    const here = unit(at)
    const ends = here === LF || (here === CR && loneCr && unit(at + step) !== LF)
    if (ends && at + step < bytes.length) offsets.push(at + step)
  }
  return [...offsets, bytes.length]
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The records of a text apart, byte by byte as they stand there. */
export interface SplitRecords {
  readonly valid: Uint8Array
  readonly invalid: Uint8Array
  readonly validRows: number
  readonly invalidRows: number
}

/**
 * Puts the records of a text into two: what stands above the first record (the header) goes into both, every record into one, in
 * order. No byte is changed.
 *
 * @param starts lines on which records begin, from 1, in any order
 * @param isInvalid by the line on which a record begins
 */
export const splitRecords = (
  bytes: Uint8Array,
  starts: readonly number[],
  isInvalid: (line: number) => boolean,
  layout: TextLayout,
): SplitRecords => {
  const offsets = lineOffsets(bytes, layout)
  const ordered = [...new Set(starts)].sort((a, b) => a - b)
  const offsetOf = (line: number | undefined): number =>
    line === undefined ? bytes.length : (offsets[line - 1] ?? bytes.length)
  const header = bytes.subarray(0, offsetOf(ordered[0]))
  const [valid, invalid]: [Uint8Array[], Uint8Array[]] = [[], []]
  for (const [index, line] of ordered.entries())
    (isInvalid(line) ? invalid : valid).push(bytes.subarray(offsetOf(line), offsetOf(ordered[index + 1])))
  return {
    valid: joined([header, ...valid]),
    invalid: joined([header, ...invalid]),
    validRows: valid.length,
    invalidRows: invalid.length,
  }
}
