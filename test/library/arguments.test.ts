import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Account,
  accountPart,
  cutAccount,
  type EstimateSettings,
  estimateCampaign,
  estimateReach,
  PRIORS,
  paidPart,
  plainCampaign,
  priorTable,
  type ReadOptions,
  readExports,
  readTable,
  readTypedSources,
} from '../../src/index.ts'
import { readFolder, sourceOf } from '../read-folder.ts'

let account: Account

beforeAll(async () => {
  const { accounts } = await readExports(readFolder('fixtures/studio/maya.bakes'))
  if (accounts[0] === undefined) throw new Error('the fixture has an account')
  account = accounts[0]
})

describe('settings that are none are refused, whatever the data holds', () => {
  const WRONG: readonly (readonly [string, Partial<Record<keyof EstimateSettings, unknown>>, RegExp])[] = [
    ['level 0', { level: 0 }, /^level must lie in \(0, 1\), got 0$/],
    ['level 1', { level: 1 }, /^level must/],
    ['level NaN', { level: Number.NaN }, /^level must/],
    ['level undefined', { level: undefined }, /^level must/],
    ['minCell -1', { minCell: -1 }, /^minCell must be 0 or more people, got -1$/],
    ['minCell NaN', { minCell: Number.NaN }, /^minCell must/],
    ['ceiling -5', { ceiling: -5 }, /^ceiling must be 0 or more people, or null, got -5$/],
    ['ceiling NaN', { ceiling: Number.NaN }, /^ceiling must/],
    ['no priors', { priors: new Map() }, /^no prior is called/],
  ]

  it.each(WRONG)('%s', (_, wrong, says) => {
    const settings = wrong as Partial<EstimateSettings>
    const campaign = plainCampaign([accountPart(account, estimateReach(account))])
    const calls = [() => estimateReach(account, settings), () => estimateCampaign(campaign, settings)]
    for (const call of calls) {
      expect(call).toThrow(RangeError)
      expect(call).toThrow(says)
    }
  })

  it('also where nothing can be estimated', () => {
    const empty: Account = { ...account, days: [], videos: [], windows: [], audience: [], sources: [] }
    expect(() => estimateReach(empty, { level: 2 })).toThrow(RangeError)
    expect(() => estimateCampaign(plainCampaign([]), { level: 2 })).toThrow(RangeError)
  })

  it('the smallest that is one is taken', () => {
    expect(estimateReach(account, { minCell: 0, ceiling: 1e9, level: 0.001 }).grade).toBe(estimateReach(account).grade)
  })
})

describe('reading', () => {
  const WRONG: readonly (readonly [Partial<Record<keyof ReadOptions, unknown>>, RegExp])[] = [
    [{ asOf: '2026-02-30' }, /^asOf must be a day as YYYY-MM-DD, got 2026-02-30$/],
    [{ asOf: '2026-13-01' }, /^asOf must/],
    [{ asOf: 'today' }, /^asOf must/],
    [{ year: 26 }, /^year must be a whole number from 2000 to 2099, got 26$/],
    [{ year: 2026.5 }, /^year must/],
    [{ encoding: 'utf-9' }, /^no encoding is called utf-9/],
    [{ from: 'excel' }, /^no format is called excel$/],
    [{ groupBy: 'folders' }, /^groupBy must be one of folder, handle, file, got folders$/],
    [{ platforms: 'all' }, /^platforms must/],
    [{ map: { plays: 'Plays' } }, /^a field of map must be one of .+, got plays$/],
    [{ map: { constructor: 'Plays' } }, /^a field of map must/],
  ]

  it.each(WRONG)('refuses %o', async (options, says) => {
    const refused = readExports([sourceOf('a/Overview.csv', 'x')], options as ReadOptions)
    await expect(refused).rejects.toThrow(RangeError)
    await expect(refused).rejects.toThrow(says)
  })

  it('takes the others', async () => {
    const options: ReadOptions = { asOf: '2028-02-29', year: 2028, encoding: 'latin1', groupBy: 'file', map: {} }
    expect((await readExports([], options)).accounts).toEqual([])
  })

  it('never throws for what a file is, nor where it can’t be loaded', async () => {
    const source = { ...sourceOf('a/Overview.csv', ''), load: () => Promise.reject(new Error('gone')) }
    expect((await readExports([source])).problems).toMatchObject([{ code: 'file-unreadable', message: 'gone' }])
  })

  it('of a table refuses an encoding that is none, and takes any bytes', async () => {
    await expect(readTable(new Uint8Array(), { encoding: 'utf-9' })).rejects.toThrow(RangeError)
    expect((await readTable(new Uint8Array([0, 255, 1]))).tables).toEqual([])
  })

  it('of typed sources gives the range that the decimals leave', () => {
    const [first, second] = readTypedSources('For You=62.1,Following=20')
    expect(first).toMatchObject({ source: 'for-you', fraction: { value: 0.621 } })
    expect(first?.fraction.low).toBeCloseTo(0.6205, 12)
    expect(second?.fraction.high).toBeCloseTo(0.205, 12)
  })
})

describe('the others', () => {
  it('a period that ends before it begins', () => {
    expect(() => cutAccount(account, { from: '2026-12-01', to: '2026-01-01' })).toThrow(RangeError)
    expect(cutAccount(account, { from: '2000-01-01', to: '2099-01-01' })).toBe(account)
  })

  it.each([
    [{ low: -1, value: 5, high: 9 }],
    [{ low: 6, value: 5, high: 9 }],
    [{ low: 1, value: 5, high: 4 }],
    [{ low: 1, value: 5, high: Infinity }],
    [{ low: 1, value: Number.NaN, high: 9 }],
  ])('people of advertising as %o', (people) => {
    expect(() => paidPart('ads', people, {}, 'lifetime', 0.8)).toThrow(/^people must be 0 <= low <= value <= high/)
  })

  it.each([{ median: 0 }, { median: Number.NaN }, { median: Infinity }, { spread: -1 }, { spread: Number.NaN }])(
    'a prior with %o',
    (wrong) => {
      const [first] = PRIORS
      expect(() => priorTable([{ ...first!, ...wrong }])).toThrow(/^prior .+ the median must lie above 0/)
    },
  )

  it('every prior that is shipped may stand for itself', () => {
    expect([...priorTable(PRIORS).values()]).toEqual(PRIORS)
  })
})
