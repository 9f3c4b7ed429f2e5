import type { Problem } from '../domain/problem.ts'
import type { Inclusions } from './build-report.ts'

const LINK = /:\/\/|\bwww\.|tiktok\.com/i
const HANDLE = /(?:^|\s)@[\w.]/
const WORD = /\p{L}{2,}/gu
const LETTER = /\p{L}/gu

/** Letters that a number or a missing mark may hold by mistake (`n/a`, `12K`, `1.2 mio`): a name seldom has so few. */
const FEW_LETTERS = 3

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether a text where a number or a date belongs may be a title or a handle of a row whose cells have slipped. Dates have words as well. */
const isName = (text: string, expected: string, include: Inclusions): boolean => {
  const words = count(text, WORD)
  const shown = words > 1 ? include.titles : include.titles && include.handles
  if (shown || count(text, LETTER) <= FEW_LETTERS) return false
  return /\bd(?:ate|ay)s?\b/.test(expected) ? words > 4 || !/\d/.test(text) : true
}

const mayName = (got: string, expected: string, include: Inclusions): boolean =>
  (!include.links && LINK.test(got)) || (!include.handles && HANDLE.test(got)) || isName(got, expected, include)

/**
 * A problem without what can name people: of a cell that holds a link, a handle or a title where something else belongs, only the length
 * is told.
 *
 * @param include what may be printed all the same
 * @example hideNames({ severity: 'error', code: 'bad-cell', message: 'got “@maya.bakes”', at: {}, hint: '', got: '@maya.bakes', expected: 'a number' }, { titles: false, handles: false, links: false }).message // => "got a text of 11 characters"
 */
export const hideNames = (problem: Problem, include: Inclusions): Problem => {
  const { message, got, expected = '', ...rest } = problem
  if (got === undefined || got === '' || /^(?:\d+ cells|a list|an object)$/.test(got)) return problem
  if (!mayName(got, expected, include)) return problem
  const told = `a text of ${got.length} characters`
  const hidden = message.replaceAll(`“${got}”`, told).replaceAll(got, told)
  return { ...rest, message: hidden, ...(problem.expected === undefined ? {} : { expected }) }
}
