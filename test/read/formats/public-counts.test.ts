import { expect, test } from 'vitest'
import { readExports } from '../../../src/read/read-exports.ts'
import { sourceOf } from '../../read-folder.ts'
import { cellOf, readFixture, videosIn } from './read-fixture.ts'

// Three posts that most of these fixtures share; numbers read off the files by eye.
const BIG = '7545757280572713429'
const MIDDLE = '7548151207664927080'
const SMALL = '7544333004104333811'

test.each([
  ['4cat/new', '4cat-csv'],
  ['4cat/old', '4cat-csv'],
  ['zeeschuimer', 'zeeschuimer-ndjson'],
  ['tiktok-items/list', 'tiktok-item-json'],
  ['pyktok', 'pyktok-csv'],
  ['apify/json', 'apify-json'],
  ['apify/jsonl', 'apify-json'],
  ['apify/csv-dots', 'apify-json'],
  ['apify/csv-slashes', 'apify-json'],
])('%s: one account an author, ids exact, never any reach', async (folder, format) => {
  const { accounts, files } = await readFixture(folder)
  expect(files.map((file) => file.format)).toEqual([format])
  expect(accounts.map(({ handle, videos }) => [handle, videos.map(({ id }) => id)])).toEqual([
    ['moss.archive', [SMALL]],
    ['tide.lab', [BIG, MIDDLE]],
  ])
  const videos = accounts.flatMap((account) => account.videos)
  for (const { viewers, postedAt } of videos) {
    expect(viewers).toBeUndefined()
    expect(postedAt).toBeGreaterThan(Date.UTC(2025, 7, 30) / 1000)
  }
  expect(videos.map(({ shares, comments }) => [shares?.value, comments?.value]).slice(-1)).toEqual([[77, 51]])
})

test('counts that a page rounded carry the width of what it hides', async () => {
  for (const folder of ['4cat/new', 'pyktok', 'apify/json', 'apify/csv-slashes']) {
    const videos = await videosIn(folder)
    expect(cellOf(videos.get(BIG)?.views), folder).toEqual([24_500_000, 24_450_000, 24_550_000])
    expect(cellOf(videos.get(MIDDLE)?.views), folder).toEqual([22_800, 22_750, 22_850])
    expect(cellOf(videos.get(SMALL)?.views), folder).toEqual([913])
  }
})

test('one count that no page shows proves its column exact', async () => {
  const videos = await videosIn('4cat/old')
  expect(cellOf(videos.get(BIG)?.views)).toEqual([24_513_882])
  expect(cellOf(videos.get(MIDDLE)?.likes)).toEqual([1290])
})

test('exact counts win over rounded ones, where the post has both', async () => {
  for (const folder of ['zeeschuimer', 'tiktok-items/list']) {
    const videos = await videosIn(folder)
    expect(cellOf(videos.get(BIG)?.views), folder).toEqual([24_513_882])
    expect(cellOf(videos.get(BIG)?.saves), folder).toEqual([91_020])
    expect(cellOf(videos.get(MIDDLE)?.views), folder).toEqual([22_800, 22_750, 22_850])
    expect(cellOf(videos.get(MIDDLE)?.saves), folder).toEqual([31])
  }
})

test('Zeeschuimer: a NUL inside a line is nothing, a cut line costs itself', async () => {
  const { problems, accounts } = await readFixture('zeeschuimer')
  expect(problems.map(({ code, at }) => [code, at.line])).toEqual([
    ['stray-nul', 2],
    ['bad-json', 4],
  ])
  expect(accounts.map(({ exportedOn }) => exportedOn)).toEqual(['2025-09-21', '2025-09-21'])
  expect(accounts[1]?.videos.find(({ id }) => id === MIDDLE)?.title).toBe('low water, high sound #tide')
})

test('a post inside the data of a page is found', async () => {
  const videos = await videosIn('tiktok-items/page')
  expect([...videos.keys()]).toEqual([BIG])
  expect(videos.get(BIG)?.views?.place.path).toBe('__DEFAULT_SCOPE__.webapp.video-detail.itemInfo.itemStruct')
})

