import { textOfCell } from './columns.ts'
import type { NumberStyle } from './number-style.ts'
import { plainDigits, withoutInvisible } from './plain-digits.ts'

/** The part of a cell that is a number with points or commas. */
const NUMBER = /\d[\d.,'’\u066b\u066c ]*\d/

/** What one number proves: the sign of its decimals, if any, and signs that stand between its thousands. */
const proof = (text: string): { decimal?: string; group?: string } => {
  const signs = text.match(/[.,]/g) ?? []
  const [first = ''] = signs
  const last = signs.at(-1) ?? ''
  if (signs.length === 0) return {}
  // Two signs: the last one has the decimals. `1,250.5`.
  if (first !== last) return { decimal: last, group: first }
  if (signs.length > 1) return { group: first }
  const [front = '', behind = ''] = text.split(first)
  const thousands = /^[1-9]\d{0,2}$/.test(front) && behind.length === 3
  // Thousands apart by something else: what is left has decimals.
  return thousands ? {} : { decimal: first }
}

/** How many cells prove each sign to be one or the other. */
const proofs = (cells: Iterable<unknown>): { decimals: Set<string>; groups: Set<string> } => {
  const [decimals, groups] = [new Set<string>(), new Set<string>()]
  for (const cell of cells) {
    if (typeof cell !== 'string' || !/[.,\u066b]/.test(cell)) continue
    const [number] = NUMBER.exec(withoutInvisible(plainDigits(textOfCell(cell)))) ?? []
    const { decimal, group } = proof(number ?? '')
    if (decimal !== undefined) decimals.add(decimal)
    if (group !== undefined) groups.add(group)
  }
  return { decimals, groups }
}

/**
 * What the numbers of a table tell of their signs: `1.234,5` and `0,25` prove that a comma stands before decimals.
 *
 * @param cells cells of columns of numbers
 * @returns null where none proves anything, or two contradict each other
 */
export const signEvidence = (cells: Iterable<unknown>): Pick<NumberStyle, 'group' | 'decimal'> | null => {
  const { decimals, groups } = proofs(cells)
  const [decimal] = decimals
  const [group] = groups
  if (decimals.size > 1 || groups.size > 1 || (decimal === undefined && group === undefined) || decimal === group)
    return null
  const other = (sign: string | undefined) => (sign === '.' ? ',' : '.')
  return { decimal: decimal ?? other(group), group: group ?? other(decimal) }
}
