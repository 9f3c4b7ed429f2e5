import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problem } from '../../src/domain/problem-catalogue.ts'
import { buildReport } from '../../src/print/build-report.ts'
import { reportSchema } from '../../src/print/report-schema.ts'
import { roundCut, roundEstimates } from '../../src/print/round-estimates.ts'
import { anyInput, upTo } from './arbitrary-report.ts'
import { APRIL, estimate, sampleInput, sampleReport } from './sample-report.ts'

const fraction = () => upTo(1)
const people = () => fc.oneof(upTo(1e9), upTo(1e4))

const valuesOf = (list: readonly { readonly id: string; readonly value: number | null }[], id: string): number[] =>
  list.flatMap((one) => (one.id === id && one.value !== null ? [one.value] : []))

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

describe('buildReport', () => {
  it('keeps its contract for any input', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const report = buildReport(input)
        expect(reportSchema.parse(report)).toEqual(report)
      }),
    )
  })

  it('gives the same bytes for the same input', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        expect(JSON.stringify(buildReport(structuredClone(input)))).toBe(JSON.stringify(buildReport(input)))
      }),
    )
  })

  it('lets titles, handles and links out only when asked', () => {
    const input = sampleInput()
    const none = JSON.stringify(buildReport({ ...input, include: { titles: false, handles: false, links: false } }))
    expect(none).not.toMatch(/Sourdough|exports\.bakery|tiktok\.com/)
    const all = JSON.stringify(buildReport({ ...input, include: { titles: true, handles: true, links: true } }))
    expect(all).toMatch(/Sourdough/)
    expect(all).toMatch(/"handle":"@exports\.bakery"/)
    expect(all).toMatch(/tiktok\.com/)
  })

  it('speaks from the newest of the accounts', () => {
    const [first, second] = sampleInput(2).accounts
    if (first === undefined || second === undefined) throw new Error('two accounts expected')
    const older = { ...first, account: { ...first.account, asOf: { date: '2025-01-01', from: 'option' as const } } }
    expect(buildReport({ ...sampleInput(), accounts: [older, second] }).asOf).toEqual({
      date: '2026-05-02',
      from: 'file-name-epoch',
    })
    expect(buildReport({ ...sampleInput(), accounts: [] }).asOf).toBeNull()
  })

  it('orders problems by severity and place, each once, whatever order they came in', () => {
    const input = { ...sampleInput(), accounts: [] }
    const doubled = [...input.problems, ...input.problems].reverse()
    const { problems } = buildReport({ ...input, problems: doubled })
    expect(problems).toEqual(buildReport(input).problems)
    expect(problems.map(({ severity, at }) => [severity, at.line])).toEqual([
      ['error', 9],
      ['warning', 3],
      ['warning', 14],
      ['warning', 27],
      ['warning', 31],
      ['info', undefined],
    ])
  })

  it('carries the problems of the estimates', () => {
    expect(sampleReport().problems.map(({ code }) => code)).toContain(problem('day-shift', '').code)
  })
})

