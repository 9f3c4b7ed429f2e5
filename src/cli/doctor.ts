import { estimateReach } from '../estimate/estimate-reach.ts'
import { readExports } from '../read/read-exports.ts'
import { usesColor, usesUnicode, widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'

/** One thing that was looked at. */
export interface Finding {
  readonly what: string
  readonly state: 'ok' | 'note' | 'broken'
  readonly text: string
}

const OLDEST = [20, 19] as const

const runtime = ({ runtime: { node, platform } }: Shell): Finding => {
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const fits = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
  return {
    what: 'Node',
    state: fits ? 'ok' : 'broken',
    text: `${node} on ${platform}${fits ? '' : `; reach needs ${OLDEST.join('.')} or later`}`,
  }
}

/** Libraries that only some files need, by what they open. */
const LATE: readonly (readonly [what: string, load: () => Promise<unknown>])[] = [
  ['ZIP archives', () => import('yauzl')],
  ['XLSX workbooks', () => import('read-excel-file/node')],
  ['JSON with long ids', () => import('lossless-json')],
  ['text of unknown encoding', () => import('chardet')],
  ['plans in YAML', () => import('yaml')],
]

const libraries = async (): Promise<Finding> => {
  const missing: string[] = []
  for (const [what, load] of LATE) await load().catch(() => missing.push(what))
  return missing.length === 0
    ? { what: 'Files', state: 'ok', text: `CSV and JSON; ${LATE.map(([what]) => what).join(', ')}` }
    : { what: 'Files', state: 'broken', text: `can't open ${missing.join(', ')}: install reach again` }
}

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252', 'macintosh']

const encodings = (): Finding => {
  const missing = ENCODINGS.filter((label) => {
    try {
      return new TextDecoder(label).encoding === ''
    } catch {
      return true
    }
  })
  return missing.length === 0
    ? { what: 'Encodings', state: 'ok', text: ENCODINGS.join(', ') }
    : { what: 'Encodings', state: 'broken', text: `this Node lacks ${missing.join(', ')}: use one with full ICU` }
}

/** Two days of a new account: 3 and then 2 people came first, so 5 were reached, exactly. */
const KNOWN =
  'Date,Total Viewers,New Viewers,Returning Viewers\n2026-01-01,undefined,0,0\n2026-01-02,3,3,0\n2026-01-03,4,2,2\n'
const KNOWN_PEOPLE = 5

const selfTest = async (shell: Shell): Promise<Finding> => {
  const file = {
    path: 'Viewers.csv',
    folder: '.',
    named: true,
    modifiedOn: null,
    load: async () => new TextEncoder().encode(KNOWN),
  }
  const { accounts } = await readExports([file], { sha256: shell.sha256 })
  const people = accounts[0] && estimateReach(accounts[0]).estimates.find(({ id }) => id === 'viewers')?.value
  return people === KNOWN_PEOPLE
    ? { what: 'Self-test', state: 'ok', text: `a table with ${KNOWN_PEOPLE} known people gives ${people}` }
    : {
        what: 'Self-test',
        state: 'broken',
        text: `a table with ${KNOWN_PEOPLE} known people gives ${people ?? 'nothing'}`,
      }
}

const screen = (shell: Shell): Finding => {
  const { NO_COLOR, FORCE_COLOR, TERM, COLUMNS } = shell.env
  const colour = usesColor(shell.stdout, shell, undefined) ? 'colours' : 'no colours'
  const signs = usesUnicode(shell) ? 'lines and bars' : 'ASCII only'
  const kind = shell.stdout.isTTY ? 'a terminal' : 'no terminal (a pipe or a file)'
  const said = Object.entries({ COLUMNS, NO_COLOR, FORCE_COLOR, TERM }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${value}`],
  )
  const from = said.length === 0 ? '' : ` (${said.join(', ')})`
  const width = widthOf(shell.stdout, shell)
  return { what: 'Screen', state: 'ok', text: `${kind}, ${width} columns, ${colour}, ${signs}${from}` }
}

/** Looks at everything that reach needs of the machine, and computes one number that is known. */
export const examine = async (shell: Shell): Promise<Finding[]> => [
  runtime(shell),
  await libraries(),
  encodings(),
  await selfTest(shell),
  screen(shell),
  { what: 'Network', state: 'ok', text: 'never used; nothing is kept or sent' },
]
