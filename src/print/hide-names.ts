import type { Problem } from '../domain/problem.ts'
import type { Inclusions } from './build-report.ts'

const LINK = /:\/\/|\bwww\.|tiktok\.com/i
const HANDLE = /(?:^|\s)@[\w.]/
const WORD = /\p{L}{2,}/gu
const LETTER = /\p{L}/gu

/** Letters that a number or a missing mark may hold by mistake (`n/a`, `12K`, `1.2 mio`): a name seldom has so few. */
const FEW_LETTERS = 3

/** Words that a date of a machine may hold. Of any other language nobody can tell a month from a name. */
const DATE_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|am|pm|st|nd|rd|th|of|at|utc|gmt)$/i

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether a text where a number or a date belongs may be a title or a handle of a row whose cells have slipped. Dates have words as well. */
const isName = (text: string, expected: string, include: Inclusions): boolean => {
  const words = count(text, WORD)
  const shown = words > 1 ? include.titles : include.titles && include.handles
  if (shown || count(text, LETTER) <= FEW_LETTERS) return false
  const isDate = /\bd(?:ate|ay)s?\b/.test(expected) && /\d/.test(text)
  return !isDate || (text.match(WORD) ?? []).some((word) => !DATE_WORD.test(word))
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
