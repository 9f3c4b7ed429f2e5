import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import type { Estimate } from '../../src/domain/estimate.ts'
import { estimateReach } from '../../src/estimate/estimate-reach.ts'
import { MODELS } from '../../src/estimate/models/index.ts'
import { sensitivities } from '../../src/estimate/sensitivity.ts'
import { symbolsOf } from '../../src/estimate/symbols.ts'
import { readExports } from '../../src/read/read-exports.ts'
import { readFolder } from '../read-folder.ts'
import { makeAccount, makeDays } from './made-account.ts'

const FOLDERS = readdirSync('fixtures', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

const modelOf = ({ id }: Estimate) => {
  const model = MODELS.find((each) => each.id === id)
  if (model === undefined) throw new RangeError(`no model is called ${id}`)
  return model
}

/** Value, low and high to 12 digits: the road from the cells is the same, the order of its sums is not. */
const digits = (numbers: readonly (number | null | undefined)[]) => numbers.map((number) => number?.toPrecision(12))

let accounts: readonly (Account & { readonly folder: string })[] = []
beforeAll(async () => {
  const read = await Promise.all(
    FOLDERS.map(async (folder) => {
      const found = await readExports(readFolder(`fixtures/${folder}`), { asOf: '2026-06-01' })
      return found.accounts.map((account) => ({ ...account, folder }))
    }),
  )
  accounts = read.flat()
})

describe('every estimate of every fixture', () => {
  test('follows from its working alone, which survives JSON', () => {
    let count = 0
    for (const account of accounts) {
      const { estimates, videos, audience } = estimateReach(account, { working: true })
      const all = [
        ...estimates,
        ...videos.flatMap((video) => video.estimates),
        ...audience.flatMap(({ segments }) => segments.map(({ viewers }) => viewers)),
      ]
      for (const estimate of all) {
        if (estimate.value === null) continue
        const terms = JSON.parse(JSON.stringify(estimate.working?.terms ?? []))
        const again = modelOf(estimate).recompute(symbolsOf(terms))
        const { id, of, value, low, high } = estimate
        expect({ account: account.id, id, of, ends: digits([again?.value, again?.low, again?.high]) }).toEqual({
          account: account.id,
          id,
          of,
          ends: digits([value, low, high]),
        })
        count += 1
      }
    }
    expect(count).toBeGreaterThan(500)
  })
})

describe('the sensitivity of an estimate', () => {
  const days = makeDays(
    '2026-01-01',
    Array.from({ length: 20 }, (_, day) => ({ views: 1000 + 37 * day })),
  )
  const headline = () => {
    const [viewers] = estimateReach(makeAccount({ days }), { working: true }).estimates
    if (viewers === undefined) throw new RangeError('no headline')
    return viewers
  }

  test('ranks the assumptions by what would be left of the range without their doubt', () => {
    const viewers = headline()
    const found = sensitivities(viewers.working?.terms ?? [], modelOf(viewers).recompute)
    expect(found.map(({ prior }) => prior)).toEqual(
      expect.arrayContaining(['overlap-days', 'views-per-viewer-tiktok-day']),
    )
    const left = found.flatMap(({ rangeIfKnown }) => rangeIfKnown ?? [])
    expect(left).toEqual(left.toSorted((a, b) => a - b))
    for (const fraction of left) expect(fraction).toBeLessThan(1)
  })

  test('without any doubt leaves no range', () => {
    const viewers = headline()
    const certain = (viewers.working?.terms ?? []).map((term) =>
      term.symbol.startsWith('t ') ? { ...term, value: 1e-9 } : term,
    )
    const { low, high } = modelOf(viewers).recompute(symbolsOf(certain)) ?? { low: 0, high: 1 }
    expect(high / low).toBeCloseTo(1, 6)
  })

  test('more overlap is fewer people, more repeat views too', () => {
    const viewers = headline()
    for (const { symbol, at } of sensitivities(viewers.working?.terms ?? [], modelOf(viewers).recompute)) {
      if (symbol === 'c0' || symbol === 'm') expect(at[0]).toBeGreaterThan(at[1])
    }
  })
})
