import type { InputRef } from '../domain/estimate.ts'
import type { Reading } from '../domain/reading.ts'

const refOf = ({ place, column }: Reading): InputRef => ({
  file: place.file,
  column,
  ...(place.line === undefined ? {} : { line: place.line }),
  ...(place.path === undefined ? {} : { path: place.path }),
})

/** Several readings can come from one cell, such as a list inside a JSON record. */
const isSamePlace = (ref: InputRef, { place, column }: Reading): boolean =>
  ref.file === place.file && ref.column === column && ref.line === place.line && ref.path === place.path && !ref.lines

/** The cells of readings; neighbouring lines of one column are one reference with its first and last line. */
export const inputRefs = (readings: readonly (Reading | undefined)[]): InputRef[] => {
  const refs: InputRef[] = []
  for (const reading of readings) {
    if (reading === undefined) continue
    const before = refs.at(-1)
    if (before && isSamePlace(before, reading)) continue
    const { line, file } = reading.place
    const lastLine = before?.lines?.[1] ?? before?.line
    if (
      before &&
      line !== undefined &&
      lastLine === line - 1 &&
      before.file === file &&
      before.column === reading.column
    ) {
      refs[refs.length - 1] = { file, column: reading.column, lines: [before.lines?.[0] ?? lastLine, line] }
    } else refs.push(refOf(reading))
  }
  return refs
}
