import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitRecords } from '../../src/read/split-records.ts'

const encode = (text: string, encoding: 'utf8' | 'utf16le' | 'utf16be' | 'latin1', bom: boolean): Uint8Array => {
  const marked = bom ? `\ufeff${text}` : text
  if (encoding === 'utf16be') return new Uint8Array(Buffer.from(marked, 'utf16le').swap16())
  return new Uint8Array(Buffer.from(marked, encoding))
}

const LABELS = { utf8: 'utf-8', utf16le: 'utf-16le', utf16be: 'utf-16be', latin1: 'windows-1252' } as const
const CSV = { encoding: 'utf-8', loneCr: true }

/** A text of lines, each with its own end, the last perhaps without one. */
const lines = fc.record({
  texts: fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '7', 'é', 'Ċ', '上', ' ') }), {
    minLength: 2,
    maxLength: 12,
  }),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  ended: fc.boolean(),
  encoding: fc.constantFrom('utf8' as const, 'utf16le' as const, 'utf16be' as const, 'latin1' as const),
  bom: fc.boolean(),
})

const bytesOf = ({
  texts,
  end,
  ended,
  encoding,
  bom,
}: {
  texts: string[]
  end: string
  ended: boolean
  encoding: 'utf8' | 'utf16le' | 'utf16be' | 'latin1'
  bom: boolean
}) => encode(texts.join(end) + (ended ? end : ''), encoding, bom && encoding !== 'latin1')

const sorted = (pieces: readonly Uint8Array[]) => pieces.map((piece) => Buffer.from(piece).toString('latin1')).sort()

describe('splitRecords', () => {
  it('loses no byte and adds none: the header twice, every record once, in order', () => {
    fc.assert(
      fc.property(lines, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (made, bad) => {
        const whole = bytesOf(made)
        const layout = { encoding: LABELS[made.encoding], loneCr: true }
        const starts = made.texts.map((_, index) => index + 1).slice(1)
        const isBad = (line: number) => bad[line - 1] === true
        const { valid, invalid, validRows, invalidRows } = splitRecords(whole, starts, isBad, layout)
        expect(validRows + invalidRows).toBe(starts.length)
        const header = splitRecords(whole, starts, () => true, layout).valid
        // Each record by itself, cut out of the whole in the same way.
        const alone = starts.map((line) => splitRecords(whole, starts, (each) => each !== line, layout).valid)
        const bodies = alone.map((each) => each.subarray(header.length))
        const parts = [valid, invalid].map((each) => each.subarray(header.length))
        expect(Buffer.concat([header, ...bodies])).toEqual(Buffer.from(whole))
        expect(Buffer.from(valid.subarray(0, header.length))).toEqual(Buffer.from(header))
        const kept = bodies.filter((_, index) => !isBad(starts[index] ?? 0))
        const out = bodies.filter((_, index) => isBad(starts[index] ?? 0))
        expect([Buffer.concat(kept), Buffer.concat(out)]).toEqual(parts.map((part) => Buffer.from(part)))
        expect(sorted(bodies)).toHaveLength(starts.length)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps what stands between two records with the first of them', () => {
    const bytes = new TextEncoder().encode('h\n1\n\n\n2\n3')
    const { valid, invalid } = splitRecords(bytes, [6, 2, 5], (line) => line === 2, CSV)
    expect(new TextDecoder().decode(invalid)).toBe('h\n1\n\n\n')
    expect(new TextDecoder().decode(valid)).toBe('h\n2\n3')
  })

  it('a CR alone ends a line of CSV, not of JSON Lines', () => {
    const bytes = new TextEncoder().encode('h\r1\r2')
    expect(new TextDecoder().decode(splitRecords(bytes, [2, 3], (line) => line === 2, CSV).valid)).toBe('h\r2')
    expect(splitRecords(bytes, [1], () => false, { encoding: 'utf-8', loneCr: false }).validRows).toBe(1)
  })
})
