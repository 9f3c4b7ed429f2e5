import * as z from 'zod/mini'
import { type CellReading, missingReason, readCount, readNumber } from './cells.ts'
import type { NumberStyle } from './number-style.ts'

type NumberCell = Exclude<CellReading, { kind: 'bad' }>

const cellOf = <T>(read: (cell: unknown) => T) => z.pipe(z.unknown(), z.transform(read))

const numberCell = (read: (cell: unknown) => CellReading) =>
  z.pipe(
    z.unknown(),
    z.transform((cell, context): NumberCell => {
      const reading = read(cell)
      if (reading.kind !== 'bad') return reading
      context.issues.push({ code: 'custom', message: `expected ${reading.expected}`, input: cell })
      return z.NEVER
    }),
  )

/** The text of a cell; JSON may nest lists and objects where text belongs: they hold none. */
export const textOfCell = (cell: unknown): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''

const textCell = cellOf(textOfCell)

/** A sign of a currency, alone or with letters (`R$`), a code of three letters, or what some languages write for it. */
const CURRENCY = String.raw`(?:[A-Za-z]{0,3}\p{Sc}|[A-Z]{3}|kr|zł|Kč|Ft|lei|Rp|RM|Rs|TL|руб|р|грн|лв|дин|ден)\.?`
const MONEY = new RegExp(
  `^([-+\u2212]?) ?${CURRENCY} ?([-+\u2212]?\\p{Nd}.*)$|^([-+\u2212]?\\p{Nd}.*?)\\s?${CURRENCY}$`,
  'u',
)

/** An amount without the sign or code of its currency: `R$ 1.234,50`, `12.50 €`, `($3.10)`. */
const withoutCurrency = (cell: unknown): unknown => {
  if (typeof cell !== 'string') return cell
  const [, inside] = /^\s*\(([^()]*)\)\s*$/.exec(cell) ?? []
  const [, sign = '', behind, before] = MONEY.exec((inside ?? cell).trim()) ?? []
  const amount = behind === undefined ? before : `${sign}${behind}`
  return amount === undefined ? cell : inside === undefined ? amount : `(${amount})`
}

/** What the cells of a column may hold: the zod schema that checks one cell and turns it into a typed value. */
export const cellsOf = (style: NumberStyle) =>
  ({
    /** A whole number of at least 0. */
    count: numberCell((cell) => readCount(cell, false, style)),
    /** A whole number that may be negative (net of removals). */
    net: numberCell((cell) => readCount(cell, true, style)),
    /** A number of at least 0, in the unit that the column's field says. */
    amount: numberCell((cell) => {
      const reading = readNumber(cell, false, style)
      return reading.kind === 'number' && reading.value < 0
        ? { kind: 'bad', expected: 'a number that is not negative' }
        : reading
    }),
    /** An amount of money; the header may name the currency behind it: `Cost (ZAR)`. */
    money: numberCell((cell) => readNumber(withoutCurrency(cell), false, style)),
    /** A fraction or a percent: decided for the whole column later. */
    fraction: numberCell((cell) => {
      const reading = readNumber(cell, false, style)
      return reading.kind === 'number' && (reading.value < 0 || reading.value > 100)
        ? { kind: 'bad', expected: 'a fraction of 0 to 1 or a percent of 0 to 100' }
        : reading
    }),
    /** Any text, as it is; a missing cell is empty. */
    text: textCell,
    /** A date in any style: read later, the whole column at once. */
    date: z.unknown(),
    /** Whatever JSON nests here. */
    nested: z.unknown(),
  }) as const

export type CellKind = keyof ReturnType<typeof cellsOf>

/** One column of a format: the headers it may have, and what its cells hold. */
export interface Column {
  readonly headers: readonly string[]
  readonly cell: CellKind
  /**
   * `essential`: without it the table can't be read. `required`: a table of this kind always has it; its absence is reported.
   * Absent: some exports have it, some do not.
   */
  readonly need?: 'essential' | 'required'
}

/** Describes a column. @param headers spellings; case and spaces do not matter */
export const column = (cell: CellKind, headers: string | readonly string[], need?: Column['need']): Column => ({
  headers: typeof headers === 'string' ? [headers] : headers,
  cell,
  ...(need === undefined ? {} : { need }),
})

export const isBlank = (cell: unknown): boolean => missingReason(cell) !== null
