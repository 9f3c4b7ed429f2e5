// Writes docs/accuracy.md: how far off the estimates are, and how often their ranges hold the truth.
// Usage: node scripts/accuracy.js [folders or files with measured reach] [--runs N]
// Without a folder only the simulated part is made anew; the real part stays as it was, with the hashes of its inputs.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '100' }, output: { type: 'string', default: 'docs/accuracy.md' } },
})
const bin = fileURLToPath(new URL('../bin/reach.js', import.meta.url))

const reach = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0 && status !== 1) throw new Error(`reach ${args.join(' ')}: exit ${status}\n${stderr}`)
  return JSON.parse(stdout)
}

const percent = (fraction) => (fraction === undefined ? '' : (100 * fraction).toFixed(1))
const row = (cells) => `| ${cells.join(' | ')} |`
const table = (header, rows) => [row(header), row(header.map(() => '---')), ...rows.map(row), '']

const LEVELS = ['in 50 %', 'in 80 %', 'in 90 %', 'in 95 %']
const SCORES = ['n', 'bias %', 'median error %', 'mean error %', 'p90 %', ...LEVELS]
const scores = ({ n, bias, medianError, meanError, errorQuantiles, intervals }) => [
  Math.round(n),
  percent(bias),
  percent(medianError),
  percent(meanError),
  percent(errorQuantiles.p90),
  ...LEVELS.map((_, at) => percent(intervals[at]?.coverage)),
]

/** What coverage a subject should have at 80 % and 90 %. */
const BARS = {
  'video-calibrated': { kind: 'calibrated', at80: [0.76, 0.84], at90: [0.87, 0.93] },
  period: { kind: 'assumed or exact', at80: [0.8, 1], at90: [0.9, 1] },
  'period-from-views': { kind: 'assumed', at80: [0.8, 1], at90: [0.9, 1] },
  video: { kind: 'assumed', at80: [0.8, 1], at90: [0.9, 1] },
  'share-driven': { kind: 'assumed', at80: [0.77, 1], at90: [0.87, 1] },
}

const outside = ({ regime, subject, score }) => {
  const bar = BARS[subject]
  if (score === null || bar === undefined) return []
  const [, at80, at90] = score.intervals.map(({ coverage }) => coverage)
  const misses = (coverage, [least, most]) => coverage < least || coverage > most
  if (!misses(at80, bar.at80) && !misses(at90, bar.at90)) return []
  return [
    `- ${regime}, ${subject} (${bar.kind}): ${percent(at80)} % in the 80 % range and ${percent(at90)} % in the 90 % range, expected ${percent(bar.at80[0])} to ${percent(bar.at80[1])} and ${percent(bar.at90[0])} to ${percent(bar.at90[1])}.`,
  ]
}

const synthetic = () => {
  const { runs, seed, scores: found } = reach('backtest', '--synthetic', values.runs)
  const misses = found.flatMap(outside)
  return [
    '## Simulated accounts',
    '',
    `Printed by \`reach backtest --synthetic ${runs}\` (seed ${seed}): ${runs} accounts of each kind, lived day by day by made-up people, counted as`,
    'TikTok counts them. Subjects: people of the period from days with new and returning viewers; the same from daily views alone;',
    'people of a video from its views; the same where every other video has measured reach. `from-prior`: overlap, tail and new viewers',
    'per share drawn from the priors themselves.',
    '',
    ...table(
      ['kind', 'subject', ...SCORES],
      found
        .filter(({ score }) => score !== null)
        .map(({ regime, subject, score }) => [regime, subject, ...scores(score)]),
    ),
    `Truths outside the hard bounds: ${found.reduce((sum, { outsideBounds }) => sum + outsideBounds, 0)}.`,
    '',
    misses.length === 0 ? 'Every coverage is where it should be.' : 'Coverage that is not where it should be:',
    ...(misses.length === 0 ? [] : ['', ...misses]),
    '',
  ]
}

const knownWords = (known) => (known === 'all' ? 'all' : String(known))

const ofPosts = ({ posts, draws, seed, leftOut, byKnown }) => [
  '### People of one post',
  '',
  `${posts} posts, ${draws} draws of the known ones (seed ${seed}), ${leftOut} rows left out.`,
  '',
  ...table(
    ['known posts', 'method', ...SCORES],
    byKnown.flatMap(({ known, pooled }) => pooled.map(({ method, score }) => [known, method, ...scores(score)])),
  ),
]

const ofUnions = ({ unions, sets, pooled }) => [
  '### People of several days or posts together',
  '',
  `${unions} stretches with a measured number of people. Evidence: what is known of the account when a stretch is estimated.`,
  '',
  ...[{ account: 'all', name: 'all sets', rows: pooled }, ...sets].flatMap(({ account, name, rows }) => [
    account === 'all' ? '#### All sets' : `#### ${name}`,
    '',
    ...table(
      ['evidence', 'known', 'method', ...SCORES],
      rows.flatMap(({ evidence, known, methods }) =>
        methods.map(({ method, score }) => [evidence, knownWords(known), method, ...scores(score)]),
      ),
    ),
  ]),
]

const MARK = '## Real exports'

const real = (folders) => {
  const found = reach('backtest', ...folders)
  const name = (path) => path.split(/[/\\]/).slice(-2).join('/')
  return [
    MARK,
    '',
    'Printed by `reach backtest <folder>` on exports that are not part of this repository. Their hashes:',
    '',
    '```text',
    ...found.inputs.map(({ path, sha256 }) => `${sha256}  ${name(path)}`),
    '```',
    '',
    ...(found.backtest.posts > 0 ? ofPosts(found.backtest) : []),
    ...(found.unions.unions > 0 ? ofUnions(found.unions) : []),
  ]
}

const before = existsSync(values.output) ? readFileSync(values.output, 'utf8') : ''
const kept = before.includes(MARK) ? before.slice(before.indexOf(MARK)).trimEnd().split('\n') : []
writeFileSync(
  values.output,
  `${[
    '# Accuracy',
    '',
    'Written by `npm run accuracy -- <folders>`; without a folder by `npm run accuracy`, which keeps the real part. Errors are absolute and',
    'relative to the truth; "in 80 %" is how often the 80 % range held the truth.',
    '',
    ...synthetic(),
    ...(positionals.length === 0 ? kept : real(positionals)),
  ]
    .join('\n')
    .trimEnd()}\n`,
)
console.log(`wrote ${values.output}`)
