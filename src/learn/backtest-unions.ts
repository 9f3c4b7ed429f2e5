import type { Account } from '../domain/account.ts'
import { MOST_UNIONS } from '../estimate/union/overlap-prior.ts'
import { spreadOut } from '../estimate/union/spread-out.ts'
import { predictUnion, UNION_METHODS, type UnionMethod } from './predict-union.ts'
import type { Prediction, Score } from './score.ts'
import { scorePredictions } from './score.ts'
import { type LeftOutUnions, type MeasuredUnion, nameOfDays, type UnionSet, unionSets } from './union-sets.ts'

/**
 * Which stretches are known when one is estimated. `prior`: none of the account, as for an account that was never seen. `apart`:
 * those that ended before it began. `ended`: those that ended before it ends, so that they may share days with it. `weeks`: stretches
 * of seven days up to its last day, for stretches of more than seven.
 */
export const UNION_EVIDENCE = ['prior', 'apart', 'ended', 'weeks'] as const
export type UnionEvidence = (typeof UNION_EVIDENCE)[number]

/** How well each method did on the stretches of one set, or of all sets together. */
export interface UnionRow {
  readonly evidence: UnionEvidence
  /** How many known stretches are used, the latest; `all` uses those of the last year (of more than 90 every few), where there are at least four. */
  readonly known: number | 'all'
  readonly methods: readonly { readonly method: UnionMethod; readonly score: Score }[]
}

export interface UnionSetScore {
  readonly account: string
  readonly name: string
  readonly parts: UnionSet['parts']
  readonly span: number
  readonly unions: number
  readonly rows: readonly UnionRow[]
}

export interface UnionBacktest {
  /** Hidden unions of all sets. */
  readonly unions: number
  readonly leftOut: LeftOutUnions
  /** Rows over all sets together. */
  readonly pooled: readonly UnionRow[]
  readonly sets: readonly UnionSetScore[]
}

/** How many known stretches are tried. */
const COUNTS = [1, 4, 'all'] as const
const ALL_MEANS_AT_LEAST = 4
const WEEK = 7
/** An account is not what it was a year ago. */
const YEAR = 365

interface Trial {
  readonly evidence: UnionEvidence
  readonly known: UnionRow['known']
  readonly answers: ReturnType<typeof predictUnion>
}

/**
 * Hides the measured people of stretches of days, estimates them from the people of their parts and from earlier stretches, and
 * scores the answers.
 *
 * Every method answers for the same stretches. Stretches that no overlap explains are left out and counted.
 */
export const backtestUnions = (accounts: readonly Account[]): UnionBacktest => {
  const found = accounts.map(unionSets)
  const sets = found.flatMap((each) => each.sets)
  const tried = sets.map((set) => ({ set, trials: trialsOf(set, sets) }))
  const leftOut = (why: keyof LeftOutUnions): number => found.reduce((sum, each) => sum + each.leftOut[why], 0)
  return {
    unions: sets.reduce((sum, { windows }) => sum + windows.length, 0),
    leftOut: { missingDay: leftOut('missingDay'), outside: leftOut('outside'), trivial: leftOut('trivial') },
    pooled: rowsOf(tried.flatMap(({ trials }) => trials)),
    sets: tried.map(({ set: { account, name, parts, span, windows }, trials }) => ({
      account,
      name,
      parts,
      span,
      unions: windows.length,
      rows: rowsOf(trials),
    })),
  }
}

const trialsOf = (set: UnionSet, sets: readonly UnionSet[]): Trial[] => {
  // What a table calls its kinds does not say which of them are one account's.
  const weeks = sets.find(({ account, name }) => account === set.account && name === nameOfDays(WEEK))
  const related = weeks !== undefined && set.name === nameOfDays(set.span) && set.span > WEEK ? weeks.windows : []
  return set.windows.flatMap((target) => {
    const recent = (windows: readonly MeasuredUnion[]) => windows.filter(({ to }) => to > target.to - YEAR)
    const ended = recent(set.windows).filter(({ to }) => to < target.to)
    const apart = ended.filter(({ to }) => to < target.from)
    const week = recent(related).filter(({ to }) => to <= target.to)
    return [
      { evidence: 'prior' as const, known: 0, answers: predictUnion(target, [], set.parts) },
      ...tryKnown('apart', target, apart, set.parts),
      ...(overlaps(set) ? tryKnown('ended', target, ended, set.parts) : []),
      ...tryKnown('weeks', target, week, set.parts).filter(({ known }) => known === 'all'),
    ]
  })
}

/** Where stretches share no days, whoever ended before one ends has ended before it began. */
const overlaps = ({ windows }: UnionSet): boolean =>
  windows.some((window, index) => index > 0 && window.from <= (windows[index - 1]?.to ?? Number.NEGATIVE_INFINITY))

const tryKnown = (
  evidence: UnionEvidence,
  target: MeasuredUnion,
  earlier: readonly MeasuredUnion[],
  parts: UnionSet['parts'],
): Trial[] =>
  COUNTS.flatMap((known) => {
    const count = known === 'all' ? earlier.length : known
    if (earlier.length < (known === 'all' ? ALL_MEANS_AT_LEAST : known)) return []
    return [
      {
        evidence,
        known,
        answers: predictUnion(target, spreadOut(earlier.slice(earlier.length - count), MOST_UNIONS), parts),
      },
    ]
  })

const rowsOf = (trials: readonly Trial[]): UnionRow[] =>
  UNION_EVIDENCE.flatMap((evidence) =>
    [0, ...COUNTS].flatMap((known) => {
      const same = trials.filter((trial) => trial.evidence === evidence && trial.known === known)
      const methods = UNION_METHODS.flatMap((method) => {
        const predictions = same.flatMap(({ answers }): Prediction[] =>
          answers.filter((answer) => answer.method === method).map(({ prediction }) => prediction),
        )
        return predictions.length === 0 ? [] : [{ method, score: scorePredictions(predictions) }]
      })
      return methods.length === 0 ? [] : [{ evidence, known, methods }]
    }),
  )
