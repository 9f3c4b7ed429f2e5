import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Paid } from '../../../src/domain/paid.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { readExports } from '../../../src/read/read-exports.ts'
import { anyAccount } from '../../arbitrary-account.ts'
import { readFolder, sourceOf } from '../../read-folder.ts'
import { cellOf, onlyAccount, readFixture } from './read-fixture.ts'

// Numbers read off the files of fixtures/ads by eye.
test('lines and totals are kept as they are: currency from the header, an ad whose name begins with Total is an ad', async () => {
  const { paid = [] } = await onlyAccount('ads/lena.knits')
  expect(paid.map(({ level, name, date, row, viewers }) => [level, name, date, row, viewers?.value])).toEqual([
    ['account', null, null, 'total', 9807],
    ['ad', 'Kettle song', '2026-03-01', 'line', 2199],
    ['ad', 'Kettle song', '2026-03-02', 'line', 2530],
    ['ad', 'Total look', '2026-03-01', 'line', 5740],
    ['ad', 'Total look', '2026-03-02', 'line', 5611],
  ])
  // 9,807 people are fewer than the 16,080 that the lines would add up to.
  expect(paid[0]).toMatchObject({ currency: 'ZAR', impressions: { value: 16_867 } })
  expect(cellOf(paid[0]?.cost)).toEqual([580.5, 580.495, 580.505])
})

test('an account with ads is the account without them, but for one note', async () => {
  const sources = readFolder('fixtures/ads/lena.knits')
  const both = await readExports(sources)
  const organic = await readExports(sources.filter(({ path }) => !path.endsWith('ads.csv')))
  const [withAds, without] = [both.accounts[0], organic.accounts[0]]
  if (!withAds || !without) throw new RangeError('no account')
  const { paid: _, files: _files, ...rest } = withAds
  const { files: _own, ...bare } = without
  expect(rest).toEqual(bare)
  const numbers = (account: typeof withAds) => {
    const { sensitivity, estimates, videos, audience, problems, period } = estimateReach(account)
    return { sensitivity, estimates, videos, audience, problems, period }
  }
  expect(numbers(withAds)).toEqual(numbers(without))
  expect(both.problems.map(({ code }) => code)).toEqual([...organic.problems.map(({ code }) => code), 'paid-apart'])
})

const paidLine: fc.Arbitrary<Paid> = fc
  .record({ people: fc.nat(10_000_000), row: fc.constantFrom('line' as const, 'total' as const), day: fc.nat(27) })
  .map(({ people, row, day }) => {
    const place = { file: 'ads.csv', line: 2 }
    const viewers = { value: people, low: people, high: people, place, column: 'Reach' }
    return {
      level: 'ad',
      name: 'a',
      date: `2026-03-${String(day + 1).padStart(2, '0')}`,
      row,
      viewers,
      impressions: viewers,
    }
  })

test('no estimate of any account moves with what its ads reached', () => {
  fc.assert(
    fc.property(anyAccount, fc.array(paidLine, { minLength: 1 }), (account, paid) => {
      const { problems: plain, ...without } = estimateReach(account)
      const { problems: told, ...withAds } = estimateReach({ ...account, paid })
      expect(withAds).toEqual(without)
      // Where there is nothing organic, one word differs.
      const others = (list: typeof plain) =>
        list.filter(({ code }) => code !== 'no-usable-data' && code !== 'only-paid')
      expect(others(told)).toEqual(others(plain))
    }),
    { numRuns: 60 },
  )
})

test('reports of ads alone are nothing to estimate from, and that is no error', async () => {
  const account = await onlyAccount('ads/paid.only')
  const { problems, estimates } = estimateReach(account)
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['only-paid', 'info']])
  expect(estimates.filter(({ value }) => value !== null)).toEqual([])
})

test('the API: text for numbers, a dash for none, a total beside the lines, hours apart', async () => {
  const { paid = [] } = await onlyAccount('ads/paid.only')
  const api = paid.filter(({ impressions }) => impressions?.place.file.endsWith('integrated.json'))
  expect(api.map(({ level, name, date, row, viewers }) => [level, name, date, row, viewers?.value])).toEqual([
    ['account', null, null, 'total', 8630],
    ['ad', '1750000000000043', '2026-03-01', 'line', 5262],
    ['ad', '1750000000000044', '2026-03-02', 'line', 4410],
  ])
  const hourly = paid.filter(({ hour }) => hour !== undefined)
  expect(hourly.map(({ level, date, hour, viewers }) => [level, date, hour, viewers?.value])).toEqual([
    ['campaign', '2026-03-01', 5, 320],
    ['campaign', '2026-03-01', 6, 401],
  ])
  expect((await readFixture('ads/paid.only')).codes).toEqual([])
})

const report = (rows: string) => `Ad name,By Day,Impressions,Reach,CTR (destination)\n${rows}`
const read = async (files: Record<string, string>) =>
  (await readExports(Object.entries(files).map(([path, text]) => sourceOf(path, text)))).accounts.flatMap(
    ({ paid }) => paid ?? [],
  )

test('a day that two reports have counts once, totals of two reports stay two', async () => {
  const first = report('a,2026-03-01,100,90,1%\na,2026-03-02,50,45,1%\nTotal,,150,120,1%\n')
  const later = report('a,2026-03-02,60,55,1%\na,2026-03-03,10,9,1%\nTotal,,70,60,1%\n')
  const paid = await read({ 'x/1.csv': first, 'x/2.csv': later })
  expect(paid.map(({ row, date, viewers }) => [row, date, viewers?.value])).toEqual([
    ['total', null, 120],
    ['total', null, 60],
    ['line', '2026-03-01', 90],
    ['line', '2026-03-02', 55],
    ['line', '2026-03-03', 9],
  ])
})

test('the word total in any of its places marks the row; a row that says neither what nor when is a total too', async () => {
  for (const row of [
    'Total,,150,120,1%',
    'Total of 12 results,-,150,120,1%',
    ',Grand total,150,120,1%',
    ',,150,120,1%',
    'TOTAL:,Total,150,120,1%',
  ]) {
    const paid = await read({ 'x/1.csv': report(`a,2026-03-01,100,90,1%\n${row}\n`) })
    expect(
      paid.map((line) => [line.row, line.viewers?.value]),
      row,
    ).toEqual(
      expect.arrayContaining([
        ['total', 120],
        ['line', 90],
      ]),
    )
  }
})

test('two ads of one name on one day are two lines', async () => {
  const paid = await read({ 'x/1.csv': report('a,2026-03-01,100,90,1%\na,2026-03-01,50,45,1%\n') })
  expect(paid.map(({ viewers }) => viewers?.value)).toEqual([90, 45])
})
