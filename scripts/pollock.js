// Scores readTable on a folder in the layout of the Pollock benchmark (Vitagliano et al., VLDB 2023): csv/<file>, clean/<file>.
// No parameter is given to the reader. Usage: npm run pollock -- <folder>
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readTable } from '../dist/index.js'

const [folder] = process.argv.slice(2)
if (folder === undefined || !existsSync(join(folder, 'csv')) || !existsSync(join(folder, 'clean'))) {
  console.error('Usage: npm run pollock -- <folder with csv/ and clean/>')
  process.exit(2)
}

const MEASURES = [
  'success',
  ...['header', 'record', 'cell'].flatMap((of) => ['precision', 'recall', 'F1'].map((what) => `${of} ${what}`)),
]

/** Case apart, a cell counts as it is spelled: stricter than the benchmark, which also takes spellings of one date or number for one. */
const normal = (cell) => cell.toLowerCase()

const shared = (expected, got) => {
  const left = new Map()
  for (const each of expected) left.set(each, (left.get(each) ?? 0) + 1)
  let count = 0
  for (const each of got) {
    const rest = left.get(each) ?? 0
    if (rest > 0) count++
    left.set(each, rest - 1)
  }
  return count
}

const measures = (expected, got) => {
  if (expected.length === 0) return [1, 1, 1]
  const both = shared(expected, got)
  if (both === 0) return [0, 0, 0]
  const [precision, recall] = [both / expected.length, both / got.length]
  return [precision, recall, (2 * precision * recall) / (precision + recall)]
}

/** The first table as plain rows; header rows that stand above each other are joined, and a table without a header begins with a row. */
const load = async (bytes) => {
  const [table] = (await readTable(bytes)).tables
  if (table === undefined) return []
  const [first, ...more] = table.headers
  if (first === undefined) return table.rows.map(({ cells }) => cells)
  const header = first.map((name, column) => [name, ...more.map((row) => row[column] ?? '')].join(' ').trim())
  return [header, ...table.rows.map(({ cells }) => cells)]
}

const scoreOf = (expected, got) => {
  if (expected.length === 0) return MEASURES.map(() => 1)
  const records = (rows) => rows.slice(1).map((row) => row.map(normal).join(''))
  return [
    1,
    ...measures(expected[0].map(normal), (got[0] ?? []).map(normal)),
    ...measures(records(expected), records(got)),
    ...measures(expected.flat(), got.flat()),
  ]
}

const hash = createHash('sha256')
const families = new Map()
const sums = MEASURES.map(() => 0)
const files = readdirSync(join(folder, 'csv')).sort()
for (const file of files) {
  const bytes = readFileSync(join(folder, 'csv', file))
  hash.update(file).update(bytes)
  const clean = parse(readFileSync(join(folder, 'clean', file)), { relax_column_count: true, bom: true })
  const score = scoreOf(clean, await load(bytes).catch(() => []))
  for (const [index, value] of score.entries()) sums[index] += value
  const family = file.replace(/\d+/g, '#')
  const { lost = 0, count = 0 } = families.get(family) ?? {}
  families.set(family, { lost: lost + 10 - score.reduce((sum, value) => sum + value, 0), count: count + 1 })
}

console.log(`${files.length} files, sha256 ${hash.digest('hex').slice(0, 16)}`)
for (const [index, name] of MEASURES.entries())
  console.log(`${name.padEnd(18)} ${(sums[index] / files.length).toFixed(4)}`)
const simple = sums.reduce((sum, value) => sum + value, 0) / files.length
console.log(`simple score       ${simple.toFixed(4)} of 10`)
const worst = [...families].filter(([, { lost }]) => lost > 1e-9).sort(([, a], [, b]) => b.lost - a.lost)
for (const [family, { lost, count }] of worst.slice(0, 12))
  console.log(`lost ${(lost / files.length).toFixed(4)}  ${family} (${count}, mean ${(10 - lost / count).toFixed(3)})`)
