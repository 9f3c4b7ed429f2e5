import { expect, test } from 'vitest'
import { TRAFFIC_SOURCES } from '../../src/domain/audience.ts'
import { PRIORS, priorOf, priorTable } from '../../src/estimate/priors.ts'

test('every prior has a name of its own, a number, a meaning and a dated source', () => {
  expect(new Set(PRIORS.map(({ id }) => id)).size).toBe(PRIORS.length)
  for (const { id, median, spread, kind, unit, meaning, source, year } of PRIORS) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(median > 0 && Number.isFinite(median)).toBe(true)
    expect(kind === 'fixed' ? spread === 0 : spread > 0).toBe(true)
    for (const text of [unit, meaning, source]) expect(text).not.toBe('')
    expect(year >= 2000 && year <= 2026).toBe(true)
  }
})

test('every traffic source has its repeat views', () => {
  const table = priorTable()
  for (const source of TRAFFIC_SOURCES) expect(priorOf(table, `repeats-${source}`).median).toBeGreaterThan(0)
})

test('a replaced prior stands in the table, a name that is not there is refused', () => {
  const [first] = PRIORS
  if (first === undefined) throw new Error('no priors')
  const table = priorTable([{ ...first, median: 0.5 }])
  expect(priorOf(table, first.id).median).toBe(0.5)
  expect(priorOf(priorTable(), first.id).median).toBe(first.median)
  expect([...table.keys()]).toEqual(PRIORS.map(({ id }) => id))
  expect(() => priorTable([{ ...first, id: 'overlap-weeks' }])).toThrow('overlap-weeks')
  expect(() => priorOf(table, 'overlap-weeks')).toThrow(RangeError)
})
