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

interface Places {
  readonly all: ReadonlyMap<string, number>
  /** Without the currency behind a name. */
  readonly money: ReadonlyMap<string, number>
}

const placesOf = (header: readonly string[]): Places => {
  const all = new Map<string, number>()
  for (const [index, name] of header.entries()) {
    const key = headerKey(name)
    if (!all.has(key)) all.set(key, index)
  }
  return { all, money: new Map([...all].toReversed().map(([key, index]) => [withoutCurrency(key), index])) }
}

/** All formats are tried on one header: its keys are worked out once. */
const known = new WeakMap<readonly string[], Places>()

/** Finds a format's columns in a header, in any order; case and spaces do not matter. A doubled header counts once, the first. */
export const matchColumns = (columns: Readonly<Record<string, Column>>, header: readonly string[]): ColumnMatch => {
  const places = known.get(header) ?? placesOf(header)
  known.set(header, places)
  const at = new Map<string, number>()
  const missing = { essential: [] as string[], required: [] as string[] }
  let found = 0
  for (const [field, { headers, cell, need }] of Object.entries(columns)) {
    const find = (of: ReadonlyMap<string, number>) =>
      headers.map((name) => of.get(headerKey(name))).find((position) => position !== undefined)
    const index = find(places.all) ?? (cell === 'money' ? find(places.money) : undefined)
    if (index !== undefined) at.set(field, index)
    if (need === undefined) continue
    if (index === undefined) missing[need].push(headers[0] ?? field)
    else found++
  }
  return { at, found, missingEssential: missing.essential, missingRequired: missing.required }
}
