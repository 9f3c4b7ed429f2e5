import type { Inclusions } from '../build-report.ts'

/** What a finding quotes of a file. */
export interface Quoted {
  readonly message: string
  readonly got: string | null
  readonly expected: string | null
}

const LINK = /:\/\/|\bwww\.|tiktok\.com/i
const HANDLE = /(?:^|\s)@[\w.]/
const WORD = /\p{L}{2,}/gu

/** A sentence where a number belongs: a row whose cells have slipped has its title there. Dates have words as well. */
const isTitle = (text: string, expected: string | null): boolean => {
  const words = text.match(WORD)?.length ?? 0
  return /\bdates?\b/.test(expected ?? '') ? words > 4 || (words > 1 && !/\d/.test(text)) : words > 1
}

const mayName = (got: string, expected: string | null, include: Inclusions): boolean =>
  (!include.links && LINK.test(got)) ||
  (!include.handles && HANDLE.test(got)) ||
  (!include.titles && isTitle(got, expected))

/**
 * What a finding quotes, without what can name people: a link, a handle, or a title that slipped into another column.
 *
 * @example hideNames({ message: 'got “@maya.bakes”', got: '@maya.bakes', expected: 'a number' }, { titles: false, handles: false, links: false }) // => {"message":"got “…”","got":null}
 */
export const hideNames = (
  { message, got, expected }: Quoted,
  include: Inclusions,
): { readonly message: string; readonly got: string | null } => {
  if (got === null || got === '' || !/[^\d\s.,%+-]/.test(got)) return { message, got }
  const isCount = /^\d+ cells$/.test(got) || got === 'a list' || got === 'an object'
  if (isCount || !mayName(got, expected, include)) return { message, got }
  return { message: message.replaceAll(got, '…'), got: null }
}
