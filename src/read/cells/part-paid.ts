import type { Paid, PaidLevel } from '../../domain/paid.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Reading, RecordPlace } from '../../domain/reading.ts'
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
export type PaidColumn = NameField | (typeof NUMBERS)[number] | 'date'

/** `Cost (ZAR)`: the currency that a header names. */
const currencyOf = (header: string | undefined): string | undefined => /[([]([A-Z]{3})[)\]]\s*$/.exec(header ?? '')?.[1]

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
  const currency = currencyOf(row.headers.cost)
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

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** What a report says of people, in one sentence. */
const apart = (paid: readonly Paid[], file: string): Problem => {
  const totals = paid.filter(({ row }) => row === 'total')
  const people = totals.flatMap(({ viewers }) => viewers?.value ?? [])
  const [reach] = people
  const lines = plural(paid.length - totals.length, 'line')
  const said =
    people.length === 1 && reach !== undefined ? `its total says ${reach} people` : 'it has no total of people'
  return problem('paid-apart', `${lines} of ads; ${said}. Lines are never added up: their people overlap`, { file })
}

const isBroken = (reading: Reading | undefined): reading is Reading =>
  reading?.value != null && !Number.isInteger(reading.value)

/** Counts of people and impressions are whole: fractions in them are the work of somebody who scaled the file. */
const scaled = (paid: readonly Paid[]): Problem[] => {
  const broken = paid.flatMap(({ impressions, viewers }) => [impressions, viewers].filter(isBroken))
  const [first] = broken
  if (first === undefined) return []
  const message = `“${first.column}” is ${first.value}, and ${plural(broken.length - 1, 'other count')} of impressions or people are not whole`
  return [problem('scaled-counts', message, { ...first.place, column: first.column })]
}

/** The lines of a report of ads, apart from everything organic. @param totals places of the rows that the report names a total */
export const paidPart = (
  rows: readonly ReadRow<PaidColumn>[],
  totals: ReadonlySet<RecordPlace> = new Set(),
  byHour = false,
): Part => {
  const [first] = rows
  if (first === undefined) return EMPTY_PART
  const paid = rows.map((row) => paidOf(row, totals.has(row.place), byHour))
  return { ...EMPTY_PART, paid, problems: [apart(paid, first.place.file), ...scaled(paid)] }
}
