import { nearestWord } from './nearest-word.ts'
import type { PlanPath } from './parse-plan.ts'
import { rangeEnds, type WrittenPlan } from './plan-schema.ts'

/** Something in a plan that contradicts something else in it. */
export interface Contradiction {
  readonly path: PlanPath
  readonly message: string
}

type Dates = WrittenPlan['dates']

const wrongDates = (dates: Dates, path: PlanPath): Contradiction[] =>
  dates !== undefined && dates.from > dates.to
    ? [
        {
          path: [...path, 'dates'],
          message: `from ${dates.from} is after to ${dates.to}; expected the first day first`,
        },
      ]
    : []

const wrongRange = (
  written: Parameters<typeof rangeEnds>[0] | undefined,
  path: PlanPath,
  most: number,
): Contradiction[] => {
  if (written === undefined) return []
  const [low, high] = rangeEnds(written)
  if (low > high)
    return [{ path, message: `the range begins at ${low} and ends at ${high}; expected the lower end first` }]
  return high > most ? [{ path, message: `the range ends at ${high}; expected at most ${most}` }] : []
}

/** Room for the rounding of percentages. */
const ROUNDING = 1e-6

const wrongCreator = (
  creator: WrittenPlan['creators'][number],
  index: number,
  names: readonly string[],
): Contradiction[] => {
  const path = ['creators', index] as const
  const { name, exports, paid, territory, territories, views, dates, asOf } = creator
  const sum = Object.values(territories ?? {}).reduce((total, fraction) => total + fraction, 0)
  return [
    ...(names.indexOf(name) < index
      ? [{ path: [...path, 'name'], message: `${name} is the name of another creator; expected each name once` }]
      : []),
    ...((exports === undefined) === (paid === undefined)
      ? [
          {
            path,
            message: `${name} has ${exports === undefined ? 'neither exports nor paid' : 'exports and paid'}; expected one of the two`,
          },
        ]
      : []),
    ...(exports !== undefined && views !== undefined
      ? [{ path: [...path, 'views'], message: 'views are read from the exports; expected only beside paid' }]
      : []),
    ...(paid !== undefined && (dates ?? asOf) !== undefined
      ? [{ path, message: 'paid reach has no exports to cut by dates or asOf' }]
      : []),
    ...(territory !== undefined && territories !== undefined
      ? [{ path: [...path, 'territory'], message: 'expected territory or territories, not both' }]
      : []),
    ...(sum > 1 + ROUNDING
      ? [
          {
            path: [...path, 'territories'],
            message: `the fractions sum to ${Number(sum.toFixed(4))}; expected at most 1`,
          },
        ]
      : []),
    ...wrongRange(paid, [...path, 'paid'], Number.MAX_SAFE_INTEGER),
    ...wrongDates(dates, path),
  ]
}

const wrongOverlap = (
  overlap: NonNullable<WrittenPlan['overlaps']>[number],
  index: number,
  names: readonly string[],
): Contradiction[] => {
  const path = ['overlaps', index] as const
  const { between, fraction, people } = overlap
  const unknown = between.filter((name) => !names.includes(name))
  return [
    ...unknown.map((name) => {
      const meant = nearestWord(name, names)
      const advice = meant === null ? `expected one of ${names.slice(0, 8).join(', ')}` : `${meant} may be meant`
      return { path: [...path, 'between'], message: `no creator is called ${name}: ${advice}` }
    }),
    ...(between[0] === between[1] ? [{ path: [...path, 'between'], message: 'expected two different creators' }] : []),
    ...((fraction === undefined) === (people === undefined)
      ? [
          {
            path,
            message: `${fraction === undefined ? 'neither fraction nor people' : 'fraction and people'}; expected one of the two`,
          },
        ]
      : []),
    ...wrongRange(fraction, [...path, 'fraction'], 1),
    ...wrongRange(people, [...path, 'people'], Number.MAX_SAFE_INTEGER),
  ]
}

const doubled = (overlaps: NonNullable<WrittenPlan['overlaps']>): Contradiction[] => {
  const pairs = overlaps.map(({ between }) => JSON.stringify(between.toSorted()))
  return pairs.flatMap((pair, index) =>
    pairs.indexOf(pair) < index
      ? [{ path: ['overlaps', index, 'between'], message: 'this pair has an overlap already; expected each pair once' }]
      : [],
  )
}

/** What is wrong between the fields of a plan of the right shape. */
export const checkPlan = (plan: WrittenPlan): Contradiction[] => {
  const names = plan.creators.map(({ name }) => name)
  const overlaps = plan.overlaps ?? []
  return [
    ...wrongDates(plan.dates, []),
    ...plan.creators.flatMap((creator, index) => wrongCreator(creator, index, names)),
    ...overlaps.flatMap((overlap, index) => wrongOverlap(overlap, index, names)),
    ...doubled(overlaps),
    ...(plan.currency === undefined && plan.creators.some(({ spend }) => spend !== undefined)
      ? [
          {
            path: ['creators'],
            message: 'a spend needs a currency; expected currency beside creators, such as currency: EUR',
          },
        ]
      : []),
  ]
}
