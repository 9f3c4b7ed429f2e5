import type { AccountsComparison, Measure, Pair, Standing } from '../../domain/comparison.ts'
import { studentReach } from '../../math/student-t.ts'
import { ACCOUNT_MEASURES, type AccountMeasure, type Compared, type LogNumber } from './account-measures.ts'
import type { Estimated } from './compare-in-time.ts'
import { PROVISIONAL_DAYS } from './days-change.ts'
import { letterGroups } from './letter-groups.ts'
import { shrinkToMean } from './shrink-to-mean.ts'
import { type Measured, tellApart } from './tell-apart.ts'

/** An account and the side that it stands on. */
export interface Side extends Estimated {
  readonly ours: boolean
}

type Known = LogNumber & Measured

const isKnown = (number: LogNumber): number is Known & { readonly basis: Standing['basis'] } => 'value' in number

const range = (value: number, error: number, degrees: number, level: number) => {
  const reach = error * studentReach(level, degrees)
  return { value: Math.exp(value), low: Math.exp(value - reach), high: Math.exp(value + reach) }
}

/** One measure of all accounts, the largest first; those without a number last. */
const measureOf = (measure: AccountMeasure, accounts: readonly Compared[], level: number): Measure => {
  const numbers = measure.of(accounts, level)
  const all = accounts.flatMap(({ account: { id } }, index) => {
    const number = numbers[index]
    return number === undefined ? [] : [{ account: id, number }]
  })
  const known = all
    .flatMap(({ account, number }) => (isKnown(number) ? [{ account, number }] : []))
    .sort((a, b) => b.number.value - a.number.value || (a.account < b.account ? -1 : 1))
  const measured = known.map(({ number }) => number)
  const tested = tellApart(measured, level)
  const groups = letterGroups(
    known.length,
    tested.filter(({ differs }) => differs).map(({ first, second }) => [first, second]),
  )
  const common = shrinkToMean(measured)
  const standings = known.map(({ account, number }, index): Standing => {
    const shrunk = common?.shrunk[index]
    return {
      account,
      count: number.count,
      ...range(number.value, number.error, number.degrees, level),
      shrunk: shrunk === undefined ? null : range(shrunk.value, shrunk.error, number.degrees, level),
      basis: number.basis,
      groups: groups[index] ?? '',
    }
  })
  const pairs = tested.map(
    ({ first, second, difference, chance, differs }): Pair => ({
      first: known[first]?.account ?? '',
      second: known[second]?.account ?? '',
      ratio: Math.exp(difference),
      chance,
      verdict: differs ? (difference > 0 ? 'more' : 'fewer') : 'not-distinguishable',
    }),
  )
  const unknown = all.flatMap(({ account, number }): Standing[] =>
    isKnown(number) || !('reason' in number)
      ? []
      : [
          {
            account,
            count: number.count,
            value: null,
            low: null,
            high: null,
            shrunk: null,
            basis: 'bounded',
            groups: '',
            reason: number.reason,
          },
        ],
  )
  return {
    id: measure.id,
    unit: measure.unit,
    standings: [...standings, ...unknown],
    pairs,
    pooled: common === null ? null : { value: Math.exp(common.mean), spread: common.spread },
  }
}

const DAY = 86_400_000

/** Videos whose counts have just begun to grow say little of what they will come to. */
const isOld = ({ postedOn, snapshotOn }: Compared['videos'][number]): boolean =>
  postedOn === null ||
  snapshotOn === undefined ||
  Date.parse(snapshotOn) - Date.parse(postedOn) >= PROVISIONAL_DAYS * DAY

/**
 * Accounts side by side by what anybody can see of their videos: which differ, and which can't be told apart.
 *
 * @param level in (0, 1): of the ranges, and the chance that among equal accounts no two are called different by one measure
 */
export const compareAccounts = (sides: readonly Side[], level: number): AccountsComparison => {
  // Sums of the same numbers in another order would differ in the last bit.
  const ordered = sides
    .toSorted((a, b) => (a.account.id < b.account.id ? -1 : 1))
    .map((side) => ({ ...side, videos: side.account.videos.filter(isOld) }))
  return {
    accounts: ordered.map(({ account, ours, videos }) => {
      const days = videos.flatMap(({ postedOn }) => postedOn ?? []).sort()
      const [from, to] = [days[0], days.at(-1)]
      return {
        account: account.id,
        ours,
        handle: account.handle,
        videos: videos.length,
        posted: from === undefined || to === undefined ? null : { from, to },
        leftOut: account.videos.length - videos.length,
      }
    }),
    measures: ACCOUNT_MEASURES.map((measure) => measureOf(measure, ordered, level)),
  }
}
