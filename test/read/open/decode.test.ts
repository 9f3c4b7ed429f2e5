import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../../src/read/open/decode.ts'
import { decodeAs } from '../../../src/read/open/decode-as.ts'

const TEXT = '"Date","Video Views"\n"25 Φεβρουαρίου","18"\n'
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

test('UTF-8 with and without a mark', async () => {
  for (const bytes of [Buffer.from(TEXT), Buffer.from(`\ufeff${TEXT}`)])
    expect(await decode(bytes, 'a.csv')).toMatchObject({ text: TEXT, problems: [] })
})

test.each([
  ['little', true],
  ['little', false],
  ['big', true],
  ['big', false],
] as const)('UTF-16, %s endian, mark: %s', async (order, mark) => {
  expect(await decode(utf16(TEXT, order === 'big', mark), 'a.csv')).toMatchObject({ text: TEXT, problems: [] })
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
  expect(await decode(bytes, 'a.csv', 'windows-1251')).toEqual({
    text: 'Привет',
    encoding: 'windows-1251',
    problems: [],
  })
})

/** Bytes of a text in a code page of one byte a sign, by decoding every byte; null where it lacks a sign. */
const encodeAs = (text: string, label: string): Uint8Array | null => {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decodeAs(Uint8Array.of(byte), label) ?? '', byte]))
  const bytes = [...text].map((sign) => table.get(sign))
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes as number[]) : null
}

const CODE_PAGES: readonly (readonly [locale: string, page: string])[] = [
  ...(['es', 'pt', 'fr', 'de', 'it', 'da', 'nb', 'sv', 'fi', 'nl', 'en', 'id'] as const).flatMap((locale) =>
    (['windows-1252', 'macintosh', 'iso-8859-1'] as const).map((page) => [locale, page] as const),
  ),
  ...(['pl', 'cs', 'sk', 'hu', 'hr', 'sl'] as const).map((locale) => [locale, 'windows-1250'] as const),
  ...(['ru', 'uk', 'bg', 'sr'] as const).map((locale) => [locale, 'windows-1251'] as const),
  ['ru', 'x-mac-cyrillic'],
  ['el', 'windows-1253'],
  ['tr', 'windows-1254'],
  ['he', 'windows-1255'],
  ['ar', 'windows-1256'],
  ['lt', 'windows-1257'],
  ['th', 'windows-874'],
]

test.each(CODE_PAGES)('days of %s in %s are read as they were written', async (locale, page) => {
  const format = new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory',
  })
  const days = Array.from({ length: 365 }, (_, day) => format.format(Date.UTC(2026, 0, 1 + day)))
  const text = `Date,Views\n${days.map((day, index) => `${day},${index}`).join('\n')}\n`
  const bytes = encodeAs(text, page)
  if (bytes === null) throw new Error(`${page} lacks a sign of ${locale}`)
  const decoded = await decode(bytes, 'a.csv')
  expect(decoded.text).toBe(text)
})

const CAPTIONS: readonly (readonly [page: string, text: string])[] = [
  ['windows-1252', 'Titre de la vidéo;Vues\nL’été où tout a changé — « enfin »…;18\nÀ la maison, 5 €;7\n'],
  ['windows-1252', 'Título do vídeo;Visualizações\nComo fazer “pão” em trinta minutos;18\n'],
  ['windows-1252', 'Videotitel;Visningar\nSå bakar du bröd på en halvtimme;18\n'],
  ['windows-1252', 'Title,Views\nLa niña,5\n'],
  ['windows-1250', 'Naslov videozapisa;Pregledi\nKako ispeći kruh kod kuće;18\nPriča jedne sretne mačke;7\n'],
  ['windows-1250', 'Název videa;Zhlédnutí\nJak upéct chléb za třicet minut;18\nPříběh šťastné kočky;7\n'],
  ['windows-1250', 'Videó címe;Megtekintések\nHogyan süssünk kenyeret őszi estén;18\n'],
  ['windows-1250', 'Tytuł;Wyświetlenia\nJak upiec chleb w pół godziny;18\nHistoria szczęśliwego kota;7\n'],
  ['windows-1251', 'Назва відео;Перегляди\nЯк спекти хліб за пів години;18\nІсторія щасливого кота;7\n'],
  ['windows-1254', 'Video başlığı;İzlenme\nYarım saatte ekmek nasıl yapılır;18\n'],
  ['windows-1257', 'Video nosaukums;Skatījumi\nKā cept maizi mājās;18\nStāsts par laimīgu kaķi;7\n'],
  ['windows-1257', 'Video pealkiri;Vaatamised\nKuidas küpsetada leiba köögis õhtul;18\nÕnneliku kassi lugu;7\n'],
  ['macintosh', 'Título del vídeo;Visualizaciones\n¿Quién dejó el telón abierto?;18\nEl año de la montaña;7\n'],
]

