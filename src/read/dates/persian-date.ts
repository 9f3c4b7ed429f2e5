import type { WrittenDate } from './written-date.ts'

/** Years whose days lie in 2014 to 2055; later ones look like those of the Islamic calendar, which no platform fixes. */
const [FIRST, LAST] = [1393, 1433]

let formatter: Intl.DateTimeFormat | undefined

const persianParts = (day: number): string => {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const parts = formatter.formatToParts(day)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return `${part('year')}-${part('month')}-${part('day')}`
}

const DAY = 86_400_000

/**
 * The day of our calendar for a whole date of the Persian one, by the platform's own calendar.
 *
 * @param month 1 to 12
 * @returns null for days that it has not, and years outside 1393 to 1433
 * @example persianDate(1404, 12, 11) // => {"year":2026,"month":3,"day":2}
 */
export const persianDate = (year: number, month: number, day: number): WrittenDate | null => {
  if (year < FIRST || year > LAST || month < 1 || month > 12 || day < 1 || day > 31) return null
  // The year starts at the equinox; its first six months have 31 days.
  const guess = Date.UTC(year + 621, 2, 20 + (month - 1) * 30 + Math.min(6, month - 1) + day)
  const found = [0, 1, -1, 2, -2]
    .map((off) => guess + off * DAY)
    .find((at) => persianParts(at) === `${year}-${month}-${day}`)
  if (found === undefined) return null
  const date = new Date(found)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
