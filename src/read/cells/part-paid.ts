import type { Paid, PaidLevel } from '../../domain/paid.ts'
import type { RecordPlace } from '../../domain/reading.ts'
import { EMPTY_PART, type Part } from '../part.ts'
import { fullDate } from './part-window.ts'
import { dateOf, type ReadRow, readingsOf, textOf } from './read-rows.ts'

/** Fields that say what a line of a report counts, the finest first; names before ids. */
const LEVELS = [
  ['ad', ['adName', 'adId']],
  ['adgroup', ['adgroupName', 'adgroupId']],
  ['campaign', ['campaignName', 'campaignId']],
  ['account', ['accountName', 'accountId']],
] as const satisfies readonly (readonly [PaidLevel, readonly string[]])[]

const NUMBERS = ['impressions', 'viewers', 'frequency', 'cost'] as const

type NameField = (typeof LEVELS)[number][1][number]
export type PaidColumn = NameField | (typeof NUMBERS)[number] | 'date' | 'currency'

/** The currency of a row: a cell of its own, or named in the header of the cost, as in `Cost (ZAR)`. */
const currencyOf = (row: ReadRow<PaidColumn>): string | undefined =>
  /^\s*([A-Z]{3})\s*$/.exec(textOf(row, 'currency'))?.[1] ?? /[([]([A-Z]{3})[)\]]\s*$/.exec(row.headers.cost ?? '')?.[1]

/** What a line counts, and its name: two lines of one name are told apart by their ids, where the file has both. */
const subjectOf = (row: ReadRow<PaidColumn>): { level: PaidLevel; name: string | null } => {
  for (const [level, fields] of LEVELS) {
    const names = fields.map((field) => textOf(row, field).trim()).filter((name) => name !== '' && name !== '-')
    if (names.length > 0) return { level, name: [...new Set(names)].join(' ') }
  }
  return { level: 'account', name: null }
}

const hourOf = (epochSeconds: number | undefined): { hour: number } | undefined =>
  epochSeconds === undefined ? undefined : { hour: Math.floor(epochSeconds / 3600) % 24 }

const paidOf = (row: ReadRow<PaidColumn>, named: boolean, byHour: boolean): Paid => {
  const { level, name } = subjectOf(row)
  const written = dateOf(row, 'date')
  const date = fullDate(written)
  const currency = currencyOf(row)
  // A row that says neither what nor when it counts is the platform's total, in whatever language.
  const total = named || (name === null && date === null)
  return {
    ...(total ? { level: 'account', name: null } : { level, name }),
    date,
    ...(byHour ? hourOf(written?.epochSeconds) : {}),
    row: total ? 'total' : 'line',
    ...readingsOf(row, NUMBERS),
    ...(currency === undefined ? {} : { currency }),
  }
}

/** The lines of a report of ads, apart from everything organic. @param totals places of the rows that the report names a total */
export const paidPart = (
  rows: readonly ReadRow<PaidColumn>[],
  totals: ReadonlySet<RecordPlace> = new Set(),
  byHour = false,
): Part => ({ ...EMPTY_PART, paid: rows.map((row) => paidOf(row, totals.has(row.place), byHour)) })
