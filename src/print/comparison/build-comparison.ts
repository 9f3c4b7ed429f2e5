import type {
  AccountsComparison,
  EstimateChange,
  Measure,
  Pair,
  Standing,
  TimeComparison,
} from '../../domain/comparison.ts'
import type { Unit } from '../../domain/estimate.ts'
import type { Problem } from '../../domain/problem.ts'
import { roundDigits, roundEstimate, roundUnit } from '../round-estimate.ts'
import { sortProblems } from '../sort-problems.ts'
import type { ComparedInTime, Comparison, SideBySide } from './comparison.ts'

/** Everything that a comparison is made of. */
export interface ComparisonInput {
  readonly tool: { readonly name: string; readonly version: string }
  readonly level: number
  readonly because: string
  /** One of the two. */
  readonly found:
    | { readonly by: 'time'; readonly accounts: readonly TimeComparison[]; readonly unmatched: Comparison['unmatched'] }
    | { readonly by: 'account'; readonly sides: AccountsComparison }
  readonly problems: readonly Problem[]
  /** Whether handles may be printed. */
  readonly handles: boolean
}

/** The comparison of a run: rounded, ordered, and free of what was not asked for. @throws RangeError where a number is not finite */
export const buildComparison = ({ tool, level, because, found, problems, handles }: ComparisonInput): Comparison => ({
  schemaVersion: 1,
  tool: { name: tool.name, version: tool.version },
  level,
  by: found.by,
  because,
  accounts: found.by === 'time' ? found.accounts.map(roundTime) : [],
  unmatched: found.by === 'time' ? found.unmatched : { before: [], after: [] },
  sides: found.by === 'account' ? roundSides(found.sides, handles) : null,
  problems: sortProblems(problems).map(({ severity, code, message, at, hint }) => ({
    severity,
    code,
    message,
    at: {
      ...(at.file === undefined ? {} : { file: at.file }),
      ...(at.line === undefined ? {} : { line: at.line }),
      ...(at.column === undefined ? {} : { column: at.column }),
      ...(at.path === undefined ? {} : { path: at.path }),
    },
    hint,
  })),
})

interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

const roundRange = ({ value, low, high }: Interval, unit: Unit): Interval => {
  const middle = roundUnit(value, unit, 'nearest')
  return {
    value: middle,
    low: Math.min(middle, roundUnit(low, unit, 'down')),
    high: Math.max(middle, roundUnit(high, unit, 'up')),
  }
}

const roundTime = ({ account, before, after, days, videos, estimates }: TimeComparison): ComparedInTime => ({
  account,
  before,
  after,
  days,
  videos,
  estimates: estimates.map(roundChange),
})

const roundChange = ({ id, before, after, ratio, perDay, verdict, note }: EstimateChange) => ({
  id,
  before: roundEstimate(before),
  after: roundEstimate(after),
  ratio: ratio === null ? null : roundRange(ratio, 'ratio'),
  perDay:
    perDay === null
      ? null
      : { before: roundDigits(perDay.before, 'nearest'), after: roundDigits(perDay.after, 'nearest') },
  verdict,
  note,
})

const roundSides = ({ accounts, measures }: AccountsComparison, handles: boolean): SideBySide => ({
  accounts: accounts.map(({ account, ours, handle, videos, posted, leftOut }) => ({
    account,
    ours,
    ...(handles && handle !== null ? { handle } : {}),
    videos,
    posted,
    leftOut,
  })),
  measures: measures.map(roundMeasure),
})

const roundMeasure = ({ id, unit, standings, pairs, pooled }: Measure): SideBySide['measures'][number] => ({
  id,
  unit: unit === 'views' || unit === 'people' ? unit : 'ratio',
  standings: standings.map((standing) => roundStanding(standing, unit)),
  pairs: pairs.map(
    ({ first, second, ratio, chance, verdict }: Pair) =>
      ({
        first,
        second,
        ratio: roundDigits(ratio, 'nearest'),
        chance: roundDigits(chance, 'nearest'),
        verdict,
      }) as const,
  ),
  pooled:
    pooled === null
      ? null
      : { value: roundUnit(pooled.value, unit, 'nearest'), spread: roundDigits(pooled.spread, 'nearest') },
})

const roundStanding = (standing: Standing, unit: Unit): SideBySide['measures'][number]['standings'][number] => {
  const { account, count, value, low, high, shrunk, basis, groups, reason } = standing
  const own =
    value === null || low === null || high === null
      ? { value: null, low: null, high: null }
      : roundRange({ value, low, high }, unit)
  return {
    account,
    count,
    ...own,
    shrunk: shrunk === null ? null : roundRange(shrunk, unit),
    basis,
    groups,
    ...(reason === undefined ? {} : { reason }),
  }
}
