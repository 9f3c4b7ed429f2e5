const NUMBER = /^[-+−(]?\s?(?:\p{Sc}|[A-Z]{3} )?\s?\p{Nd}[\p{Nd}.,'’ {3}]*\s?(?:%|٪|[kKmMbB]|\p{Sc}|E[+-]?\d+)?\)?$/u
const DATE = /^(?:\p{Nd}{1,4}[-/.年]\s?\p{Nd}{1,2}[-/.月]\s?\p{Nd}{1,4}日?)(?:[T ]\p{Nd}{1,2}:\p{Nd}{2}.{0,20})?$/u
const TIME = /^\p{Nd}{1,3}:\p{Nd}{2}(?::\p{Nd}{2}(?:\.\d+)?)?$/u
const LINK = /^(?:https?:\/\/|www\.|@)\S+$/i
const WORDS = /^[\p{L}\p{M}\p{N}\p{So}_#(][\p{L}\p{M}\p{N}\p{So}\p{Zs}_'’.()&/+%#!?-]*$/u
const MARKS = new Set(['-', '--', 'n/a', 'nan', 'null', 'none', 'undefined'])

/** What a cell looks like, as far as its form tells. */
export type CellType = 'empty' | 'number' | 'date' | 'link' | 'words' | 'other'

/** The kind of a cell by its form alone, in any script. */
export const cellType = (cell: string): CellType => {
  const text = cell.trim()
  if (text === '') return 'empty'
  if (text.length > 200) return 'other'
  if (MARKS.has(text.toLowerCase())) return 'empty'
  if (NUMBER.test(text)) return 'number'
  if (DATE.test(text) || TIME.test(text)) return 'date'
  if (LINK.test(text)) return 'link'
  return WORDS.test(text) ? 'words' : 'other'
}
