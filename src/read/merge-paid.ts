import type { Paid } from '../domain/paid.ts'
import type { Outcome, Problem } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import type { DatedPart } from './dates/dated-part.ts'

/** Totals of two reports are of different lines, whatever they are called. */
const reportOf = ({ row, impressions, viewers, cost }: Paid): string | undefined =>
  row === 'line' ? undefined : (impressions ?? viewers ?? cost)?.place.file

const keyOf = (line: Paid): string => [line.level, line.name, line.date, line.hour, line.row, reportOf(line)].join('\n')

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** What the reports say, in one sentence: their own totals of people, never one of ours. */
const apart = (paid: readonly Paid[], parts: readonly DatedPart[]): Problem[] => {
  const files = [...new Set(parts.filter((part) => part.paid.length > 0).map(({ file }) => file.document.path))]
  const [file] = files
  if (file === undefined) return []
  const lines = plural(paid.filter(({ row }) => row === 'line').length, 'line')
  const people = paid.flatMap(({ row, viewers }) => (row === 'total' ? (viewers?.value ?? []) : []))
  const said = people.length === 0 ? 'no total of people' : `in total ${people.join(' and ')} people`
  const message = `${lines} of ads in ${plural(files.length, 'file')}, ${said}; lines are not added up, since their people overlap`
  return [problem('paid-apart', message, { file })]
}

/** The lines of reports of ads; of a line that several reports have the later one counts. */
export const mergePaid = (parts: readonly DatedPart[]): Outcome<Paid[]> => {
  const lines = new Map<string, Paid[]>()
  for (const { paid } of parts) {
    const own = new Map<string, Paid[]>()
    for (const line of paid) {
      const list = own.get(keyOf(line))
      if (list) list.push(line)
      else own.set(keyOf(line), [line])
    }
    // Two lines of one file under one name are two ads of that name, not two readings of one.
    for (const [key, list] of own) lines.set(key, list)
  }
  const value = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list)
  return { value, problems: apart(value, parts) }
}