test('Research API: numbers of 19 digits are exact, absent is not zero, no views beside likes are missing', async () => {
  const { accounts, codes } = await readFixture('research-api')
  expect(codes).toEqual(['doubtful-zero'])
  const videos = new Map(accounts.flatMap((account) => account.videos).map((video) => [video.id, video]))
  expect([...videos.keys()].toSorted()).toEqual([
    '7522035641990585849',
    '7523149159293653377',
    '7524262678338078388',
    '7525376194243122786',
  ])
  expect(videos.get('7524262678338078388')).toMatchObject({
    views: { value: 10_450 },
    shares: { value: null },
    likes: { value: null },
  })
  expect(videos.get('7523149159293653377')).toMatchObject({ views: { value: null }, likes: { value: 12 } })
  expect(videos.get('7525376194243122786')).toMatchObject({ views: { value: 0 }, likes: { value: 0 } })
})

test('Display API: an error that is called ok is none', async () => {
  const { accounts, codes } = await readFixture('display-api')
  expect(codes).toEqual([])
  expect(accounts.map(({ handle, videos }) => [handle, videos.map(({ shares }) => shares?.value)])).toEqual([
    ['tide.lab', [3, 77]],
  ])
})

test('a page that was read: the word Share is no shares, K and M are rounded, the id knows the day', async () => {
  const { accounts, codes } = await readFixture('page-scrape')
  expect(codes).toEqual([])
  const rows = accounts.flatMap(({ videos }) => videos)
  expect(rows.map(({ id, views, shares, postedOn }) => [id, cellOf(views), shares?.value, postedOn])).toEqual([
    [SMALL, [6561], 2, '2025-08-30'],
    [BIG, [7_700_000, 7_650_000, 7_750_000], 318, '2025-09-03'],
    // "4d ago", seen on the 13th.
    [MIDDLE, [14_500, 14_450, 14_550], 0, '2025-09-09'],
    ['row-5', [310], 0, '2025-09-12'],
  ])
})

test('a page that was read: a share that is neither number nor Share is said, and missing', async () => {
  const header = 'URL,Video_ID,Views,Date_Text,Shares'
  const text = `${header}\nhttps://x.example/1,,100,1-2,lots\nhttps://x.example/2,,100,1-2,\n`
  const { accounts, problems } = await readExports([sourceOf('a/x.csv', text)])
  expect(problems.map(({ code, at }) => [code, at.line, at.column])).toEqual([['bad-cell', 2, 'Shares']])
  expect(accounts[0]?.videos.map(({ shares }) => shares?.value)).toEqual([undefined, null])
})

test('yt-dlp: only what it read from TikTok counts', async () => {
  const { accounts, codes } = await readFixture('yt-dlp/mixed')
  expect(accounts.map(({ videos }) => videos.map(({ id, shares }) => [id, shares?.value]))).toEqual([[[BIG, 77]]])
  expect(codes).toEqual(['other-platform'])
  expect([...(await videosIn('yt-dlp/tide.lab')).keys()]).toEqual([MIDDLE])
})

test('the data set for courses is read and said to be invented; its blanks are missing', async () => {
  const { accounts, codes } = await readFixture('teaching-set')
  expect(codes).toEqual(['synthetic-data'])
  const [account] = accounts
  expect(account?.videos.map(({ views, viewers }) => [views?.value, viewers])).toEqual([
    [4812, undefined],
    [343_296, undefined],
    [null, undefined],
  ])
})

test('a note on a post that could not be fetched is no post', async () => {
  const post = {
    webVideoUrl: `https://www.tiktok.com/@a/video/${BIG}`,
    playCount: 5,
    diggCount: 1,
    shareCount: 0,
    commentCount: 0,
  }
  const text = JSON.stringify([{ input: 'x', error: 'Post not found', errorCode: 'NOT_FOUND' }, post])
  const { accounts, problems } = await readExports([sourceOf('a/x.json', text)])
  expect(problems).toEqual([])
  expect(accounts.map(({ videos }) => videos.map(({ id }) => id))).toEqual([[BIG]])
})
