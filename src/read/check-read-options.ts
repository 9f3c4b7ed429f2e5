import { addDays } from '../domain/calendar.ts'
import { checkEncoding } from './check-encoding.ts'
import { MAP_FIELDS } from './columns/map-fields.ts'
import { FORMATS } from './formats/index.ts'
import type { ReadOptions } from './read-exports.ts'

const GROUPINGS = ['folder', 'handle', 'file']
const PLATFORM_CHOICES = ['tiktok', 'any']

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) return false
  return addDays(text, 0) === text
}

const oneOf = (name: string, value: string | undefined, choices: readonly string[]): void => {
  if (value !== undefined && !choices.includes(value))
    throw new RangeError(`${name} must be one of ${choices.join(', ')}, got ${value}`)
}

/** What data can't mend: an option that would be passed over in silence. @throws RangeError with the option and what it was given */
export const checkReadOptions = (options: ReadOptions): void => {
  const { asOf, year, encoding, from, groupBy, map = {}, platforms } = options
  if (asOf !== undefined && !isDay(asOf)) throw new RangeError(`asOf must be a day as YYYY-MM-DD, got ${asOf}`)
  if (year !== undefined && !(Number.isInteger(year) && year >= 2000 && year <= 2099))
    throw new RangeError(`year must be a whole number from 2000 to 2099, got ${year}`)
  checkEncoding(encoding)
  if (from !== undefined && !FORMATS.some(({ id }) => id === from)) throw new RangeError(`no format is called ${from}`)
  oneOf('groupBy', groupBy, GROUPINGS)
  oneOf('platforms', platforms, PLATFORM_CHOICES)
  for (const field of Object.keys(map)) oneOf('a field of map', field, MAP_FIELDS)
}
