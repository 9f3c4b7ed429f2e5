// Threads: how long `reach estimate` takes with one thread and with several, for more and more folders, and for one more and more long
// table; as ratios to no thread at all. It shows from where on a thread is worth its start (`src/cli/jobs/choose-threads.ts`).
// Usage: node bench/jobs.js [runs]
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const RUNS = Number(process.argv[2] ?? 5)
const from = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'reach-bench-'))

const row = (index) =>
  `https://www.tiktok.com/@x/video/${7600000000000000000n + BigInt(index) * 1000003n},${100 + (index % 977)},${index % 31},${index % 7},${index % 5},t${index}`
const makeFolders = (name, count) => {
  for (let index = 0; index < count; index++)
    cpSync(from('fixtures/studio/maya.bakes'), join(folder, name, `f${index}`), { recursive: true })
}
const makeTable = (name, count) => {
  mkdirSync(join(folder, name))
  const lines = Array.from({ length: count }, (_, index) => row(index))
  writeFileSync(join(folder, name, 'videos.csv'), ['Video link,Views,Likes,Comments,Shares,Title', ...lines].join('\n'))
}

const seconds = (name, jobs) => {
  const start = process.hrtime.bigint()
  spawnSync(
    process.execPath,
    [from('bin/reach.js'), 'estimate', join(folder, name), '--format', 'jsonl', '--quiet', '--jobs', jobs],
    { stdio: 'ignore' },
  )
  return Number(process.hrtime.bigint() - start) / 1e9
}
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

try {
  console.log(
    `node ${process.version}, ${availableParallelism()} processors, ${RUNS} runs each, in turn; seconds, and the ratio to --jobs 1`,
  )
  for (const [name, make, size] of [
    ['8 folders', makeFolders, 8],
    ['16 folders', makeFolders, 16],
    ['32 folders', makeFolders, 32],
    ['200 folders', makeFolders, 200],
    ['10,000 videos', makeTable, 10_000],
    ['50,000 videos', makeTable, 50_000],
  ]) {
    make(name, size)
    const times = { 1: [], 2: [], auto: [] }
    for (let run = 0; run < RUNS; run++) for (const jobs of Object.keys(times)) times[jobs].push(seconds(name, jobs))
    const base = middle(times[1])
    const told = Object.entries(times).map(
      ([jobs, all]) => `--jobs ${jobs} ${middle(all).toFixed(2)} s (${(middle(all) / base).toFixed(2)})`,
    )
    console.log(`${name.padEnd(16)} ${told.join('   ')}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
