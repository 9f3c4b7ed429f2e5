import type { ReportProblem } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { formatCount, formatWhole } from './format-number.ts'
import { groupBy } from './group-by.ts'
import type { Entries } from './page.ts'

/** Places named of one kind of problem. */
const PLACES = 3

/** What is wrong with the data: one entry a kind, with the first places and what to do; every place with `detail`. */
export const composeProblems = (problems: readonly ReportProblem[], detail: boolean): Entries[] => {
  if (problems.length === 0) return []
  const groups = groupBy(problems, ({ severity, code }) => `${severity} ${code}`)
  return [
    {
      kind: 'entries',
      title: `About the data: ${countsOf(problems)}`,
      entries: groups.flatMap((group) => {
        const [first] = group
        if (first === undefined) return []
        return [
          {
            label: first.severity === 'info' ? 'note' : first.severity,
            tone: first.severity,
            lines: linesOf(first, group, detail),
          },
        ]
      }),
    },
  ]
}

const linesOf = (first: ReportProblem, group: readonly ReportProblem[], detail: boolean): string[] => {
  const times = group.length === 1 ? '' : ` (${formatWhole(group.length)} times)`
  const places = group.map(({ at }) => at).filter((at) => Object.keys(at).length > 0)
  const shown = detail ? places : places.slice(0, PLACES)
  const more = places.length - shown.length
  const where = [
    ...groupBy(shown, ({ file, column }) => JSON.stringify([file, column])).map(placesOf),
    ...(more > 0 ? [`${formatWhole(more)} more`] : []),
  ].join('; ')
  return [
    asSentence(cleanText(`${first.code}${times}: ${first.message}`)),
    ...(where === '' ? [] : [`In ${where}.`]),
    cleanText(first.hint),
  ].filter((line) => line !== '')
}

/** Places in one column of one file. */
const placesOf = (places: readonly ReportProblem['at'][]): string => {
  const lines = places.flatMap(({ line }) => (line === undefined ? [] : [String(line)]))
  const parts = [
    places[0]?.file,
    places[0]?.column === undefined ? undefined : `column ${places[0].column}`,
    lines.length === 0 ? undefined : `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
    ...places.map(({ path }) => path),
  ]
  return cleanText(parts.filter((part) => part !== undefined).join(', '))
}

const countsOf = (problems: readonly ReportProblem[]): string => {
  const count = (severity: ReportProblem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length
  return [
    { n: count('error'), words: formatCount(count('error'), 'error', 'errors') },
    { n: count('warning'), words: formatCount(count('warning'), 'warning', 'warnings') },
    { n: count('info'), words: formatCount(count('info'), 'note', 'notes') },
  ]
    .flatMap(({ n, words }) => (n === 0 ? [] : [words]))
    .join(', ')
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
