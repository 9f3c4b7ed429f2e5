import type { Column } from './cells/columns.ts'
import { headerKey } from './open/raw-table.ts'

/** Where each field of a format stands in a table. */
export interface ColumnMatch {
  /** Index of the table's column by field. */
  readonly at: ReadonlyMap<string, number>
  /** Essential and required fields found, and those missing (their first spelling). */
  readonly found: number
  readonly missingEssential: readonly string[]
  readonly missingRequired: readonly string[]
}

/** `cost (zar)`, `spend [usd]`: a header of money with its currency. */
const withoutCurrency = (key: string): string => key.replace(/ ?(?:\([a-z]{3}\)|\[[a-z]{3}\])$/, '')

/** Finds a format's columns in a header, in any order; case and spaces do not matter. A doubled header counts once, the first. */
export const matchColumns = (columns: Readonly<Record<string, Column>>, header: readonly string[]): ColumnMatch => {
  const indexes = new Map<string, number>()
  for (const [index, name] of header.entries()) {
    const key = headerKey(name)
    if (!indexes.has(key)) indexes.set(key, index)
  }
  const money = new Map([...indexes].toReversed().map(([key, index]) => [withoutCurrency(key), index]))
  const at = new Map<string, number>()
  const missing = { essential: [] as string[], required: [] as string[] }
  let found = 0
  for (const [field, { headers, cell, need }] of Object.entries(columns)) {
    const find = (places: ReadonlyMap<string, number>) =>
      headers.map((name) => places.get(headerKey(name))).find((position) => position !== undefined)
    const index = find(indexes) ?? (cell === 'money' ? find(money) : undefined)
    if (index !== undefined) at.set(field, index)
    if (need === undefined) continue
    if (index === undefined) missing[need].push(headers[0] ?? field)
    else found++
  }
  return { at, found, missingEssential: missing.essential, missingRequired: missing.required }
}