test.each(CAPTIONS)('captions in %s, without a date, are read as they were written: %j', async (page, text) => {
  expect((await decode(encodeAs(text, page) ?? new Uint8Array(), 'a.csv')).text).toBe(text)
})

test('times told in words are read as they were written, where they have letters enough', async () => {
  const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const
  for (const [locale, page] of CODE_PAGES.filter(([, label]) => label !== 'iso-8859-1')) {
    const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    const words = units.flatMap((unit) => [-5, -2, -1, 0, 1, 2, 5].map((count) => format.format(count, unit)))
    const text = `Age,Views\n${words.map((word, index) => `${word.replace(/\u00a0|\u200f/g, ' ')},${index}`).join('\n')}\n`
    const bytes = encodeAs(text, page)
    const foreign = text.match(/[^\P{L}\p{ASCII}]/gu) ?? []
    if (bytes !== null && foreign.length > 3)
      expect([locale, page, (await decode(bytes, 'a.csv')).text]).toEqual([locale, page, text])
  }
})

test('windows-1252 has its signs where the standard puts them, by every name that it goes by', () => {
  // https://encoding.spec.whatwg.org/index-windows-1252.txt
  const bytes = Uint8Array.of(0x80, 0x85, 0x8a, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9f, 0xa0, 0xff)
  for (const label of ['windows-1252', 'latin1', 'iso-8859-1', 'ascii'])
    expect(decodeAs(bytes, label)).toBe('€…ŠŽ‘’“”–—™Ÿ\u00a0ÿ')
})

test('UTF-16 of any script is known without a mark', async () => {
  for (const word of ['Φεβρουαρίου', 'فبراير', '二月', 'กุมภาพันธ์', 'ফেব্রুয়ারী', 'enero'])
    for (const big of [true, false]) {
      const text = `${word} 1,18\n${word} 2,19\n`
      expect((await decode(utf16(text, big, false), 'a.csv')).text).toBe(text)
    }
})

test('a few NULs in a text are left out, and told where the first stands', async () => {
  const text = 'a,b\n1,2\n'.repeat(60)
  const at = text.length - 3
  const decoded = await decode(Buffer.from(`${text.slice(0, at)}\0${text.slice(at)}`), 'a.csv')
  expect(decoded).toMatchObject({ text, problems: [{ code: 'stray-nul', at: { file: 'a.csv', line: 120 } }] })
})

test('NULs behind the end of a file, and few of them in any encoding, are left out', async () => {
  const lines = 'Título,Visualizações\nA montanha,18\n'.repeat(20)
  for (const encode of [(text: string) => Buffer.from(text), (text: string) => Buffer.from(text, 'latin1')]) {
    const padded = Buffer.concat([encode(lines), Buffer.alloc(4096)])
    expect(await decode(padded, 'a.csv')).toMatchObject({ text: lines })
    expect((await decode(padded, 'a.csv')).problems.map(({ code }) => code)).toContain('stray-nul')
    expect(await decode(encode(`\0${lines}`), 'a.csv')).toMatchObject({ text: lines })
  }
  const wide = await decode(utf16(`${lines}\0`, false, true), 'a.csv')
  expect(wide).toMatchObject({ text: lines, problems: [{ code: 'stray-nul' }] })
})

test('the report names the encoding that was used', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
      const { text, problems } = await decode(bytes, 'a.csv')
      const label = problems.map(({ message }) => /read as (\S+)$/.exec(message)?.[1])[0]
      if (label !== undefined) expect(text).toBe(decodeAs(bytes, label)?.replaceAll('\0', ''))
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
