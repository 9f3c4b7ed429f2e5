import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { describeColumn } from '../../../src/read/columns/describe-column.ts'
import { FIELD_WORDS } from '../../../src/read/columns/field-words.ts'
import { confidenceWord, guessFields } from '../../../src/read/columns/guess-fields.ts'
import { wordsOfHeader } from '../../../src/read/columns/header-evidence.ts'
import { MAP_FIELDS } from '../../../src/read/columns/map-fields.ts'
import { videoTable } from '../../../src/read/formats/video-table.ts'

type Column = readonly [header: string, cells: readonly unknown[]]

const guess = (...columns: Column[]) => {
  const { of, guesses } = guessFields(columns.map(([header, cells], index) => describeColumn(header, index + 1, cells)))
  return { of, fields: columns.map((_, index) => guesses.get(index + 1)?.field ?? null), guesses }
}

const IDS = ['7602700284478891789', '7604926795996710635', '7611606328074256182', '7613832838070822681']
const LINKS = IDS.map((id) => `https://www.tiktok.com/@kiln.diary/video/${id}`)
const DATES = ['2026-02-03', '2026-02-09', '2026-02-27', '2026-03-05']
const VIEWS = ['10940', '8670', '7768', '3034']
const LIKES = ['376', '210', '188', '56']

/** Cells that a field of that kind may have. */
const CELLS: Readonly<Record<string, readonly unknown[]>> = {
  count: VIEWS,
  net: ['12', '-3', '4', '0'],
  amount: ['12.5', '30', '8.25', '61'],
  fraction: ['0.2', '0.31', '0.05', '0.4'],
  date: DATES,
  text: ['one text', 'another text', 'a third', 'the last'],
}
const OWN: Readonly<Record<string, readonly unknown[]>> = {
  url: LINKS,
  id: IDS,
  handle: ['@a.b', '@a.b', '@cc', '@cc'],
}

