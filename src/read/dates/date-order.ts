import { DATE_ORDERS } from '../locales/months.ts'

/** The order of numeric dates in a language or region. */
export interface DateOrder {
  /** Whether the month stands before the day, where a year stands behind them, and where there is none. */
  readonly monthFirst: boolean
  readonly monthFirstWithoutYear: boolean
  readonly yearFirst: boolean
}

let orders: ReadonlyMap<string, string> | undefined

const tagOf = (locale: string): string => locale.split(/[.@]/)[0]?.replaceAll('_', '-').toLowerCase() ?? ''

const knownOrders = (): ReadonlyMap<string, string> => {
  orders ??= new Map(
    Object.entries(DATE_ORDERS).flatMap(([order, tags]) =>
      tags.split(' ').map((tag): [string, string] => [tag.toLowerCase(), order]),
    ),
  )
  return orders
}

/**
 * The order of numeric dates of a language tag, by CLDR: its own, else that of its language, else day, month, year.
 *
 * @example dateOrder('en-GB').monthFirst // => false
 */
export const dateOrder = (locale: string): DateOrder => {
  const parts = tagOf(locale).split('-')
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
  // `zh-Hant-TW`: the script between says nothing of the order, the region may.
  const [language = '', region] = [
    parts[0],
    parts.find((part, index) => index > 0 && /^(?:[a-z]{2}|\d{3})$/.test(part)),
  ]
  const order =
    [`${language}-${region ?? ''}`, ...tags].map((tag) => knownOrders().get(tag)).find((each) => each !== undefined) ??
    'dmy dm'
  const [whole = '', short = ''] = order.split(' ')
  return {
    // Where the year comes first, a date that has it last is foreign: day and month stand as they do without a year.
    monthFirst: whole.startsWith('y') ? short === 'md' : whole === 'mdy',
    monthFirstWithoutYear: short === 'md',
    yearFirst: whole.startsWith('y'),
  }
}

/** The order that a language has in all its regions; null where they differ. */
export const agreedMonthFirst = (language: string): boolean | null => {
  const tags = [language, ...[...knownOrders().keys()].filter((tag) => tag.startsWith(`${language}-`))]
  const found = new Set(tags.map((tag) => dateOrder(tag).monthFirst))
  return found.size === 1 ? ([...found][0] ?? null) : null
}
