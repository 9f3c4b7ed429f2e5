import { PROBLEMS } from '../domain/problem-catalogue.ts'

type Kind = (typeof PROBLEMS)[keyof typeof PROBLEMS]

const SEVERITIES: readonly (readonly [Kind['severity'], string])[] = [
  ['error', 'Errors: something was left out'],
  ['warning', 'Warnings: something is odd, and was kept or mended'],
  ['info', 'Notes: nothing is wrong'],
]

/** Characters that a page cannot show, as JSON writes them. */
const visible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to show
  text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

/** A sentence whose signs are no markup; what stands between backticks is code already. */
const asProse = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part.replace(/[<>*_\\]/g, '\\$&') : part))
    .join('`')

const exampleLines = (example: string): string[] =>
  /^[#$] /.test(example)
    ? ['', '```text', ...visible(example).trimEnd().split('\n'), '```']
    : ['', `Example: ${asProse(visible(example))}.`]

const kindLines = ([code, { title, hint, example }]: readonly [string, Kind]): string[] => [
  '',
  `### ${code}`,
  '',
  asProse(`${title}. ${hint}`),
  ...exampleLines(example),
]

/** `docs/problems.md`: every code that can be reported, with what to do and an example. */
export const problemPage = (): string => {
  const kinds = Object.entries(PROBLEMS) as [string, Kind][]
  const lines = [
    '# Problems',
    '',
    'Every code that `reach` reports, written by `npm run docs` from `src/domain/problem-catalogue.ts`. `reach validate` lists the',
    'problems of your files with file, line, column, what was got, what was expected, and what to do. Codes are stable: scripts may',
    'rely on them. With `--strict` warnings count as errors.',
    '',
    'In the examples a line with `#` begins a file, and `$` is the command; where there is none it is `reach validate .`. A test runs',
    'every example and sees its code reported.',
    ...SEVERITIES.flatMap(([severity, heading]) => [
      '',
      `## ${heading}`,
      ...kinds.filter(([, kind]) => kind.severity === severity).flatMap(kindLines),
    ]),
    '',
  ]
  return lines.join('\n')
}
