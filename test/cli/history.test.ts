import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { memoryShell } from '../memory-shell.ts'
import { readFolder } from '../read-folder.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const run = async (files: Files, ...args: string[]) => {
  const shell = memoryShell(files)
  const code = await main(args, shell)
  return { code, files: Object.fromEntries(shell.bytes), out: shell.out(), err: shell.err() }
}

/** A fixture under another name. */
const fixture = async (folder: string, as: string): Promise<Files> =>
  Object.fromEntries(
    await Promise.all(
      readFolder(folder).map(async ({ path, load }) => [path.replace(folder, as), await load()] as const),
    ),
  )

const below = (files: Files, folder: string): Files =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, bytes]) =>
      path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), Buffer.from(bytes).toString()] as const] : [],
    ),
  )

const merge = async (files: Files, paths: readonly string[], to: string, ...more: string[]): Promise<Files> => {
  const result = await run(files, 'history', 'merge', ...paths, '-o', to, ...more)
  expect(result.err, result.err).toMatch(/wrote \d+ files into/)
  return result.files
}

interface Numbers {
  readonly id: string
  readonly of: object
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Every number of a report by what it is of, whatever the folder is called. */
const numbersOf = async (files: Files, folder: string): Promise<Map<string, (number | null)[]>> => {
  const { out } = await run(files, 'estimate', folder, '--json')
  const report = JSON.parse(out) as {
    accounts: {
      id: string
      estimates: Numbers[]
      videos: { id: string; estimates: Numbers[] }[]
      audience: unknown[]
    }[]
  }
  const found = report.accounts.flatMap(({ id, estimates, videos, audience }) => {
    const account = id.slice(folder.length)
    const own = [...estimates, ...videos.flatMap((video) => video.estimates)]
    return [
      ...own.map((each) => [`${account} ${each.id} ${JSON.stringify(each.of)}`, [each.value, each.low, each.high]]),
      [`${account} audience ${JSON.stringify(audience, (key, value) => (key === 'inputs' ? undefined : value))}`, []],
    ] as [string, (number | null)[]][]
  })
  return new Map(found)
}

describe('reach history merge', () => {
  test.each([
    'studio',
    'studio-xlsx',
    'known-windows',
    'legacy',
    'business-suite',
    'display-api',
    'languages',
    'compare/april',
  ])('estimates of %s are the same from its history', async (name) => {
    const files = await fixture(`fixtures/${name}`, 'in')
    const made = await merge(files, ['in'], 'out')
    expect(await numbersOf(made, 'out')).toEqual(await numbersOf(files, 'in'))
  })

  test.each(['studio', 'dated-sources', 'connectors', 'accounts-api', 'generic', 'research-api', 'known-windows'])(
    'a history of %s merged alone, or with what it was made from, stays as it is',
    async (name) => {
      const files = await fixture(`fixtures/${name}`, 'in')
      const handles = ['--include', 'handles']
      const made = await merge(files, ['in'], 'out', ...handles)
      const alone = await merge(made, ['out'], 'again', ...handles)
      expect(below(alone, 'again')).toEqual(below(made, 'out'))
      const both = await merge(made, ['out', 'in'], 'both', ...handles)
      expect(below(both, 'both')).toEqual(below(made, 'out'))
    },
  )

  it('gives the same for all exports at once and for one after the other, in any order of time', async () => {
    const header = 'Date,Video Views,Profile Views,Likes,Comments,Shares'
    const day = (index: number) => `2026-03-${String(index + 1).padStart(2, '0')}`
    const part = fc.record({
      from: fc.integer({ min: 0, max: 12 }),
      days: fc.integer({ min: 1, max: 8 }),
      added: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 2, maxLength: 4 }), fc.nat(), async (parts, seed) => {
        const exports = parts.map(({ from, days, added }, index): Files => {
          const rows = Array.from({ length: days }, (_, at) => `${day(from + at)},${1000 + (added[at] ?? 0)},3,2,1,0`)
          const epoch = Date.UTC(2026, 2, 20 + index) / 1000
          const name = `Overview_${day(from)}_${epoch}_maya.bakes.csv`
          return { [`e${index}/maya.bakes/${name}`]: [header, ...rows, ''].join('\n') }
        })
        const files: Files = Object.assign({}, ...exports)
        const names = parts.map((_, index) => `e${index}`)
        const whole = below(await merge(files, names, 'out'), 'out')
        const turned = [...names.slice(seed % names.length), ...names.slice(0, seed % names.length)]
        expect(below(await merge(files, turned, 'out'), 'out')).toEqual(whole)
        let step = await merge(files, ['e0'], 'h')
        for (const name of names.slice(1)) step = await merge(step, ['h', name], 'h')
        expect(below(step, 'h')).toEqual(whole)
      }),
      { numRuns: 25 },
    )
  })