describe('what a column may be', () => {
  test.each(
    Object.entries(videoTable.columns).flatMap(([field, { headers, cell }]) =>
      headers.map((header) => [header, field, cell] as const),
    ),
  )('a known header is a sure guess: %s is %s', (header, field, cell) => {
    const { fields, guesses } = guess(
      [header, OWN[field] ?? CELLS[cell] ?? []],
      field === 'url' ? ['Other', ['', '', '', '']] : ['Link', LINKS],
    )
    expect(fields[0]).toBe(field)
    expect(confidenceWord(guesses.get(1)?.confidence ?? 0)).toBe('sure')
  })

  test.each([
    ['es', ['Enlace', 'Reproducciones', 'Compartidos', 'Me gusta', 'Comentarios']],
    ['pt', ['Link do vídeo', 'Visualizações', 'Compartilhamentos', 'Curtidas', 'Comentários']],
    ['de', ['Link', 'Aufrufe', 'Geteilt', 'Gefällt mir', 'Kommentare']],
    ['fr', ['Lien', 'Vues', 'Partages', 'J’aime', 'Commentaires']],
    ['ru', ['Ссылка', 'Просмотры', 'Репосты', 'Лайки', 'Комментарии']],
    ['tr', ['Bağlantı', 'İzlenme', 'Paylaşım', 'Beğeni', 'Yorum']],
    ['ja', ['リンク', '再生数', 'シェア数', 'いいね数', 'コメント数']],
    ['zh', ['链接', '播放量', '分享数', '点赞数', '评论数']],
    ['ar', ['رابط', 'المشاهدات', 'المشاركات', 'الإعجابات', 'التعليقات']],
    ['a program', ['videoLink', 'totalViews', 'share_cnt', 'likesCount', 'commentsCount']],
  ])('headers of %s are likely at least', (_, headers) => {
    const counts = [LINKS, VIEWS, ['47', '40', '38', '6'], LIKES, ['9', '8', '12', '3']]
    const { fields, guesses } = guess(...headers.map((header, index): Column => [header, counts[index] ?? []]))
    expect(fields.slice(0, 2)).toEqual(['url', 'views'])
    expect(new Set(fields.slice(2))).toEqual(new Set(['shares', 'likes', 'comments']))
    for (const [position, { confidence }] of guesses) expect([position, confidence >= 0.7]).toEqual([position, true])
  })

  it('ids, links and handles are known by their cells, whatever their header', () => {
    const { fields } = guess(['A', IDS], ['B', LINKS], ['C', ['@a.b', '@cc', '@dd', '@ee']], ['D', VIEWS])
    expect(fields.slice(0, 3)).toEqual(['id', 'url', 'handle'])
  })

  it('a header whose cells cannot be what it says is no guess', () => {
    expect(guess(['Views', CELLS.text ?? []], ['Link', LINKS]).fields).toEqual([null, 'url'])
    expect(guess(['Post date', VIEWS], ['Link', LINKS]).fields[0]).not.toBe('postedAt')
  })

  it('likes above the views are doubted, and the reason says so', () => {
    const sound = guess(['Link', LINKS], ['Views', VIEWS], ['Likes', LIKES])
    const odd = guess(['Link', LINKS], ['Views', LIKES], ['Likes', VIEWS])
    expect(sound.guesses.get(3)?.reason).toContain('at most the views')
    expect(odd.guesses.get(3)?.reason).toContain('above the views in 4 of 4 rows')
    expect(confidenceWord(odd.guesses.get(3)?.confidence ?? 1)).toBe('possible')
  })

  it('where no header says views, the counts that none exceed are possible views, no more', () => {
    const { fields, guesses } = guess(['Link', LINKS], ['Kolumna', VIEWS], ['Likes', LIKES])
    expect(fields).toEqual(['url', 'views', 'likes'])
    expect(confidenceWord(guesses.get(2)?.confidence ?? 1)).toBe('possible')
  })

  it('impressions, views of profiles and of the last days are not views', () => {
    for (const header of ['Impressions', 'Profile views', 'Views in the last 7 days', 'Paid views', 'View rate'])
      expect([header, guess(['Link', LINKS], [header, VIEWS], ['Likes', [...VIEWS].reverse()]).fields[1]]).not.toEqual([
        header,
        'views',
      ])
  })

  it('a table with dates and neither ids nor links is one of days', () => {
    expect(guess(['Tag', DATES], ['Aufrufe', VIEWS])).toMatchObject({ of: 'days', fields: ['date', 'views'] })
    expect(guess(['Tag', DATES], ['Aufrufe', VIEWS], ['Link', LINKS])).toMatchObject({ of: 'videos' })
  })

  it('of two columns with one header the first is meant, and doubted', () => {
    const { fields, guesses } = guess(['Link', LINKS], ['Views', VIEWS], ['Views', LIKES])
    expect(fields).toEqual(['url', 'views', null])
    expect(guesses.get(2)?.reason).toContain('column 3 has the same header')
  })

  it('each field goes to one column, each column to one field; the order of the columns decides nothing but equals', () => {
    const headers = fc.constantFrom(
      'Views',
      'Plays',
      'Likes',
      'Link',
      'Date',
      'x',
      '',
      'Enlace',
      'Total views',
      'Shares',
    )
    const cells = fc.constantFrom(IDS, LINKS, DATES, VIEWS, LIKES, CELLS.text ?? [], ['', '', '', ''])
    fc.assert(
      fc.property(fc.array(fc.tuple(headers, cells), { maxLength: 8 }), (columns) => {
        const { guesses } = guess(...columns)
        const fields = [...guesses.values()].map(({ field }) => field)
        expect(new Set(fields).size).toBe(fields.length)
        for (const [, { confidence, field }] of guesses) {
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThan(1)
          expect(MAP_FIELDS).toContain(field)
        }
      }),
    )
  })
})

describe('words of headers', () => {
  it('are of fields that --map knows', () => {
    expect(FIELD_WORDS.map(({ field }) => field).filter((field) => !MAP_FIELDS.includes(field))).toEqual([])
  })

  it('are told apart in every way of writing them', () => {
    for (const spelling of ['play count', 'playCount', 'play_count', 'PLAY COUNT', ' Play-Count '])
      expect(wordsOfHeader(spelling)).toEqual(['play', 'count'])
  })
})

describe('a column described', () => {
  test.each([
    ['counts', VIEWS, { from: 3034, to: 10940 }],
    ['dates', DATES, { from: '2026-02-03', to: '2026-03-05' }],
    ['dates', ['1770100000', '1770200000'], { from: '2026-02-03', to: '2026-02-04' }],
    ['fractions', ['62 %', '20 %'], null],
    ['numbers', ['12.5', '3.4', '99'], { from: 3.4, to: 99 }],
    ['texts', ['a secret', 'another'], null],
    ['links to videos', LINKS, null],
    ['nothing', ['', 'N/A', null], null],
  ] as const)('%s', (kind, cells, range) => {
    expect(describeColumn('x', 1, cells)).toMatchObject({ kind, range })
  })

  it('says how much of it is filled', () => {
    expect(describeColumn('x', 1, ['1', '', '3', 'undefined']).filled).toBe(0.5)
  })
})
