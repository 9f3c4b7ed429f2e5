// Start-up: how long `reach estimate` on the fixtures takes as a whole process, as a ratio to `node -e 0`, run in turn.
// Usage: node bench/start-up.js [runs]
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const RUNS = Number(process.argv[2] ?? 21)
const bin = fileURLToPath(new URL('../bin/reach.js', import.meta.url))
const fixtures = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
const COMMANDS = [
  ['node -e 0', ['-e', '0']],
  ['reach who', [bin, 'who']],
  ['reach estimate fixtures/studio', [bin, 'estimate', fixtures('studio')]],
  ['reach estimate fixtures/studio --json', [bin, 'estimate', fixtures('studio'), '--json']],
  ['reach estimate fixtures/accounts-api', [bin, 'estimate', fixtures('accounts-api')]],
]

const times = COMMANDS.map(() => [])
for (let run = 0; run <= RUNS; run++) {
  for (const [index, [, args]] of COMMANDS.entries()) {
    const start = process.hrtime.bigint()
    spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    // The first round warms the disk.
    if (run > 0) times[index].push(Number(process.hrtime.bigint() - start) / 1e6)
  }
}
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const [base] = times
console.log(`node ${process.version}, ${RUNS} runs each, in turn; ratio = median of the ratios run by run`)
for (const [index, [name]] of COMMANDS.entries()) {
  const ratio = middle(times[index].map((time, run) => time / base[run]))
  console.log(`${name.padEnd(40)} median ${middle(times[index]).toFixed(0).padStart(4)} ms   ratio ${ratio.toFixed(2)}`)
}
