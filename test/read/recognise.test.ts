import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recognise, recogniseKeys } from '../../src/read/recognise.ts'

const OVERVIEW = ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares']
const idOf = (header: readonly string[], options = {}) => recognise(header, options)?.format.id ?? null

// Headers as real exports spell them (formats: TikTok Studio, Business Suite, Accounts API, Meta).
test.each([
  ['studio-overview', OVERVIEW],
  ['studio-overview', [...OVERVIEW, 'New followers']],
  ['studio-viewers', ['Date', 'Total Viewers', 'New Viewers', 'Returning Viewers']],
  [
    'studio-content',
    ['Time', 'Video title', 'Video link', 'Post time', 'Total likes', 'Total comments', 'Total shares ', 'Total views'],
  ],
  [
    'studio-content',
    [
      'Video title',
      'Video link',
      'Post time',
      'Views in the last 7 days',
      'Total views',
      'Total likes',
      'Total comments',
      'Total shares',
    ],
  ],
  ['studio-follower-history', ['Date', 'Followers', 'Difference in followers from previous day']],
  ['studio-follower-activity', ['Date', 'Hour', 'Active followers']],
  ['studio-follower-gender', ['Gender', 'Distribution']],
  ['studio-follower-territories', ['Top territories', 'Distribution']],
  [
    'business-suite-daily',
    [
      'Date',
      'Video views',
      'Reached audience',
      'Profile views',
      'Likes',
      'Shares',
      'Comments',
      'Phone number clicks ',
      'Net growth',
    ],
  ],
  [
    'business-suite-videos',
    ['Video title', 'Video link', 'Post time', 'Video views', 'Likes', 'Comments', 'Shares', 'Add to Favorites'],
  ],
  ['accounts-api-videos', ['item_id', 'create_time', 'video_views', 'reach', 'likes', 'shares']],
  ['meta-daily', ['Date', 'Primary']],
  [
    'studio-content',
    [
      ...['Video title', 'Post time', 'Video link', 'Total views', 'Total likes', 'Total comments', 'Total shares'],
      ...['Average watch time', 'Reach', 'Total bookmarks'],
    ],
  ],
  [
    'legacy-overview',
    ['Date', 'Video views', 'Followers', 'Difference in followers from previous day', 'Profile views'],
  ],
  [
    'legacy-trending',
    [
      ...['Time', 'Video title', 'Video link', 'Post time', 'video_view_within_days'],
      ...['Total likes', 'Total comments', 'Total shares ', 'Total views'],
    ],
  ],
  ['legacy-live', ['Date', ' New followers', 'Viewers who commented', 'Likes', 'Shares']],
  ['business-suite-audience', ['Date', 'New followers', 'Total followers', 'Reached audience', 'Engaged audience']],
  ['accounts-api-daily', ['date', 'video_views', 'unique_video_views', 'daily_total_followers']],
  ['accounts-api-audience', ['audience_ages', 'audience_genders']],
  ['ads-report', ['Ad name', 'By Day', 'Cost (ZAR)', 'Impressions', 'Reach', 'Cost per 1,000 people reached']],
  ['ads-report', ['Campaign name', 'Date', 'Cost', 'Impressions', 'Clicks (destination)', 'CTR (destination)']],
  [
    'ads-api',
    ['dimensions.ad_id', 'dimensions.stat_time_day', 'metrics.impressions', 'metrics.reach', 'metrics.spend'],
  ],
  ['ads-api', ['campaign_id', 'stat_time_day', 'impressions', 'reach', 'spend', 'cost_per_1000_reached']],
  ['fivetran-ads', ['AD_ID', 'STAT_TIME_HOUR', 'IMPRESSIONS', 'REACH', 'SPEND', '_FIVETRAN_SYNCED']],
  ['meta-ads', ['Campaign name', 'Ad set name', 'Amount spent (EUR)', 'Impressions', 'Reach', 'Frequency']],
  [
    'meta-ads',
    ['Ad set name', 'Amount spent (EUR)', 'Impressions', 'Reach', 'Cost per 1,000 people reached', 'CTR (all)'],
  ],
  ['meta-ads', ['Campaign Name', 'Date', 'Spend [USD]', '# of Impressions', 'Reach', '# of Website Clicks']],
  ['meta-ads', ['campaign_id', 'adset_id', 'ad_id', 'impressions', 'reach', 'spend', 'frequency', 'date_start']],
  ['research-api', ['region_code', 'create_time', 'video_id', 'view_count', 'comment_count', 'hashtag_names']],
  ['display-api', ['id', 'share_url', 'cover_image_url', 'view_count', 'share_count']],
  ['zeeschuimer-ndjson', ['item_id', 'data.id', 'data.createTime', 'data.stats.playCount', 'data.author.uniqueId']],
  ['tiktok-item-json', ['id', 'createTime', 'statsV2.playCount', 'author.uniqueId']],
  ['apify-json', ['webVideoUrl', 'playCount', 'diggCount', 'shareCount', 'commentCount', 'authorMeta/name']],
  [
    'claims-teaching-set',
    [
      '#',
      'claim_status',
      'video_id',
      'video_view_count',
      'video_like_count',
      'video_share_count',
      'video_comment_count',
    ],
  ],
  ['youtube-audience', ['Date', '28-day new viewers', '28-day casual viewers', '28-day regular viewers']],
  ['youtube-audience', ['Date', 'Monthly audience']],
  ['meta-audience', ['', 'Women', 'Men']],
  ['video-table', ['video_id', 'video_playcount', 'video_sharecount', 'video_description']],
  ['pyktok-csv', ['video_id', 'video_playcount', 'video_diggcount', 'video_sharecount', 'video_commentcount']],
  ['video-table', ['Enlace', 'URL', 'Visualizaciones totales', 'Veces compartido', 'Me gusta totales']],
] as const)('%s is known by its columns', (id, header) => {
  expect(idOf(header)).toBe(id)
})

