import { expect, test } from 'vitest'
import { inputRefs } from '../../src/estimate/input-refs.ts'
import { reading } from './made-account.ts'

test('neighbouring lines of one column are one reference', () => {
  const lines = [2, 3, 4, 7].map((line) => reading(1, 'Views', 'a.csv', line))
  expect(inputRefs(lines)).toStrictEqual([
    { file: 'a.csv', column: 'Views', lines: [2, 4] },
    { file: 'a.csv', column: 'Views', line: 7 },
  ])
})

test('another file, another column and a step back begin a new reference', () => {
  const refs = inputRefs([
    reading(1, 'Views', 'a.csv', 2),
    reading(1, 'Views', 'b.csv', 3),
    reading(1, 'Likes', 'b.csv', 4),
    reading(1, 'Likes', 'b.csv', 3),
  ])
  expect(refs.length).toBe(4)
})

test('a cell of JSON keeps its path, and what was not read has no reference', () => {
  const cell = { ...reading(1, 'reach'), place: { file: 'a.json', path: 'data.videos[3]' } }
  expect(inputRefs([undefined, cell])).toStrictEqual([{ file: 'a.json', column: 'reach', path: 'data.videos[3]' }])
  expect(inputRefs([])).toStrictEqual([])
})

test('several readings of one cell are one reference', () => {
  const cell = reading(1, 'Views', 'a.csv', 2)
  expect(inputRefs([cell, cell, cell])).toStrictEqual([{ file: 'a.csv', column: 'Views', line: 2 }])
  const json = (path: string) => ({ ...reading(1, 'reach'), place: { file: 'a.json', path } })
  expect(inputRefs([json('a'), json('a'), json('b')]).map(({ path }) => path)).toStrictEqual(['a', 'b'])
})

test('a cell after a run of lines is not the run, though its file, column and gap of line are', () => {
  const lines = [2, 3, 3].map((line) => reading(1, 'Views', 'a.csv', line))
  expect(inputRefs(lines)).toStrictEqual([
    { file: 'a.csv', column: 'Views', lines: [2, 3] },
    { file: 'a.csv', column: 'Views', line: 3 },
  ])
  const noLine = { ...reading(1, 'Views'), place: { file: 'a.csv' } }
  expect(inputRefs([reading(1, 'Views', 'a.csv', 2), reading(1, 'Views', 'a.csv', 3), noLine])).toStrictEqual([
    { file: 'a.csv', column: 'Views', lines: [2, 3] },
    { file: 'a.csv', column: 'Views' },
  ])
})

test('only the next line of the same file and column goes on', () => {
  const refs = (file: string, column: string, line: number) =>
    inputRefs([reading(1, 'Views', 'a.csv', 2), reading(1, column, file, line)]).length
  expect(refs('a.csv', 'Views', 3)).toBe(1)
  expect(refs('b.csv', 'Views', 3)).toBe(2)
  expect(refs('a.csv', 'Likes', 3)).toBe(2)
  expect(refs('a.csv', 'Views', 4)).toBe(2)
  expect(refs('a.csv', 'Likes', 2)).toBe(2)
  expect(refs('b.csv', 'Views', 2)).toBe(2)
})
