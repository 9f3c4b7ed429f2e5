import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../../src/read/open/decode.ts'

const TEXT = '"Date","Video Views"\n"25 Φεβρουαρίου","18"\n'
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

test('UTF-8 with and without a mark', async () => {
  for (const bytes of [Buffer.from(TEXT), Buffer.from(`\ufeff${TEXT}`)])
    expect(await decode(bytes, 'a.csv')).toEqual({ text: TEXT, problems: [] })
})

test.each([
  ['little', true],
  ['little', false],
  ['big', true],
  ['big', false],
] as const)('UTF-16, %s endian, mark: %s', async (order, mark) => {
  expect(await decode(utf16(TEXT, order === 'big', mark), 'a.csv')).toEqual({ text: TEXT, problems: [] })
})

test('any text reads back from UTF-8 and from marked UTF-16', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (made) => {
      const text = `a${made.replaceAll('\0', '')}`
      for (const bytes of [Buffer.from(text), utf16(text, false, true), utf16(text, true, true)])
        expect((await decode(bytes, 'a.csv')).text).toBe(text)
    }),
  )
})

test('Latin-1 is guessed, and the guess is reported at the file', async () => {
  const text = 'Título del video;Visualizaciones\nEl año de la montaña;18\n¿Quién dejó el telón abierto?;7\n'
  const decoded = await decode(Buffer.from(text, 'latin1'), 'a.csv')
  expect(decoded.text).toBe(text)
  expect(decoded.problems).toMatchObject([{ code: 'bad-encoding', severity: 'warning', at: { file: 'a.csv' } }])
})

test('a named encoding wins and is no guess', async () => {
  const bytes = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
  expect(await decode(bytes, 'a.csv', 'windows-1251')).toEqual({ text: 'Привет', problems: [] })
})

test('the report names the encoding that was used', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
      const { text, problems } = await decode(bytes, 'a.csv')
      const label = problems.map(({ message }) => /read as (\S+)$/.exec(message)?.[1])[0]
      if (label !== undefined) expect(text).toBe(new TextDecoder(label).decode(bytes))
    }),
  )
})

test('bytes with NULs that are no UTF-16 are no text', async () => {
  for (const bytes of [
    Buffer.from([0x61, 0, 0, 0, 0x62]),
    Buffer.from('abc\0def'),
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]),
  ])
    expect((await decode(bytes, 'a.bin')).text).toBeNull()
})
