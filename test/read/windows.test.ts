import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/domain/calendar.ts'
import { type ReadOptions, readExports } from '../../src/read/read-exports.ts'
import { readFolder, sourceOf } from '../read-folder.ts'

const read = (files: Readonly<Record<string, string>>, options: ReadOptions = {}) =>
  readExports(
    Object.entries(files).map(([path, text]) => sourceOf(path, text)),
    options,
  )
const errors = ({ problems }: Awaited<ReturnType<typeof read>>) =>
  problems.filter(({ severity }) => severity === 'error').map(({ code, at }) => [code, at.line])

test('a Facebook page: the week and the 28 days of a row end on its date, and lie between its largest day and the sum', async () => {
  const { accounts, problems } = await readExports(readFolder('fixtures/other-platforms/page-insights'), {
    platforms: 'any',
  })
  expect(problems).toEqual([])
  const [page] = accounts
  expect(page).toMatchObject({ platform: 'facebook' })
  expect(page?.days).toHaveLength(75)
  expect(page?.days[0]).toMatchObject({ date: '2020-02-24', viewers: { value: 315 }, views: { value: 458 } })
  expect(page?.windows).toHaveLength(150)
  const people = new Map(page?.days.map(({ date, viewers }) => [date, viewers?.value ?? 0]))
  let whole = 0
  for (const { from, to, viewers } of page?.windows ?? []) {
    const length = daysBetween(from, to) + 1
    expect([7, 28]).toContain(length)
    const days = Array.from({ length }, (_, index) => people.get(addDays(from, index)))
    if (days.includes(undefined)) continue
    whole += 1
    const numbers = days.map((day) => day ?? 0)
    expect(viewers.value).toBeGreaterThanOrEqual(Math.max(...numbers))
    expect(viewers.value).toBeLessThanOrEqual(numbers.reduce((sum, day) => sum + day, 0))
  }
  expect(whole).toBe(75 - 6 + (75 - 27))
})

test('a table saved again with its keys as headers is read like the download', async () => {
  const rows = 'date,daily_total_reach,weekly_total_reach,28_days_total_reach\n2020-03-08,10,40,\n2020-03-09,12,41,90\n'
  const { accounts } = await read({ 'a/page.csv': rows }, { platforms: 'any' })
  expect(accounts[0]?.windows.map(({ from, to, viewers }) => [from, to, viewers.value])).toEqual([
    ['2020-02-11', '2020-03-09', 90],
    ['2020-03-02', '2020-03-08', 40],
    ['2020-03-03', '2020-03-09', 41],
  ])
})

test('exports of other platforms are left out of accounts unless they are asked for', async () => {
  const files = readFolder('fixtures/other-platforms')
  const plain = await readExports(files)
  expect(plain.accounts).toEqual([])
  expect(plain.problems.map(({ code }) => code)).toEqual(Array.from({ length: 10 }, () => 'other-platform'))
  const any = await readExports(files, { platforms: 'any' })
  expect(any.accounts.map(({ id, platform, videos }) => [id.split('/').at(-1), platform, videos.length])).toEqual([
    ['facebook-posts', 'facebook', 14],
    ['instagram-insights', 'instagram', 2],
    ['meta-posts', 'instagram', 2],
    ['page-insights', 'facebook', 0],
  ])
  expect(any.problems.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => 'other-platform'))
})

test('people of two platforms in one folder make two accounts', async () => {
  const tiktok = 'Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-02-01,5,1,1,1,1\n'
  const posts = 'publish_time,post_type,views,reach\n12/31/2025 08:24,IG reel,1085,762\n'
  const { accounts } = await read({ 'a/Overview.csv': tiktok, 'a/posts.csv': posts }, { platforms: 'any' })
  expect(accounts.map(({ id, platform, days, videos }) => [id, platform, days.length, videos.length])).toEqual([
    ['a', 'tiktok', 1, 0],
    ['a (instagram)', 'instagram', 0, 1],
  ])
})

test('a daily metric of Meta is read by its title, and one that counts nobody gives nothing', async () => {
  const metric = (title: string) => `sep=,\n"${title}"\n"Date","Primary"\n"2025-11-01T00:00:00","12"\n`
  const files = { 'a/1.csv': metric('Reach'), 'a/2.csv': metric('Views'), 'b/1.csv': metric('Facebook reach') }
  const { accounts } = await read(
    { ...files, 'c/1.csv': metric('Follows') },
    {
      platforms: 'any',
    },
  )
  expect(
    accounts.map(({ id, platform, days }) => [id, platform, days[0]?.views?.value, days[0]?.viewers?.value]),
  ).toEqual([
    ['a', 'instagram', 12, 12],
    ['b', 'facebook', undefined, 12],
    ['c', 'instagram', undefined, undefined],
  ])
})

