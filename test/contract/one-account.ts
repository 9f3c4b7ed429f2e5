import { addDays } from '../../src/domain/calendar.ts'
import { CANONICAL_HEADERS, HEADER_DATA, LABEL_DATA } from '../../src/read/locales/headers.ts'

/** How one account's exports are written. */
export interface Writing {
  /** A language tag of CLDR, for dates and numbers. */
  readonly locale: string
  /** Headers and labels in that language, or in English as Studio writes them. */
  readonly translated: boolean
  /** Digits only; thousands apart as the language does; the digits of its script where it has some. */
  readonly numbers: 'plain' | 'grouped' | 'native'
  readonly dates: 'words' | 'iso'
  readonly percent: boolean
}

/** The file's rows by its name, as text. */
export type Tables = Readonly<Record<string, readonly (readonly string[])[]>>

const FIRST = '2026-01-20'
const DAYS = 40

const headerIn = ({ locale, translated }: Writing, name: string): string => {
  const all = HEADER_DATA[locale.split('-')[0] ?? '']?.split(';') ?? []
  const at = (CANONICAL_HEADERS as readonly string[]).indexOf(name)
  return (translated ? all[at]?.split('|')[0] : undefined) ?? name
}

const labelIn = ({ locale, translated }: Writing, index: number): string => {
  const english = ['Female', 'Male', 'Other'][index] ?? ''
  return (translated ? LABEL_DATA[locale.split('-')[0] ?? '']?.split(';')[index]?.split('|')[0] : undefined) ?? english
}

const dayIn = ({ locale, dates }: Writing, date: string): string =>
  dates === 'iso'
    ? date
    : new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC', calendar: 'gregory' }).format(
        Date.parse(`${date}T00:00:00Z`),
      )

const countIn = ({ locale, numbers }: Writing, count: number): string => {
  if (numbers === 'native') return new Intl.NumberFormat(`${locale}-u-nu-native`, { useGrouping: false }).format(count)
  return numbers === 'plain' ? String(count) : new Intl.NumberFormat(locale, { useGrouping: true }).format(count)
}

const fractionIn = ({ percent }: Writing, fraction: number): string =>
  percent ? `${Math.round(fraction * 1000) / 10}%` : String(fraction)

const viewsOf = (day: number): number => 10_000 + ((day * 7919) % 9_000)

/** The exports of one made-up account, written in some way: four tables, the same numbers whatever the way. */
export const tablesOf = (writing: Writing): Tables => {
  const count = (value: number) => countIn(writing, value)
  const header = (...names: readonly string[]) => names.map((name) => headerIn(writing, name))
  const days = Array.from({ length: DAYS }, (_, day) => ({ day, date: dayIn(writing, addDays(FIRST, day)) }))
  const overview = days.map(({ day, date }) => [
    date,
    count(viewsOf(day)),
    count(31 + day),
    count(1200 + day),
    count(7),
    count(1000 + day),
  ])
  const viewers = days.map(({ day, date }) => {
    const total = Math.round(viewsOf(day) * 0.8)
    return [date, count(total), count(Math.round(total * 0.7)), count(total - Math.round(total * 0.7))]
  })
  const gender = [0.613, 0.379, 0.008].map((fraction, index) => [
    labelIn(writing, index),
    fractionIn(writing, fraction),
  ])
  const places = [
    ['US', 0.462],
    ['EG', 0.219],
    ['', 0.319],
  ] as const
  return {
    'Overview.csv': [header('Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares'), ...overview],
    'Viewers.csv': [header('Date', 'Total Viewers', 'New Viewers', 'Returning Viewers'), ...viewers],
    'FollowerGender.csv': [header('Gender', 'Distribution'), ...gender],
    'FollowerTopTerritories.csv': [
      header('Top territories', 'Distribution'),
      ...places.map(([place, fraction]) => [place === '' ? labelIn(writing, 2) : place, fractionIn(writing, fraction)]),
    ],
  }
}
