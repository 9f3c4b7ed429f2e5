import { expect, test } from 'vitest'
import { inputRefs } from '../../src/estimate/input-refs.ts'
import { reading } from './made-account.ts'

test('neighbouring lines of one column are one reference', () => {
  const lines = [2, 3, 4, 7].map((line) => reading(1, 'Views', 'a.csv', line))
  expect(inputRefs(lines)).toEqual([
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
  expect(inputRefs([undefined, cell])).toEqual([{ file: 'a.json', column: 'reach', path: 'data.videos[3]' }])
  expect(inputRefs([])).toEqual([])
})
