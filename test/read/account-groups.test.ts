import { expect, test } from 'vitest'
import { type ReadOptions, readExports } from '../../src/read/read-exports.ts'
import { sourceOf } from '../read-folder.ts'

const api = (...rows: readonly (readonly [id: string, handle: string])[]) =>
  ['item_id,video_views,reach,business_username', ...rows.map(([id, handle]) => `${id},100,80,${handle}`)].join('\n')
const daily = 'Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-02-01,5,1,1,1,1'
const gender = 'Gender,Distribution\nFemale,0.5\nMale,0.5'

const groups = async (files: Readonly<Record<string, string>>, options: ReadOptions = {}) => {
  const { accounts } = await readExports(
    Object.entries(files).map(([path, text]) => sourceOf(path, text)),
    options,
  )
  return accounts.map(({ id, handle, videos, days, files: records }) => [
    id,
    handle,
    videos.map((video) => video.id).join(),
    days.length,
    records.map(({ path }) => path).join(),
  ])
}

test('one folder is one account', async () => {
  expect(await groups({ 'x/a/1.csv': api(['1', 'one']), 'x/a/2.csv': daily, 'x/b/1.csv': daily })).toEqual([
    ['x/a', 'one', '1', 1, 'x/a/1.csv,x/a/2.csv'],
    ['x/b', null, '', 1, 'x/b/1.csv'],
  ])
})

test('a column of handles splits a folder: #1 to #n in the order of the handles', async () => {
  expect(await groups({ 'x/1.csv': api(['1', 'zoe'], ['2', 'amy'], ['3', 'mia'], ['4', 'amy']) })).toEqual([
    ['x#1', 'amy', '2,4', 0, 'x/1.csv'],
    ['x#2', 'mia', '3', 0, 'x/1.csv'],
    ['x#3', 'zoe', '1', 0, 'x/1.csv'],
  ])
})

test('rows without a handle beside others are an account of their own', async () => {
  expect(await groups({ 'x/1.csv': api(['1', 'zoe'], ['2', 'amy'], ['3', '']), 'x/2.csv': daily })).toEqual([
    ['x#1', 'amy', '2', 0, 'x/1.csv'],
    ['x#2', 'zoe', '1', 0, 'x/1.csv'],
    ['x', null, '3', 1, 'x/1.csv,x/2.csv'],
  ])
})

test('by handle, folders of one handle are joined under the first; folders without one stay', async () => {
  const files = { 'x/1.csv': api(['1', 'amy']), 'y/1.csv': api(['2', 'amy'], ['3', 'zoe']), 'z/1.csv': daily }
  expect(await groups(files, { groupBy: 'handle' })).toEqual([
    ['x', 'amy', '1,2', 0, 'x/1.csv,y/1.csv'],
    ['y#2', 'zoe', '3', 0, 'y/1.csv'],
    ['z', null, '', 1, 'z/1.csv'],
  ])
})

test('by file, every file is an account', async () => {
  expect(
    await groups({ 'x/1.csv': api(['1', 'amy']), 'x/2.csv': daily, 'x/3.csv': gender }, { groupBy: 'file' }),
  ).toEqual([
    ['x/1.csv', 'amy', '1', 0, 'x/1.csv'],
    ['x/2.csv', null, '', 1, 'x/2.csv'],
    ['x/3.csv', null, '', 0, 'x/3.csv'],
  ])
})

test('the name of an archive gives the handle where no column does', async () => {
  expect(await groups({ 'x/Overview_2026-02-01_1773506459_lake.radio.csv': daily })).toEqual([
    ['x', 'lake.radio', '', 1, 'x/Overview_2026-02-01_1773506459_lake.radio.csv'],
  ])
})

test('what was recognised nowhere is listed with the account of its folder', async () => {
  expect(await groups({ 'x/1.csv': daily, 'x/notes.txt': 'ideas\nmore' })).toEqual([
    ['x', null, '', 1, 'x/1.csv,x/notes.txt'],
  ])
})