describe('parts of a whole', () => {
  it('first-hand and share-driven viewers sum to the printed viewers', () => {
    fc.assert(
      fc.property(people(), fraction(), (viewers, k) => {
        const rounded = roundEstimates([
          estimate('viewers', viewers),
          estimate('first-hand-viewers', viewers * (1 - k)),
          estimate('share-driven-viewers', viewers * k),
        ])
        const parts = [...valuesOf(rounded, 'first-hand-viewers'), ...valuesOf(rounded, 'share-driven-viewers')]
        expect(sum(parts)).toBe(Math.round(viewers))
        for (const { low, value, high } of rounded) {
          expect(low).toBeLessThanOrEqual(value ?? Number.NaN)
          expect(high).toBeGreaterThanOrEqual(value ?? Number.NaN)
        }
      }),
    )
  })

  it('generations sum to the printed viewers, and generation 0 is the first-hand viewers', () => {
    fc.assert(
      fc.property(people(), upTo(0.95), (viewers, k) => {
        const later = Array.from({ length: 400 }, (_, index) => viewers * (1 - k) * k ** (index + 1))
        const rounded = roundEstimates([
          estimate('viewers', viewers),
          estimate('first-hand-viewers', viewers * (1 - k)),
          estimate('share-driven-viewers', viewers * k),
          ...[viewers * (1 - k), ...later].map((value, generation) =>
            estimate('share-generation', value, { of: { generation } }),
          ),
        ])
        const generations = valuesOf(rounded, 'share-generation')
        expect(sum(generations)).toBe(Math.round(viewers))
        expect(generations[0]).toBe(valuesOf(rounded, 'first-hand-viewers')[0])
      }),
    )
  })

  it('keeps each window and each video to itself', () => {
    const split = (viewers: number, changes: object) => [
      estimate('viewers', viewers, changes),
      estimate('first-hand-viewers', viewers * 0.35, changes),
      estimate('share-driven-viewers', viewers * 0.65, changes),
    ]
    const rounded = roundEstimates([
      ...split(10, {}),
      ...split(101, { window: 'lifetime' }),
      ...split(7, { of: { video: 'a' } }),
    ])
    // 10 = 3.5 + 6.5, 101 = 35.35 + 65.65, 7 = 2.45 + 4.55: remainders decide, ties go to the first.
    expect(rounded.map(({ value }) => value)).toEqual([10, 4, 6, 101, 35, 66, 7, 2, 5])
  })

  it('leaves alone what did not sum before rounding', () => {
    const rounded = roundEstimates([
      estimate('viewers', 100),
      estimate('first-hand-viewers', 50.4),
      estimate('share-driven-viewers', 20.4),
    ])
    expect(rounded.map(({ value }) => value)).toEqual([100, 50, 20])
  })

  it('slices of an audience sum to the printed viewers of their window', () => {
    fc.assert(
      fc.property(
        people(),
        fc.array(
          upTo(1).map((x) => x + 0.01),
          { minLength: 1, maxLength: 20 },
        ),
        (viewers, weights) => {
          const segments = weights.map((weight, index) => ({
            segment: String(index),
            fraction: weight / sum(weights),
            viewers: estimate('viewers', (viewers * weight) / sum(weights), { of: { segment: String(index) } }),
            suppressed: false,
          }))
          const whole = [estimate('viewers', viewers * 2, { window: 'lifetime' }), estimate('viewers', viewers)]
          const cut = roundCut({ dimension: 'age', of: 'viewers', segments }, whole)
          expect(sum(cut.segments.map((segment) => segment.viewers.value ?? Number.NaN))).toBe(Math.round(viewers))
        },
      ),
    )
  })

  it('a suppressed slice has no numbers left, nor the cells to compute them from', () => {
    const inputs = [{ file: 'Age.csv', column: 'Fraction', line: 2 }]
    const viewers = estimate('viewers', 12, { window: APRIL, inputs })
    const segments = [{ segment: '55+', fraction: 0.01, viewers, suppressed: true }]
    const [slice] = roundCut({ dimension: 'age', of: 'viewers', segments }, []).segments
    expect(slice).toMatchObject({ fraction: null, viewers: { value: null, low: null, high: null, inputs: [] } })
    expect(slice?.viewers.reason).toMatch(/suppressed/)
  })
})

describe('a campaign', () => {
  it('is rounded so that what the accounts add sums to the people reached', () => {
    const campaign = {
      estimates: [estimate('viewers', 100.4)],
      increments: [33.4, 33.5, 33.5].map((value, index) => ({
        account: `account-${index}`,
        kind: 'account' as const,
        own: estimate('viewers', 50),
        estimate: estimate('incremental-viewers', value),
        ordered: estimate('incremental-viewers', [50, 30.2, 20.2][index] ?? 0),
      })),
      problems: [],
    }
    const report = buildReport({ ...sampleInput(1), campaign })
    const sum = (column: 'estimate' | 'ordered') =>
      report.campaign?.increments.reduce((total, each) => total + (each[column].value ?? 0), 0)
    expect([report.campaign?.estimates[0]?.value, sum('estimate'), sum('ordered')]).toEqual([100, 100, 100])
  })
})

describe('the assumptions of a report', () => {
  const given = (id: string, spread: number, learned = false) => ({
    id,
    median: 0.5,
    spread,
    unit: 'fraction',
    meaning: 'made up',
    source: 'nowhere',
    year: 2026,
    ...(learned ? { learned } : {}),
  })
  const withAssumptions = (assumes: readonly string[]) =>
    buildReport({
      ...sampleInput(1),
      campaign: { estimates: [estimate('viewers', 100, { assumes })], increments: [], problems: [] },
      assumptions: [given('a', 0), given('b', 1), given('c', 0.3, true)],
    }).assumptions

  it('are those that an estimate names, in the order of the list', () => {
    expect(withAssumptions(['c', 'a'])?.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(withAssumptions([])).toEqual([])
  })

  it('give the point below which 90 % lie: median * exp(1.2816 sd) of a log-normal, none of a fixed number', () => {
    // 0.5 * exp(1.2815515655446004 * sd) by hand: 1.801112 for 1, 0.734414 for 0.3.
    expect(withAssumptions(['a', 'b', 'c'])?.map(({ upper90 }) => upper90)).toEqual([null, 1.80111, 0.734414])
    expect(withAssumptions(['a', 'c'])?.map(({ learned }) => learned)).toEqual([undefined, true])
  })

  it('are absent where the run gave none', () => {
    expect(buildReport(sampleInput(1))).not.toHaveProperty('assumptions')
  })
})
