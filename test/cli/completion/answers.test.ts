import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COMMANDS } from '../../../src/cli/commands/index.ts'
import { answersFor } from '../../../src/cli/completion/answers.ts'
import { optionValues } from '../../../src/cli/completion/option-values.ts'
import { COMPLETION_SCRIPTS } from '../../../src/cli/completion/scripts.ts'
import { describeProgram } from '../../../src/cli/program.ts'
import { FORMATS } from '../../../src/read/formats/index.ts'

const program = describeProgram(COMMANDS)
const values = (...words: readonly string[]) => answersFor(program, words, optionValues).map(({ value }) => value)

test('first comes a command, and only those that people use', () => {
  expect(values('')).toEqual(
    COMMANDS.filter(({ hidden }) => hidden !== true)
      .map(({ name }) => name)
      .concat('help'),
  )
  expect(values('est')).toEqual(['estimate'])
  expect(values('help', 'insp')).toEqual(['inspect'])
})

test('an option that wants a value gets its choices or ids, however it is written', () => {
  expect(values('estimate', '--format', 'j')).toEqual(['json', 'jsonl'])
  expect(values('estimate', '--format=j')).toEqual(['--format=json', '--format=jsonl'])
  // bash cuts words at the sign.
  expect(values('estimate', '--format', '=', 'j')).toEqual(['json', 'jsonl'])
  expect(values('estimate', '--format', '=')).toEqual(values('estimate', '--format', ''))
  // PowerShell drops empty words.
  expect(values('estimate', '--format', '""')).toEqual(values('estimate', '--format', ''))
  expect(values('estimate', '--from', '')).toEqual(FORMATS.map(({ id }) => id))
  expect(values('explain', 'x.csv', '--of', 'viewer')).toEqual(expect.arrayContaining(['viewers', 'viewer-days']))
  expect(values('estimate', '--fail-if', 'gr')).toEqual(['grade'])
  expect(values('campaign', '--fail-if', 'viewer-')).toEqual(['viewer-days'])
})

test('lists with commas are completed at their last entry', () => {
  expect(values('estimate', '--include', 'titles,h')).toEqual(['titles,handles'])
})

test('a switch that was given is not offered again, an option with a value is', () => {
  expect(values('estimate', '--js')).toEqual(['--json'])
  expect(values('estimate', '--json', '--js')).toEqual([])
  expect(values('estimate', '--map', 'views=Plays', '--ma')).toEqual(['--map'])
})

test('where a path fits, the shell is left to it', () => {
  expect(values('estimate', '')).toEqual([])
  expect(values('estimate', 'fixtures/st')).toEqual([])
  expect(values('estimate', '--output', '')).toEqual([])
  expect(values('estimate', '--', '--js')).toEqual([])
})

test('every answer starts with the word at the cursor, and words of any kind are no error', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('estimate', '--format', '--format=', '--', '=', '--include', 'a,', '""'),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const last = words.at(-1) ?? ''
      const start = last === '""' || last === '=' ? '' : last
      expect(values(...words).every((value) => value.startsWith(start))).toBe(true)
    }),
  )
})

test('bash completes with its script', () => {
  const run = (words: readonly string[]) =>
    spawnSync(
      'bash',
      [
        '--norc',
        '-c',
        `reach() { "${process.execPath}" bin/reach.js "$@"; }\n${COMPLETION_SCRIPTS.bash}\nCOMP_WORDS=("$@")\nCOMP_CWORD=$(($# - 1))\n_reach\nprintf '%s\\n' "\${COMPREPLY[@]}"`,
        'bash',
        ...words,
      ],
      { encoding: 'utf8' },
    ).stdout.trim()
  expect(run(['reach', 'estimate', '--format', 'j'])).toBe('json\njsonl')
  expect(run(['reach', 'estimate', "it's $(here)"])).toBe('')
})
