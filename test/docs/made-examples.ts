import type { Shell } from '../../src/cli/shell.ts'
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

/** A command line with its files, and what its shell does otherwise than others. */
export interface MadeExample {
  readonly args: readonly string[]
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly shell?: Partial<Shell>
}

/** A thread that dies of a table of some gigabytes. */
const dying: Partial<Shell> = {
  startWorkers: async () => ({
    run: async () => Promise.reject(Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })),
    close: async () => {},
  }),
}

const broken: Partial<Shell> = {
  sha256: () => {
    throw new TypeError('a bug')
  },
}

/** Examples that no short file shows: the catalogue tells them in words. */
export const MADE: Readonly<Record<string, () => MadeExample>> = {
  'out-of-memory': () => ({
    args: ['estimate', '.', '--jobs', '2'],
    files: { 'Viewers.csv': viewers(days(9), wave) },
    shell: dying,
  }),
  'internal-error': () => ({
    args: ['estimate', '.'],
    files: { 'Viewers.csv': viewers(days(9), wave) },
    shell: broken,
  }),
  'day-shift': () => ({
    args: ['validate', '.'],
    files: {
      'Overview.csv': overview(days(90), (index) => Math.round(1.3 * wave(index))),
      'Viewers.csv': viewers(days(90), (index) => wave(index - 1 + 1009)),
    },
  }),
  'over-a-year': () => ({ args: ['validate', '.'], files: { 'Viewers.csv': viewers(days(400), wave) } }),
}
