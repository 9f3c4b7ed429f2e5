import type { Column } from '../cells/columns.ts'
import type { Format } from '../format.ts'
import { dayTable } from '../formats/day-table.ts'
import { videoTable } from '../formats/video-table.ts'
import { headerKey } from '../open/raw-table.ts'
import type { ColumnDescription, ColumnKind } from './describe-column.ts'
import { type Evidence, headerEvidence } from './header-evidence.ts'
import { type ColumnGuess, weighGuesses } from './weigh-guesses.ts'

/** A proposed reading of a table: never used unless the user says so. */
export interface TableGuess {
  readonly of: 'videos' | 'days'
  /** By position of the column, from 1. */
  readonly guesses: ReadonlyMap<number, ColumnGuess>
}

const FITTING: Readonly<Record<Column['cell'], readonly ColumnKind[]>> = {
  count: ['counts'],
  net: ['counts'],
  amount: ['counts', 'numbers', 'fractions'],
  money: ['counts', 'numbers', 'fractions'],
  fraction: ['fractions', 'numbers', 'counts'],
  date: ['dates'],
  text: ['texts', 'counts', 'handles', 'video ids', 'dates'],
  nested: [],
}

/** Fields whose cells have a look of their own. */
const LOOKS: Readonly<Record<string, readonly ColumnKind[]>> = {
  id: ['video ids', 'texts', 'counts'],
  url: ['links to videos', 'links'],
  title: ['texts'],
  handle: ['handles', 'texts'],
}

const fits = (kind: ColumnKind, field: string, { cell }: Column): boolean =>
  kind === 'nothing' || (LOOKS[field] ?? FITTING[cell]).includes(kind)

/** What the cells alone say: only of what looks like nothing else. */
const CELL_EVIDENCE: Readonly<Partial<Record<ColumnKind, { of: 'videos'; field: string } & Evidence>>> = {
  'video ids': {
    of: 'videos',
    field: 'id',
    confidence: 0.9,
    reason: 'its cells are long numbers that hold a time of upload, as ids of videos do',
  },
  'links to videos': { of: 'videos', field: 'url', confidence: 0.95, reason: 'its cells are links to videos' },
  handles: { of: 'videos', field: 'handle', confidence: 0.7, reason: 'its cells begin with @' },
}

/** Dates by themselves may be days of anything. */
const DATES = 0.6

const cellEvidence = ({ kind }: ColumnDescription, field: string, of: TableGuess['of']): Evidence | null => {
  const found = CELL_EVIDENCE[kind]
  if (found?.field === field && of === 'videos') return found
  if (kind === 'dates' && field === (of === 'days' ? 'date' : 'postedAt'))
    return { confidence: DATES, reason: 'its cells are dates' }
  return null
}

interface Candidate extends ColumnGuess {
  readonly column: ColumnDescription
}

const stronger = (a: Evidence | null, b: Evidence | null): Evidence | null => {
  if (a === null || b === null) return a ?? b
  const [more, less] = a.confidence >= b.confidence ? [a, b] : [b, a]
  // Two that agree are more than the stronger alone, and still no proof.
  return { confidence: Math.min(0.98, more.confidence + 0.03), reason: `${more.reason}, ${less.reason}` }
}

const candidatesOf = (columns: readonly ColumnDescription[], format: Format, of: TableGuess['of']): Candidate[] =>
  Object.entries(format.columns).flatMap(([field, spec]) =>
    columns.flatMap((column) => {
      if (!fits(column.kind, field, spec)) return []
      const evidence = stronger(headerEvidence(column.header, field, spec), cellEvidence(column, field, of))
      return evidence === null ? [] : [{ ...evidence, field, column }]
    }),
  )

/** Each field to one column and each column to one field, the surest first; of equals the earlier column. */
const assign = (candidates: readonly Candidate[]): Map<number, ColumnGuess> => {
  const taken = new Set<string>()
  const guesses = new Map<number, ColumnGuess>()
  const order = candidates.toSorted(
    (a, b) => b.confidence - a.confidence || a.column.position - b.column.position || (a.field < b.field ? -1 : 1),
  )
  for (const { field, column, confidence, reason } of order) {
    if (taken.has(field) || guesses.has(column.position)) continue
    taken.add(field)
    guesses.set(column.position, { field, confidence, reason })
  }
  return guesses
}

const guessAs = (columns: readonly ColumnDescription[], format: Format, of: TableGuess['of']) => {
  const guesses = assign(
    candidatesOf(
      columns.filter(({ header }) => headerKey(header) !== ''),
      format,
      of,
    ),
  )
  return weighGuesses(guesses, columns)
}

/**
 * Proposes what the columns of an unknown table are: videos where it has ids or links, days where it has neither and a date.
 *
 * Evidence is the header (known names, words of many languages, slips) and the cells (ids, links, dates, and that likes are no more
 * than views). The numbers order guesses; they are no probabilities.
 */
export const guessFields = (columns: readonly ColumnDescription[]): TableGuess => {
  const videos = guessAs(columns, videoTable, 'videos')
  const fields = [...videos.values()].map(({ field }) => field)
  const days = guessAs(columns, dayTable, 'days')
  const isDays =
    !fields.includes('id') &&
    !fields.includes('url') &&
    !fields.includes('title') &&
    [...days.values()].some(({ field }) => field === 'date')
  return isDays ? { of: 'days', guesses: days } : { of: 'videos', guesses: videos }
}

const WORDS: readonly (readonly [number, 'sure' | 'likely' | 'possible'])[] = [
  [0.9, 'sure'],
  [0.7, 'likely'],
  [0, 'possible'],
]

/** A confidence in a word. @example confidenceWord(0.75) // => "likely" */
export const confidenceWord = (confidence: number): 'sure' | 'likely' | 'possible' =>
  WORDS.find(([least]) => confidence >= least)?.[1] ?? 'possible'
