import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { DatedPart } from './dated-part.ts'

/** Days that must coincide before two files are held to contradict each other; most of them must differ. */
const FEWEST_DAYS = 3

const contradict = (a: DatedPart, b: DatedPart): boolean => {
  const known = new Map(a.days.map((day) => [day.date, day.views?.value ?? day.viewers?.value ?? null]))
  const pairs = b.days.flatMap((day) => {
    const [x, y] = [known.get(day.date), day.views?.value ?? day.viewers?.value ?? null]
    return x === undefined || x === null || y === null ? [] : [{ x, y }]
  })
  const different = pairs.filter(({ x, y }) => Math.abs(x - y) > 0.1 * Math.max(x, y)).length
  return pairs.length >= FEWEST_DAYS && different * 2 > pairs.length
}

const show = ({ days }: DatedPart): string => `${days[0]?.date} to ${days.at(-1)?.date}`

/**
 * Finds files of one account whose years rest on other files and that then claim the same days with other numbers: one of them
 * is of another year, and nothing says which. Both are left out, with both readings.
 */
export const refuseAmbiguousYears = (
  parts: readonly DatedPart[],
): { kept: readonly DatedPart[]; problems: readonly Problem[] } => {
  const refused = new Map<DatedPart, DatedPart>()
  const open = parts.filter(({ asOf, certain }) => asOf !== null && (asOf.from === 'option' || !certain))
  for (const [index, part] of open.entries()) {
    for (const other of open.slice(index + 1)) {
      if (part.file.format !== other.file.format || !contradict(part, other)) continue
      refused.set(part, other)
      refused.set(other, part)
    }
  }
  const problems = [...refused].map(([part, other]) =>
    problem(
      'year-ambiguous',
      `${show(part)}, or a year earlier: ${other.file.document.path} claims the same days with other numbers`,
      { file: part.file.document.path },
    ),
  )
  return { kept: parts.filter((part) => !refused.has(part)), problems }
}
