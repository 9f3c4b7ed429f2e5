/**
 * The languages whose dates are read, in groups that are tried in turn: the first group that reads a whole column wins.
 *
 * Month names come from CLDR (months.ts), never typed by hand. A language stands alone if no other gives one of its words to another month (a test compares them all): it is tried without
 * the cost of the rest. The others are weighed against each other: listopad is October in Croatian and November in Polish.
 */
export const LOCALE_GROUPS: readonly (readonly string[])[] = [
  ['en'],
  ['es'],
  ['pt'],
  ['fr'],
  ['de'],
  ['it'],
  ['el'],
  ['id'],
  ['tr'],
  [
    'vi',
    'th',
    'ru',
    'nl',
    'ar',
    'bg',
    'bn',
    'ca',
    'cs',
    'da',
    'fa',
    'fi',
    'fil',
    'he',
    'hi',
    'hr',
    'hu',
    'km',
    'lt',
    'lv',
    'ms',
    'my',
    'nb',
    'pl',
    'ro',
    'sk',
    'sl',
    'sr',
    'sv',
    'sw',
    'ta',
    'te',
    'uk',
    'ur',
    'af',
    'am',
    'az',
    'be',
    'bs',
    'et',
    'eu',
    'gl',
    'gu',
    'hy',
    'is',
    'ka',
    'kk',
    'kn',
    'ky',
    'lo',
    'mk',
    'ml',
    'mr',
    'ne',
    'pa',
    'si',
    'sq',
    'uz',
  ],
]

/** Months written as words that CLDR does not use, the forms of one month apart by |: Vietnamese, as Studio writes them. */
export const EXTRA_MONTH_WORDS: Readonly<Record<string, readonly string[]>> = {
  vi: ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'].map(
    (name) => `tháng ${name}|thg ${name}`,
  ),
}

/** Words around a month that CLDR does not use: ordinal endings, "of". */
export const EXTRA_FILLERS: Readonly<Record<string, string>> = {
  en: 'of the on st nd rd th pm utc gmt',
  fr: 'er le',
  es: 'o el del',
  pt: 'o',
  it: 'o',
  ca: 'de d',
  vi: 'ngày năm',
}

/** Dates whose month is a number with a mark: Chinese, Japanese, Korean, Vietnamese. Groups: year, month, day. */
export const MARKED_DATES: readonly RegExp[] = [
  /(?:(?<year>\d{4})\s*[年년]\s*)?(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일]?/u,
  /(?:(?:thứ|th|t)\.?\s?[2-7],?\s+)?(?<day>\d{1,2})\s+(?:tháng|thg)\s+(?<month>\d{1,2})(?:,?\s+(?:năm\s+)?(?<year>\d{4}))?/iu,
]
