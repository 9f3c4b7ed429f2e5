import { decodeAs, FALLBACK } from './decode-as.ts'

/** Code pages that spreadsheets save in, by region; those of Windows first, because most do. */
const CODE_PAGES = [
  FALLBACK,
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'macintosh',
  'x-mac-cyrillic',
  'koi8-u',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
]
/** Standards that a code page of Windows holds but for a few signs: a word for the one is a word for the other. */
const TWINS: Readonly<Record<string, string>> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'koi8-r': 'koi8-u',
}
/** Bytes that a guess looks at. */
const LOOK = 65_536
/** How much the guess of chardet counts beside the form of the words, and how much the letters do. */
const WEIGHT = { chardet: 0.6, letters: 0.5, usual: 0.2 } as const

const canonical = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** How sure chardet is of each code page, by the name that the platform gives it. */
const confidences = (found: readonly { readonly name: string; readonly confidence: number }[]): Map<string, number> => {
  const sure = new Map<string, number>()
  for (const { name, confidence } of found) {
    const label = canonical(name)
    for (const page of label === null ? [] : [label, ...(TWINS[label] ? [TWINS[label]] : [])])
      sure.set(page, Math.max(sure.get(page) ?? 0, confidence / 100))
  }
  return sure
}

/** Signs that no text holds: more of them than one in a hundred are not a text. */
const NO_SIGN = new Set(
  [...Array(32).keys(), 0x7f].filter((byte) => ![0, 1, 9, 10, 11, 12, 13, 26, 28, 29, 30, 31].includes(byte)),
)
const MOST_CONTROLS = 0.01

/**
 * Guesses the code page of bytes that are no Unicode: decodes them in every one, and takes that in which words look most like words of a
 * language.
 *
 * @returns a WHATWG name; null where the bytes are no text
 */
export const guessEncoding = async (bytes: Uint8Array): Promise<string | null> => {
  const head = bytes.subarray(0, LOOK)
  const controls = head.reduce((count, byte) => count + (NO_SIGN.has(byte) ? 1 : 0), 0)
  if (controls > MOST_CONTROLS * head.length) return null
  const [{ default: chardet }, { encodingScore }, { letterScore }] = await Promise.all([
    import('chardet'),
    import('./encoding-score.ts'),
    import('./letter-score.ts'),
  ])
  const sure = confidences(chardet.analyse(head))
  let best = { label: FALLBACK, score: Number.NEGATIVE_INFINITY }
  for (const label of new Set([...CODE_PAGES, ...sure.keys()])) {
    const text = decodeAs(head, label) ?? ''
    const letters = WEIGHT.letters * letterScore(text, label)
    const usual = label === FALLBACK ? WEIGHT.usual : 0
    const score = encodingScore(text) + WEIGHT.chardet * (sure.get(label) ?? 0) + letters + usual
    if (score > best.score) best = { label, score }
  }
  return best.label
}