test('stretches of days typed by hand belong to the account beside them', async () => {
  const { accounts, problems } = await readExports(readFolder('fixtures/known-windows'))
  expect(problems).toEqual([])
  expect(accounts).toHaveLength(1)
  expect(accounts[0]?.days).toHaveLength(45)
  expect(accounts[0]?.windows.map(({ from, to, viewers }) => [from, to, viewers.value])).toContainEqual([
    '2026-02-05',
    '2026-02-11',
    5447,
  ])
})

test('a typed stretch that ends before it begins, or of no known year, is an error at its cell; a missing number is none', async () => {
  const typed = 'from,to,viewers\n2026-02-08,2026-02-01,50\n2026-02-01,2026-02-07,--\n2026-02-01,2026-02-07,12.3K\n'
  const result = await read({ 'a/windows.csv': typed })
  expect(errors(result)).toEqual([['bad-cell', 2]])
  expect(result.accounts[0]?.windows.map(({ viewers }) => [viewers.low, viewers.high])).toEqual([[12_250, 12_350]])
  expect(errors(await read({ 'a/windows.csv': 'from,to,viewers\nMarch 1,March 7,50\n' }))).toEqual([['bad-cell', 2]])
})

test('a table that merely has a from and a to is no damaged table of stretches', async () => {
  const mail = await read({ 'a/mail.csv': 'from,to,subject\nann,bob,hello\n' })
  expect(mail.problems.map(({ code }) => code)).toEqual(['unknown-file'])
})

test('a stretch that two exports have counts once, the later export counts, and a difference is told', async () => {
  const one = 'from,to,viewers\n2026-02-01,2026-02-07,50\n'
  const two = 'from,to,viewers\n2026-02-01,2026-02-07,80\n2026-02-01,2026-02-28,90\n'
  for (const files of [
    { 'a/1.csv': one, 'a/2.csv': two },
    { 'a/2.csv': two, 'a/1.csv': one },
  ]) {
    const { accounts, problems } = await read(files)
    expect(accounts[0]?.windows.map(({ viewers }) => viewers.value)).toEqual([80, 90])
    expect(problems.map(({ code }) => code)).toEqual(['window-conflict'])
  }
})

test('a table of windows carries their parts; its length is in the name of the kind; it is no TikTok data', async () => {
  const [table] = readFolder('fixtures/reach-windows')
  if (!table) throw new RangeError('no fixture')
  const { accounts } = await readExports([table], { platforms: 'any' })
  const windows = accounts[0]?.windows ?? []
  expect(windows).toHaveLength(24)
  expect(windows.find(({ parts }) => parts?.kind === 'days')).toMatchObject({
    from: '2025-01-05',
    to: '2025-01-11',
    viewers: { value: 1776 },
    parts: { name: 'orchard_days_7d', reaches: [574, 252, 437, 297, 483, 276, 202] },
  })
  const posts = windows.find(({ parts }) => parts?.kind === 'videos')
  expect(daysBetween(posts?.from ?? '', posts?.to ?? '')).toBe(27)
  expect((await readExports([table])).problems.map(({ code }) => code)).toEqual(['not-tiktok-video-data'])
  const bad = 'kind,end_date,union,reaches\ndays_7d,2025-01-11,50,1 2 x\n'
  expect(errors(await read({ 'a/w.csv': bad }, { platforms: 'any' }))).toEqual([['bad-cell', 2]])
})

test('Meta writes the month first: rows that fit both orders are read so, rows that fit one are read by it', async () => {
  const posts = (...dates: readonly string[]) =>
    ['publish_time,post_type,views,reach', ...dates.map((date) => `${date},IG reel,10,9`)].join('\n')
  const postedOn = async (text: string) =>
    (await read({ 'a/p.csv': text }, { platforms: 'any' })).accounts[0]?.videos.map((video) => video.postedOn)
  expect(await postedOn(posts('03/02/2026 08:10', '03/05/2026 08:10'))).toEqual(['2026-03-02', '2026-03-05'])
  expect(await postedOn(posts('03/02/2026', '20/02/2026'))).toEqual(['2026-02-03', '2026-02-20'])
})
