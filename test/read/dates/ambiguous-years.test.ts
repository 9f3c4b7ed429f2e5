import { expect, test } from 'vitest'
import { readExports } from '../../../src/read/read-exports.ts'
import { sourceOf } from '../../read-folder.ts'

/** March without a year: the first to the `days`-th. */
const march = (views: number, days = 10) =>
  [
    'Date,Video Views,Profile Views,Likes,Comments,Shares',
    ...Array.from({ length: days }, (_, day) => `March ${day + 1},${views + day},1,1,1,1`),
  ].join('\n')
/** A dated sibling that ends on 12 March 2026. */
const dated = 'Date,Followers,Difference in followers from previous day\n2026-03-11,9,0\n2026-03-12,9,0'

const read = async (files: Readonly<Record<string, string>>) => {
  const { accounts, problems } = await readExports(Object.entries(files).map(([path, text]) => sourceOf(path, text)))
  return {
    days: accounts[0]?.days.filter(({ views }) => views !== undefined).map(({ date }) => date) ?? [],
    codes: problems.map(({ code }) => code),
  }
}

test('two tables that rest on a sibling and contradict each other are both left out', async () => {
  const { days, codes } = await read({ 'a/1.csv': march(100), 'a/2.csv': march(900), 'a/f.csv': dated })
  expect(days).toEqual([])
  expect(codes).toEqual(['year-ambiguous', 'year-ambiguous'])
})

test('tables that agree are read, once', async () => {
  const { days, codes } = await read({ 'a/1.csv': march(100), 'a/2.csv': march(101), 'a/f.csv': dated })
  expect(days).toHaveLength(10)
  expect(days[0]).toBe('2026-03-01')
  expect(codes).toEqual([])
})

test('a table whose own name says the year stays; years apart are no contradiction', async () => {
  const { days, codes } = await read({ 'a/Overview 2025.csv': march(100), 'a/Overview 2026.csv': march(900) })
  expect(days.map((date) => date.slice(0, 4))).toEqual([...Array(10).fill('2025'), ...Array(10).fill('2026')])
  expect(codes).toEqual([])
})

test('two shared days are too few to call it a contradiction of years', async () => {
  const { days, codes } = await read({ 'a/1.csv': march(100, 2), 'a/2.csv': march(900), 'a/f.csv': dated })
  expect(days).toHaveLength(10)
  expect(codes).not.toContain('year-ambiguous')
})
