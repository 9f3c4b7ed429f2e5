import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

interface Plant {
  /** A folder of `src/`, or a file of its own in it. */
  readonly room: string
  readonly forbidden: readonly string[]
  readonly legal: readonly string[]
  readonly says: RegExp
}

// One message a floor, as biome.json has them; what is legal is the table of rooms in docs and README.
const PLANTS: readonly Plant[] = [
  {
    room: 'domain',
    forbidden: ['../math/quantile.ts', '../read/csv.ts', '../cli/main.ts', 'zod', 'node:fs'],
    legal: ['./calendar.ts'],
    says: /domain\/ holds the nouns/,
  },
  {
    room: 'math',
    forbidden: ['../domain/calendar.ts', '../estimate/interval.ts', 'zod', 'node:fs'],
    legal: ['./quantile.ts'],
    says: /math\/ is pure numerics/,
  },
  {
    room: 'estimate',
    forbidden: ['../read/csv.ts', '../print/report.ts', '../learn/score.ts', '../cli/main.ts', 'zod', 'node:fs'],
    legal: ['../domain/calendar.ts', '../math/quantile.ts', './interval.ts'],
    says: /estimate\/ is the pure core/,
  },
  {
    room: 'estimate/models',
    forbidden: ['../../read/csv.ts', '../../print/report.ts', 'chalk', 'node:crypto'],
    legal: ['../../domain/calendar.ts', '../../math/quantile.ts', '../interval.ts', './views.ts'],
    says: /estimate\/ is the pure core/,
  },
  {
    room: 'learn',
    forbidden: ['../read/csv.ts', '../print/report.ts', '../cli/main.ts', 'zod', 'node:fs'],
    legal: ['../estimate/interval.ts', '../domain/calendar.ts', '../math/quantile.ts'],
    says: /learn\/ is pure/,
  },
  {
    room: 'read',
    forbidden: ['../estimate/interval.ts', '../print/report.ts', '../math/quantile.ts', 'node:fs', 'chalk'],
    legal: ['../domain/calendar.ts', './csv.ts', 'zod/mini', 'yauzl'],
    says: /read\/ turns bytes into accounts/,
  },
  {
    room: 'read/formats',
    forbidden: ['../../estimate/interval.ts', '../../learn/score.ts', '../../cli/main.ts', 'node:fs', 'commander'],
    legal: ['../../domain/calendar.ts', '../columns.ts'],
    says: /read\/ turns bytes into accounts/,
  },
  {
    room: 'print',
    forbidden: ['../estimate/interval.ts', '../read/csv.ts', '../math/quantile.ts', 'node:fs', 'csv-parse/sync'],
    legal: ['../domain/calendar.ts', './report.ts', 'chalk', 'cli-table3', 'zod'],
    says: /print\/ turns a report into text/,
  },
  {
    room: 'print/printers',
    forbidden: ['../../estimate/interval.ts', '../../read/csv.ts', '../../learn/score.ts', 'node:process', 'commander'],
    legal: ['../../domain/calendar.ts', '../report.ts'],
    says: /print\/ turns a report into text/,
  },
  {
    room: 'core.ts',
    forbidden: [
      './read/read-exports.ts',
      './print/build-report.ts',
      './learn/score.ts',
      './cli/main.ts',
      'zod',
      'node:fs',
    ],
    legal: ['./domain/calendar.ts', './estimate/interval.ts', './math/quantile.ts'],
    says: /core\.ts runs in browsers/,
  },
  {
    room: 'report.ts',
    forbidden: [
      './read/read-exports.ts',
      './estimate/interval.ts',
      './math/quantile.ts',
      './cli/main.ts',
      'zod',
      'node:fs',
    ],
    legal: ['./print/report.ts', './domain/calendar.ts', './version.ts'],
    says: /report\.ts runs in browsers/,
  },
  {
    room: 'index.ts',
    forbidden: ['./cli/main.ts', 'zod', 'node:fs'],
    legal: ['./core.ts', './report.ts', './read/read-exports.ts', './version.ts'],
    says: /index\.ts is the library/,
  },
]

interface Diagnostic {
  readonly severity: string
  readonly message: string
  readonly category: string
  readonly location: { readonly path: string; readonly start: { readonly line: number } }
}

const pathIn = (room: string): string => (room.endsWith('.ts') ? `src/${room}` : `src/${room}/zz-planted.ts`)

/** Plants one file a room in a copy of the house (the rules and empty rooms: other tests walk the real one), and asks Biome about all. */
const lint = (importsOf: (plant: Plant) => readonly string[]): ReadonlyMap<string, Diagnostic[]> => {
  const house = mkdtempSync(join(tmpdir(), 'reach-floors-'))
  const planted = PLANTS.map((plant) => ({ ...plant, path: pathIn(plant.room) }))
  try {
    copyFileSync('biome.json', join(house, 'biome.json'))
    for (const plant of planted) {
      mkdirSync(join(house, dirname(plant.path)), { recursive: true })
      const lines = importsOf(plant).map((from) => `import '${from}'\n`)
      writeFileSync(join(house, plant.path), lines.join(''))
    }
    const biome = resolve('node_modules/@biomejs/biome/bin/biome')
    const options = ['lint', '--reporter=json', '--max-diagnostics=none', ...planted.map(({ path }) => path)]
    const run = spawnSync(process.execPath, [biome, ...options], { cwd: house, encoding: 'utf8' })
    const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }
    const refused = diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports')
    return new Map(planted.map(({ room, path }) => [room, refused.filter(({ location }) => location.path === path)]))
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}

test('the linter refuses every import that climbs out of its room, with the reason', () => {
  const found = lint(({ forbidden }) => forbidden)
  for (const { room, forbidden, says } of PLANTS) {
    const refused = found.get(room) ?? []
    const lines = refused.map(({ location }) => forbidden[location.start.line - 1])
    expect({ room, refused: lines.toSorted() }).toEqual({ room, refused: forbidden.toSorted() })
    for (const { message, severity } of refused) {
      expect(message).toMatch(says)
      expect(severity).toBe('error')
    }
  }
})

test('the linter lets legal imports pass', () => {
  const found = lint(({ legal }) => legal)
  for (const { room } of PLANTS) expect({ room, refused: found.get(room) }).toEqual({ room, refused: [] })
})
