/**
 * The languages whose dates are read, in groups that are tried in turn: the first group that reads a whole column wins.
 * Month names come from the platform's CLDR data (Intl), never typed by hand; a tag here is all that a language needs.
 */
export const LOCALE_GROUPS: readonly (readonly string[])[] = [
  ['en'],
  ['es', 'pt', 'fr', 'de', 'it', 'el', 'nl', 'id', 'tr', 'vi', 'th', 'ru'],
  ['ar', 'bg', 'bn', 'ca', 'cs', 'da', 'fa', 'fi', 'fil', 'he', 'hi', 'hr', 'hu', 'km', 'lt', 'lv', 'ms', 'my', 'nb'],
  ['pl', 'ro', 'sk', 'sl', 'sr', 'sv', 'sw', 'ta', 'te', 'uk', 'ur'],
]

/** Months written as a word that Intl does not use: Vietnamese month words, as Studio writes them. */
export const EXTRA_MONTH_WORDS: Readonly<Record<string, readonly string[]>> = {
  vi: ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'],
}

/** Dates whose month is a number with a mark: Chinese, Japanese, Korean, Vietnamese. Groups: year, month, day. */
export const MARKED_DATES: readonly RegExp[] = [
  /^(?:(?<year>\d{4})\s*[年년]\s*)?(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일]?$/u,
  /^(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:,?\s+(?:năm\s+)?(?<year>\d{4}))?$/iu,
]
