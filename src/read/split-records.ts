/** How the lines of a text are written: bytes a unit, which end comes first, and whether a lone CR ends a line. */
interface LineEnds {
  readonly step: 1 | 2
  readonly littleEndian: boolean
  readonly loneCr: boolean
}

const LF = 10
const CR = 13

/** Text has no NUL; UTF-16 has one in every end of a line. */
const unitsOf = (bytes: Uint8Array): Pick<LineEnds, 'step' | 'littleEndian'> => {
  if (!bytes.includes(0)) return { step: 1, littleEndian: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { step: 2, littleEndian: false }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { step: 2, littleEndian: true }
  let [little, big] = [0, 0]
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === LF && bytes[at + 1] === 0) little++
    if (bytes[at] === 0 && bytes[at + 1] === LF) big++
  }
  return { step: 2, littleEndian: little >= big }
}

/** The offset of every line, from line 1 on, and of the end. */
const lineOffsets = (bytes: Uint8Array, { step, littleEndian, loneCr }: LineEnds): number[] => {
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
 * order. No byte is changed, so that the encoding does not matter.
 *
 * @param starts lines on which records begin, from 1, in any order
 * @param isInvalid by the line on which a record begins
 * @param loneCr whether a CR without LF ends a line, as in CSV
 */
export const splitRecords = (
  bytes: Uint8Array,
  starts: readonly number[],
  isInvalid: (line: number) => boolean,
  loneCr: boolean,
): SplitRecords => {
  const offsets = lineOffsets(bytes, { ...unitsOf(bytes), loneCr })
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