  it('keeps the latest number of a day and counts the exports that changed it', async () => {
    const table = (views: number) =>
      `Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-04,${views},3,2,1,0\n`
    const at = (day: number) => `a/Overview_2026-03-01_${Date.UTC(2026, 2, day) / 1000}_maya.csv`
    const made = await merge({ [at(5)]: table(900), [at(6)]: table(950), [at(7)]: table(955) }, ['a'], 'out')
    expect(below(made, 'out')['days.csv']).toBe(
      'date,views,profile_views,likes,comments,shares,as_of,provisional,revised\r\n2026-03-04,955,3,2,1,0,2026-03-07,1,2\r\n',
    )
  })

  describe('never loses a byte of what is there', () => {
    const days = 'date,views,shares,as_of,provisional,revised\n2026-03-04,950,3,2026-03-07,0,0\n'
    const fresh = { 'new/Overview.csv': 'Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-05,1,3,2,1,0\n' }
    test.each([
      [
        'a history that was not merged',
        { 'h/days.csv': days },
        ['new'],
        /h\/days\.csv is there already and was not merged/,
      ],
      [
        'a column that nobody claims',
        { 'h/days.csv': days.replace(/(\d)\n/g, '$1,mine\n').replace('revised\n', 'revised,note\n') },
        ['h', 'new'],
        /the column note would be lost/,
      ],
      [
        'a cell that could not be read',
        { 'h/days.csv': `${days}2026-03-06,many,3,2026-03-07,0,0\n` },
        ['h', 'new'],
        /what could not be read \(bad-cell, line 3\) would be lost/,
      ],
    ])('%s', async (_, there, paths, message) => {
      const files = { ...there, ...fresh }
      const result = await run(files, 'history', 'merge', ...paths, '-o', 'h')
      expect(result.code).toBe(2)
      expect(result.err).toMatch(message)
      expect(below(result.files, '.')).toEqual(below(files, '.'))
      expect(Object.keys(result.files).toSorted()).toEqual(Object.keys(files).toSorted())
    })

    it('a history that was merged is replaced', async () => {
      const made = await merge({ 'h/days.csv': days, ...fresh }, ['h', 'new'], './h/')
      expect(below(made, './h')['days.csv'] ?? below(made, 'h')['days.csv']).toContain('2026-03-05,1,')
    })
  })

  it('writes titles, links and handles only where they are asked for', async () => {
    const files = {
      'a/videos.csv':
        'video_id,title,url,handle,views,shares\n7612707213206360019,A secret title,https://www.tiktok.com/@secret/video/7612707213206360019,secret,900,3\n',
    }
    const silent = await run(files, 'history', 'merge', 'a', '-o', 'h')
    expect(JSON.stringify(below(silent.files, 'h')) + silent.out + silent.err).not.toContain('secret')
    const told = below(await merge(files, ['a'], 'h', '--include', 'titles,links,handles'), 'h')
    expect(told['videos.csv']).toMatch(/A secret title,https:.*,secret\r\n/)
  })

  it('does not take two accounts for one because their folders have one name', async () => {
    const videos = (handle: string, id: number) =>
      `video_id,handle,views,shares\n76127072132063600${id},${handle},900,3\n`
    const files = { 'a/x/videos.csv': videos('lena', 19), 'b/x/videos.csv': videos('omar', 29) }
    const { code, err } = await run(files, 'history', 'merge', 'a', 'b')
    expect(code).toBe(2)
    expect(err).toMatch(/a\/x and b\/x have one name and are not one account \(other handles\)/)
  })
})
