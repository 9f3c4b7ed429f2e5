import { readFileSync } from 'node:fs'

/** Rows of a grid in this folder, as text by column name. */
export function readGrid(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const columns = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, place) => [columns[place], cell])))
}

/** Rows of a grid in this folder that holds only numbers. */
export function readNumbers<Column extends string>(name: string): Record<Column, number>[] {
  return readGrid(name).map(
    (row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, Number(cell)])) as Record<Column, number>,
  )
}

/** How far a value is from a reference, as a fraction of the reference; 0 only equals 0. */
export function relativeError(value: number, reference: number): number {
  return value === reference ? 0 : Math.abs(value - reference) / Math.abs(reference)
}
