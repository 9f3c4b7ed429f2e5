import { beforeAll, describe, expect, it } from 'vitest'
import type { ReachWindow } from '../../src/domain/account.ts'
import { addDays, dayNumber } from '../../src/domain/calendar.ts'
import { unionReach } from '../../src/estimate/union/union-reach.ts'
import { backtestUnions, type UnionBacktest } from '../../src/learn/backtest-unions.ts'
import { predictUnion } from '../../src/learn/predict-union.ts'
import { randomStream } from '../../src/learn/random.ts'
import { makeAccount, makeDays, reading } from '../estimate/made-account.ts'

const FIRST = '2025-01-01'

/** A page whose days overlap by one fraction for good, with weeks and months stepping by some days. */
const page = (overlap: number, days: number, step: number, seed: number) => {
  const random = randomStream(seed)
  const people = Array.from({ length: days }, () => Math.round(400 + 3000 * random()))
  const windows = [7, 28].flatMap((span) =>
    Array.from({ length: Math.max(0, Math.floor((days - span) / step) + 1) }, (_, index): ReachWindow => {
      const at = index * step
      return {
        from: addDays(FIRST, at),
        to: addDays(FIRST, at + span - 1),
        viewers: reading(Math.round(unionReach(people.slice(at, at + span), { overlap }))),
      }
    }),
  )
  const made = makeDays(
    FIRST,
    people.map((viewers) => ({ viewers })),
  )
  return makeAccount({ platform: 'facebook', days: made, windows })
}
const rowOf = ({ sets }: UnionBacktest, name: string, evidence: string, known: number | 'all') =>
  sets.find((set) => set.name === name)?.rows.find((row) => row.evidence === evidence && row.known === known)
const scoreOf = (row: ReturnType<typeof rowOf>, method: string) =>
  row?.methods.find((entry) => entry.method === method)?.score

describe('backtestUnions', () => {
  let result: UnionBacktest
  beforeAll(() => {
    result = backtestUnions([page(0.3, 112, 7, 3)])
  })

  it('scores every method on the same stretches, as many as have that many before them', () => {
    const counts = (name: string) =>
      result.sets
        .find((set) => set.name === name)
        ?.rows.map(({ evidence, known, methods }) => [evidence, known, ...methods.map(({ score }) => score.n)])
    // 16 weeks that follow each other; 13 months of four weeks each, stepping by a week.
    expect(counts('7 days')).toEqual([
      ['prior', 0, 16, 16],
      ['apart', 1, 15, 15, 15, 15, 15],
      ['apart', 4, 12, 12, 12, 12, 12],
      ['apart', 'all', 12, 12, 12, 12, 12],
    ])
    expect(counts('28 days')).toEqual([
      ['prior', 0, 13, 13],
      ['apart', 1, 9, 9, 9, 9, 9],
      ['apart', 4, 6, 6, 6, 6, 6],
      ['apart', 'all', 6, 6, 6, 6, 6],
      ['ended', 1, 12, 12, 12, 12, 12],
      ['ended', 4, 9, 9, 9, 9, 9],
      ['ended', 'all', 9, 9, 9, 9, 9],
      ['weeks', 'all', 13, 13, 13, 13, 13],
    ])
  })

  it('finds an overlap that never changes, which no rule of thumb does', () => {
    for (const [name, evidence] of [
      ['7 days', 'apart'],
      ['28 days', 'apart'],
      ['28 days', 'ended'],
      ['28 days', 'weeks'],
    ] as const) {
      const row = rowOf(result, name, evidence, 'all')
      const own = scoreOf(row, 'model')?.meanError ?? Number.NaN
      expect(own).toBeLessThan(0.05)
      for (const rule of ['sum', 'independence', 'fixed pool', 'Goerg curve'])
        expect(own).toBeLessThan(scoreOf(row, rule)?.meanError ?? Number.NaN)
    }
  })

  it('never looks ahead: what a later stretch adds to the errors is its own error, from those before it', () => {
    const account = page(0.2, 70, 7, 9)
    const weeks = account.windows.filter(({ from, to }) => dayNumber(to) - dayNumber(from) === 6)
    const errors = (count: number) => {
      const row = rowOf(backtestUnions([{ ...account, windows: weeks.slice(0, count) }]), '7 days', 'apart', 'all')
      const score = scoreOf(row, 'model')
      return (score?.n ?? 0) * (score?.meanError ?? 0)
    }
    const measured = weeks.map(({ from, to, viewers }, index) => ({
      from: dayNumber(from),
      to: dayNumber(to),
      union: viewers.value ?? 0,
      reaches: account.days.slice(7 * index, 7 * index + 7).map((day) => day.viewers?.value ?? 0),
    }))
    const [target, ...before] = measured.slice(0, 8).toReversed()
    if (!target) throw new RangeError('no target')
    const [model] = predictUnion(target, before.toReversed(), 'days')
    const own = Math.abs((model?.prediction.value ?? 0) / target.union - 1)
    expect(errors(8) - errors(7)).toBeCloseTo(own, 12)
  })

  it('leaves out and counts stretches that no overlap explains, that miss a day, or that tell nothing', () => {
    const account = page(0.3, 28, 7, 5)
    const window = (from: number, to: number, people: number): ReachWindow => ({
      from: addDays(FIRST, from),
      to: addDays(FIRST, to),
      viewers: reading(people),
    })
    const windows = [window(0, 6, 1), window(0, 5, 10 ** 6), window(25, 31, 3000), window(3, 3, 50)]
    const tested = backtestUnions([{ ...account, windows }])
    expect(tested).toMatchObject({ unions: 0, leftOut: { outside: 2, missingDay: 1, trivial: 0 }, sets: [] })
  })

  it('takes the parts that a table lists, and keeps its kinds apart', () => {
    const listed = (name: string, index: number, union: number): ReachWindow => ({
      from: addDays(FIRST, 28 * index),
      to: addDays(FIRST, 28 * index + 27),
      viewers: reading(union),
      parts: { kind: 'videos', name, reaches: [500, 300, 200] },
    })
    const windows = [0, 1, 2].flatMap((index) => [listed('one', index, 700), listed('two', index, 900)])
    const { sets, unions } = backtestUnions([makeAccount({ windows })])
    expect(unions).toBe(6)
    expect(sets.map(({ name, parts, span, unions: own }) => [name, parts, span, own])).toEqual([
      ['one', 'videos', 28, 3],
      ['two', 'videos', 28, 3],
    ])
  })
})
