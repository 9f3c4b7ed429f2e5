import { expect, test } from 'vitest'
import { readTypedSources } from '../../../src/read/cells/typed-sources.ts'

const read = (text: string) =>
  readTypedSources(text).map(({ source, fraction }) => [source, fraction.value, fraction.low, fraction.high])
const near = (value: number) => expect.closeTo(value, 12)

test('percents of one decimal carry half a tenth of a point, whole percents half a point', () => {
  expect(read('For You=62.1,Following=20')).toEqual([
    ['for-you', near(0.621), near(0.6205), near(0.6215)],
    ['following', near(0.2), near(0.195), near(0.205)],
  ])
})

test('a typed 1 is one percent, not the whole', () => {
  expect(read('search=1')).toEqual([['search', near(0.01), near(0.005), near(0.015)]])
})

// The labels of the app and of the API.
test.each([
  ['For You', 'for-you'],
  ['fyp', 'for-you'],
  ['Follow', 'following'],
  ['PERSONAL PROFILE', 'profile'],
  ['Search', 'search'],
  ['Sound', 'sound'],
  ['hashtag', 'hashtag'],
  ['direct-message', 'direct-message'],
  ['Others', 'other'],
])('%s is a source', (label, source) => {
  expect(read(` ${label} = 5% `)[0]?.[0]).toBe(source)
})

test.each([
  ['Weather=5', /Weather/],
  ['For You', /For You/],
  ['=5', /“=5”/],
  ['For You=much', /much/],
  ['For You=-1', /-1/],
  ['For You=101', /101/],
  ['For You=', /For You/],
  ['For You=80,Search=30', /110/],
  ['', /“”/],
  ['constructor=5', /constructor/],
  ['__proto__=5', /__proto__/],
])('%j is refused with the word that is wrong', (text, says) => {
  expect(() => readTypedSources(text)).toThrow(RangeError)
  expect(() => readTypedSources(text)).toThrow(says)
})

test('percents may sum to a little over 100 by rounding', () => {
  expect(read('For You=60.4,Following=40.4')).toHaveLength(2)
})
