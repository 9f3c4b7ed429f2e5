import { expect, test } from 'vitest'
import { CANONICAL_HEADERS, HEADER_DATA, LABEL_DATA } from '../../../src/read/locales/headers.ts'
import { sliceLabel, translateHeader } from '../../../src/read/locales/translate-header.ts'
import { headerKey } from '../../../src/read/open/raw-table.ts'
import { recogniseTranslated } from '../../../src/read/recognise-translated.ts'

const LANGUAGES = Object.entries(HEADER_DATA)

test('at least 30 languages have all headers', () => {
  expect(LANGUAGES.length).toBeGreaterThanOrEqual(30)
  for (const [, data] of LANGUAGES) expect(data.split(';')).toHaveLength(CANONICAL_HEADERS.length)
})

test.each(LANGUAGES)('%s has no phrase for two columns', (_, data) => {
  const owners = new Map<string, Set<number>>()
  for (const [index, spellings] of data.split(';').entries())
    for (const spelling of spellings.split('|')) {
      const key = headerKey(spelling)
      owners.set(key, (owners.get(key) ?? new Set()).add(index))
    }
  expect([...owners].filter(([, columns]) => columns.size > 1)).toEqual([])
})

test.each(LANGUAGES)('a header of %s becomes the English one, whatever its case and spaces', (language, data) => {
  const names = data.split(';').map((spellings) => spellings.split('|').at(-1) ?? '')
  const spelt = names.map((name) => `  ${name.toUpperCase()} `)
  // Turkish and Greek have no case that upper case and lower case give back.
  const header = ['tr', 'el'].includes(language) ? names : spelt
  expect(translateHeader(header)).toEqual({ header: [...CANONICAL_HEADERS], language })
})

test('a slice has one name in all languages', () => {
  for (const data of Object.values(LABEL_DATA))
    for (const [index, spellings] of data.split(';').entries())
      for (const spelling of spellings.split('|')) expect(sliceLabel(spelling)).toBe(['female', 'male', 'other'][index])
})

test('one word that many languages share translates nothing', () => {
  expect(translateHeader(['Data', 'Spend', 'Clicks'])).toBeNull()
  expect(recogniseTranslated(['Data', 'Spend', 'Clicks']).recognition).toBeNull()
})