test('any order, foreign columns, case and spaces do not matter', () => {
  const spelt = fc.constantFrom(
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => ` ${name.replaceAll(' ', '\u00a0  ')} `,
  )
  const foreign = fc.array(fc.constantFrom('Weather', 'Note', '', 'x'), { maxLength: 4 })
  fc.assert(
    fc.property(fc.tuple(...OVERVIEW.map(() => spelt)), foreign, fc.nat(), (spellings, more, seed) => {
      const names = [...OVERVIEW.map((name, index) => spellings[index]?.(name) ?? name), ...more]
      const header = names.map((_, index) => names[(index + seed) % names.length] ?? '')
      expect(idOf(header)).toBe('studio-overview')
    }),
  )
})

test('the views of the last days are never the views', () => {
  const header = [
    'Video title',
    'Video link',
    'Post time',
    'Views in the last 7 days',
    'Total views',
    'Total likes',
    'Total comments',
    'Total shares',
  ]
  expect(recognise(header)?.match.at.get('views')).toBe(4)
  expect(idOf(['id', 'title', 'Views in the last 7 days', 'Shares'])).toBeNull()
  expect(idOf(['id', 'title', 'Impressions', 'Shares'])).toBeNull()
})

test('a doubled header counts once, the first', () => {
  expect(recognise([...OVERVIEW, 'Likes'])?.match.at.get('likes')).toBe(3)
})

test('a table that lacks a column is still of its kind, and names what it lacks', () => {
  expect(recognise(OVERVIEW.filter((name) => name !== 'Shares'))).toMatchObject({
    format: { id: 'studio-overview' },
    match: { missingRequired: ['Shares'], missingEssential: [] },
  })
  expect(recognise(OVERVIEW.filter((name) => name !== 'Video Views'))).toMatchObject({
    format: { id: 'studio-overview' },
    match: { missingEssential: ['Video Views'] },
  })
})

test('a table of nothing that is known is of no format', () => {
  for (const header of [
    [],
    [''],
    ['Item', 'Supplier', 'Cost (EUR)'],
    ['Date', 'Amount'],
    ['a', 'b', 'c'],
    ['__proto__', 'constructor', 'toString'],
    // Everyday words that some known export has too, among others.
    ['id', 'view_count'],
    ['Date', 'New followers', 'Likes', 'Shares'],
    ['Date', 'New followers', 'Total followers'],
    ['date', 'followers_count'],
    ['id', 'likes', 'comments', 'shares'],
    ['id', 'like_count', 'comments_count'],
    ['Country', 'Women', 'Men'],
    ['Campaign', 'Impressions', 'Clicks', 'Cost'],
    ['M1_video_id', 'M4_like_count', 'M5_view_count', 'M7_share_count'],
  ])
    expect(idOf(header)).toBeNull()
})

test('--map names columns of a table of videos, and beats the names', () => {
  const header = ['Enlace', 'Reproducciones', 'Compartidos', 'Views']
  expect(idOf(header)).toBeNull()
  const named = recognise(header, { map: { views: 'reproducciones', shares: 'Compartidos', url: 'Enlace' } })
  expect(named?.format.id).toBe('video-table')
  expect(Object.fromEntries(named?.match.at ?? [])).toEqual({ views: 1, shares: 2, url: 0 })
})

test('--map of a column that the table lacks does not make it a table of videos', () => {
  expect(idOf(['Enlace', 'Reproducciones', 'x'], { map: { views: 'Plays', url: 'Enlace' } })).toBeNull()
})

test('--from decides the format, and --map then serves it', () => {
  const header = ['Fecha', 'Video Views', 'Likes']
  expect(recognise(header, { from: 'studio-overview', map: { date: 'Fecha' } })?.match.at.get('date')).toBe(0)
  expect(recognise(['x'], { from: 'studio-viewers' })).toMatchObject({
    match: { missingEssential: ['Date', 'Total Viewers'] },
  })
  expect(recognise(OVERVIEW, { from: 'no-such-format' })).toBeNull()
})

test('a personal data download is known by its keys alone, whole, nested or damaged', () => {
  const of = (...keys: string[]) => recogniseKeys(JSON.stringify(Object.fromEntries(keys.map((key) => [key, {}]))))
  expect(of('Comment', 'Direct Message', 'Profile And Settings', 'Your Activity')?.id).toBe('tiktok-user-data')
  expect(of('Activity', 'App Settings', 'Profile', 'Video')?.id).toBe('tiktok-user-data')
  expect(recogniseKeys('[{"Profile And Settings": {"FansList": [{"UserName": broken')).toBeNull()
  expect(recogniseKeys('[{"Profile And Settings": {"x": broken, "Your Activity" : {')?.id).toBe('tiktok-user-data')
  for (const keys of [[], ['code', 'message', 'data'], ['Comment'], ['Your Activity']]) expect(of(...keys)).toBeNull()
})

test('a known export that lacks a column it can do without is not taken for a table of another tool', () => {
  const header = ['Video title', 'Video link', 'Post time', 'Total likes', 'Total shares', 'Total views']
  expect(recognise(header)).toMatchObject({
    format: { id: 'studio-content' },
    match: { missingRequired: ['Total comments'] },
  })
})

test('a table of another tool is not taken for a known export that lacks what it needs', () => {
  // Most of Business Suite's columns, but without a link.
  const header = ['Video title', 'Post time', 'Video views', 'Likes', 'Comments', 'Shares', 'Add to Favorites']
  expect(idOf(header)).toBe('video-table')
})
