import { addDays } from '../../src/domain/calendar.ts'

const days = (count: number): string[] => Array.from({ length: count }, (_, index) => addDays('2025-01-01', index))

/** A series that tells its days apart. */
const wave = (index: number): number => 1000 + ((index * 7919) % 1009)

const viewers = (dates: readonly string[], of: (index: number) => number): string =>
  [
    'Date,Total Viewers,New Viewers,Returning Viewers',
    ...dates.map((date, index) => `${date},${of(index)},${of(index) - 400},400`),
  ].join('\n')

const overview = (dates: readonly string[], of: (index: number) => number): string =>
  [
    'Date,Video Views,Profile Views,Likes,Comments,Shares',
    ...dates.map((date, index) => `${date},${of(index)},14,31,2,9`),
  ].join('\n')

/** Examples that take more rows than a page should have: the catalogue tells them in words. */
export const MADE: Readonly<Record<string, () => { args: string[]; files: Record<string, string> }>> = {
  'day-shift': () => ({
    args: ['validate', '.'],
    files: {
      'Overview.csv': overview(days(90), (index) => Math.round(1.3 * wave(index))),
      'Viewers.csv': viewers(days(90), (index) => wave(index - 1 + 1009)),
    },
  }),
  'over-a-year': () => ({ args: ['validate', '.'], files: { 'Viewers.csv': viewers(days(400), wave) } }),
}
