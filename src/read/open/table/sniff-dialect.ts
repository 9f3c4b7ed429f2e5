import { type CellType, cellType } from './cell-type.ts'
import { COMMA, cutRecord, type Dialect } from './dialect.ts'
import { isTyped } from './record-kinds.ts'

/** Signs that stand between cells, the usual first; the last are so common in texts that they must do better. */
const DELIMITERS: readonly (readonly [sign: string, worth: number])[] = [
  [',', 1],
  [';', 1],
  ['\t', 1],
  ['|', 1],
  [', ', 0.99],
  ['; ', 0.99],
  ['\t\t', 0.98],
  ['||', 0.98],
  ['^', 0.95],
  ['~', 0.95],
  ['\u0001', 0.95],
  ['\u001f', 0.95],
  ['§', 0.95],
  [':', 0.6],
  [' ', 0.8],
]

/** Enough to know a dialect by; a table of thousands of columns needs more characters for a few lines. */
const SAMPLE = { characters: 65_536, fewestLines: 12, lines: 300, mostCharacters: 4_194_304 } as const
/** A caption seldom has more lines: beyond, a quote was never closed. */
const MOST_LINES = 30

const sampleOf = (text: string): string[] => {
  for (let size: number = SAMPLE.characters; ; size *= 4) {
    const head = text.slice(0, size)
    const lines = head.split('\n')
    if (size > SAMPLE.characters) lines.length = Math.min(lines.length, SAMPLE.fewestLines + 1)
    const whole = head.length === text.length || size >= SAMPLE.mostCharacters
    if (!whole && lines.length <= SAMPLE.fewestLines) continue
    // The last line of a cut sample is cut itself.
    if (head.length < text.length && lines.length > 1) lines.pop()
    return lines.slice(0, SAMPLE.lines)
  }
}

interface Fit {
  readonly widths: readonly number[]
  readonly faults: number
  readonly typed: number
  readonly cells: number
  /** Cells that are numbers, dates or links. */
  readonly values: number
}

const worthOf = (type: CellType, quoted: boolean): number => {
  if (type === 'empty') return 0.5
  return type === 'other' ? (quoted ? 0.9 : 0.1) : 1
}

/** Cuts the sample as a dialect says; a quote that does not close within some lines costs its line only. */
const cutSample = (lines: readonly string[], dialect: Dialect): Fit => {
  const widths: number[] = []
  let [faults, typed, cells, values] = [0, 0, 0, 0]
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    let cut = cutRecord(line, dialect)
    if (cut.open) {
      let text = line
      for (let more = at + 1; cut.open && more < Math.min(lines.length, at + MOST_LINES); more++) {
        text = `${text}\n${lines[more]}`
        const joined = cutRecord(text, dialect)
        if (joined.open) continue
        cut = joined
        at = more
      }
    }
    faults += Math.min(1, cut.faults)
    widths.push(cut.cells.length)
    for (const cell of cut.cells) {
      const type = cellType(cell)
      typed += worthOf(type, cut.quoted)
      if (isTyped(type)) values++
    }
    cells += cut.cells.length
  }
  return { widths, faults, typed, cells, values }
}

/** How much of the sample lies in rows of one width: neighbours agree in a table, wherever it begins and ends. */
const agreement = (widths: readonly number[]): number => {
  const agreeing = widths.filter(
    (width, index) => width >= 2 && (width === widths[index - 1] || width === widths[index + 1] || widths.length === 1),
  )
  return agreeing.length / Math.max(1, widths.length)
}

const score = ({ widths, faults, typed, cells }: Fit): number =>
  agreement(widths) * (0.3 + (0.7 * typed) / Math.max(1, cells)) * (1 - faults / (2 * Math.max(1, widths.length)))

const quotings = (sample: string, delimiter: string): Pick<Dialect, 'quote' | 'escapeSign'>[] => {
  const found: Pick<Dialect, 'quote' | 'escapeSign'>[] = [{ quote: '"', escapeSign: '"' }]
  if (sample.includes('\\"')) found.push({ quote: '"', escapeSign: '\\' })
  // An apostrophe is a quote only where it stands at the edge of cells.
  if (sample.includes(`${delimiter}'`) && sample.includes(`'${delimiter}`)) found.push({ quote: "'", escapeSign: "'" })
  return found
}

/** Signs that stand in any text: a table is cut by them from its first line on, and has numbers, dates or links in a quarter of its cells. */
const COMMON = [' ', ':']

const isText = (lines: readonly string[], delimiter: string, { values, cells }: Fit): boolean =>
  COMMON.includes(delimiter) && (!lines[0]?.includes(delimiter) || 4 * values < cells)

/** Rows of one width whose cells nearly all look like something: no other delimiter does better. */
const PLAIN = 0.97

/** Whether every delimiter is followed by a blank. */
const isSpaced = (lines: readonly string[], delimiter: string): boolean => {
  if (delimiter.trim() === '' || delimiter.endsWith(' ')) return false
  const text = lines.join('\n')
  const all = text.split(delimiter).length - 1
  return all > 0 && text.split(`${delimiter} `).length - 1 >= 0.9 * all
}

/**
 * Finds the dialect of a text: of all delimiters and quotes, those under which neighbouring rows have one width, cells look
 * like numbers, dates, links or words, and quotes close.
 *
 * @param text lines end with `\n`
 */
export const sniffDialect = (text: string): Dialect => {
  const lines = sampleOf(text)
  const sample = lines.join('\n')
  let best: { dialect: Dialect; score: number } = { dialect: COMMA, score: 0 }
  const filled = lines.filter((line) => line.trim() !== '')
  for (const [delimiter, worth] of DELIMITERS) {
    // A preamble may have none of it, most rows have.
    if (4 * filled.filter((line) => line.includes(delimiter)).length < filled.length) continue
    const spaced = isSpaced(lines, delimiter)
    for (const quoting of quotings(sample, delimiter)) {
      const dialect = { delimiter, ...quoting, spaced }
      const fit = cutSample(lines, dialect)
      if (isText(filled, delimiter, fit)) continue
      const found = worth * score(fit)
      // Of equals the first: the usual signs stand first.
      if (found > best.score + 1e-9) best = { dialect, score: found }
      if (found >= PLAIN) return dialect
    }
  }
  return best.dialect
}
