import type { Problem, ProblemPlace } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import { headerKey, type RawTable } from './open/raw-table.ts'
import type { ColumnMap, Recognition } from './recognise.ts'

/** Names as a list in a sentence. @example quotedNames(['a', 'b']) // => "“a”, “b”" */
export const quotedNames = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

const headerPlace = ({ file, headerLine }: RawTable): ProblemPlace =>
  headerLine === undefined ? { file } : { file, line: headerLine }

/** Columns whose header stands there twice with other cells: which of them is meant, nobody can know. */
export const doubledColumns = ({ match }: Recognition, table: RawTable): Problem[] =>
  [...match.at.values()].flatMap((first) => {
    const name = table.header[first] ?? ''
    const again = table.header.findIndex((other, index) => index > first && headerKey(other) === headerKey(name))
    if (again < 0 || table.rows.every(({ cells }) => cells[first] === cells[again])) return []
    const at = { ...headerPlace(table), column: name, position: again + 1 }
    return [problem('doubled-column', `“${name}”: columns ${first + 1} and ${again + 1}; the first was read`, at)]
  })

/** Columns that the user named and that a table lacks which has others of them. */
export const missingOfMap = (table: RawTable, map: ColumnMap = {}): Problem[] => {
  const keys = new Set(table.header.map(headerKey))
  const missing = Object.values(map).filter((name) => !keys.has(headerKey(name)))
  if (missing.length === 0 || missing.length === Object.keys(map).length) return []
  const message = `the table has no ${quotedNames(missing)}; it has ${quotedNames(table.header.slice(0, 12))}`
  return [problem('map-column-missing', message, headerPlace(table), { expected: quotedNames(missing) })]
}

/** Columns that tables of a kind must have and this one has not. */
export const missingColumns = ({ format, match }: Recognition, table: RawTable): Problem[] => {
  const missing = [...match.missingEssential, ...match.missingRequired]
  if (missing.length === 0) return []
  const lost = match.missingEssential.length > 0 ? 'the table was not read' : 'the rest of the table was read'
  const message = `${format.title} has ${quotedNames(missing)}, this table does not; ${lost}`
  return [problem('missing-column', message, headerPlace(table), { expected: quotedNames(missing) })]
}
