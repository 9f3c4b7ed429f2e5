import { expect, test } from 'vitest'
import { isZip, unzip } from '../../../src/read/open/zip.ts'
import { type Member, makeZip } from '../make-zip.ts'

const open = async (members: readonly Member[]) => {
  const { members: found, problems } = await unzip(makeZip(members), 'a.zip')
  return {
    found: found.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
    problems: problems.map(({ code, at, message }) => ({ code, file: at.file, message })),
  }
}

test('members read back, stored and compressed', async () => {
  const long = 'Date,Video Views\n'.repeat(5000)
  expect(
    await open([
      { name: 'Overview.csv', text: 'a,b' },
      { name: 'in/Viewers.csv', text: long, deflate: true },
    ]),
  ).toEqual({
    found: [
      ['Overview.csv', 'a,b'],
      ['in/Viewers.csv', long],
    ],
    problems: [],
  })
})

test('folders, hidden files and the shadows that macOS adds are passed over', async () => {
  const names = ['in/', '__MACOSX/._Overview.csv', '.DS_Store', 'in/.hidden', 'in/Overview.csv']
  expect((await open(names.map((name) => ({ name })))).found.map(([name]) => name)).toEqual(['in/Overview.csv'])
})

test.each(['../Overview.csv', 'in/../../Overview.csv', '/etc/Overview.csv'])('the name %s is refused', async (name) => {
  const { found, problems } = await open([{ name, text: 'a,b' }])
  expect(found).toEqual([])
  expect(problems).toMatchObject([{ code: 'bad-zip', file: 'a.zip' }])
})

test('an encrypted member is refused by name, the others are read', async () => {
  const { found, problems } = await open([
    { name: 'secret.csv', text: 'x', encrypted: true },
    { name: 'b.csv', text: 'a,b' },
  ])
  expect(found).toEqual([['b.csv', 'a,b']])
  expect(problems).toMatchObject([{ code: 'bad-zip' }])
  expect(problems[0]?.message).toContain('secret.csv')
})

test('a member larger than it claims is refused, the others are read', async () => {
  const liar = { name: 'bomb.csv', text: 'x'.repeat(100_000), deflate: true, size: 10 }
  const { found, problems } = await open([liar, { name: 'b.csv', text: 'a,b' }])
  expect(found).toEqual([['b.csv', 'a,b']])
  expect(problems).toMatchObject([{ code: 'bad-zip' }])
})

test('an archive that claims more than its cap is left at the cap', async () => {
  const { found, problems } = await open([
    { name: 'a.csv', text: 'a' },
    { name: 'big.csv', text: 'x', deflate: true, size: 2 ** 30 },
  ])
  expect(found).toEqual([['a.csv', 'a']])
  expect(problems).toMatchObject([{ code: 'bad-zip' }])
})

test('an archive cut anywhere is a problem, never an exception', async () => {
  const whole = makeZip([{ name: 'Overview.csv', text: 'Date,Video Views\n2026-02-01,3\n', deflate: true }])
  for (let length = 4; length < whole.length; length++) {
    const { members, problems } = await unzip(whole.slice(0, length), 'a.zip')
    expect(members).toEqual([])
    expect(problems).toMatchObject([{ code: 'bad-zip', at: { file: 'a.zip' } }])
  }
})

test('an archive is known by its first bytes', () => {
  expect(isZip(makeZip([{ name: 'a' }]))).toBe(true)
  expect(isZip(makeZip([]))).toBe(true)
  expect(isZip(new TextEncoder().encode('PK,rate'))).toBe(false)
  expect(isZip(new Uint8Array())).toBe(false)
})
