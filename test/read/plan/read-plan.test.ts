import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planJsonSchema } from '../../../src/read/plan/plan-schema.ts'
import { readPlan } from '../../../src/read/plan/read-plan.ts'

const YAML = `# A launch
dates: { from: 2026-03-08, to: 2026-04-04 }
currency: EUR
creators:
  - name: maya
    exports: ../studio/maya.bakes
    territories: { US: 0.4, GB: 0.2 }
    spend: 1200
  - name: ads
    paid: 30000..50000
    views: 90000
    territory: US
overlaps:
  - between: [maya, ads]
    fraction: 0.05..0.2
`

const mistakes = async (text: string) => {
  const { plan, problems } = await readPlan(text, 'plan.yml')
  expect(plan).toBeNull()
  expect(problems.every(({ code, at }) => code === 'bad-plan' && at.file === 'plan.yml')).toBe(true)
  return problems.map(({ at, message }) => `${at.line ?? '-'}: ${message}`)
}

describe('a plan', () => {
  test('is read from YAML, ranges with their geometric middle', async () => {
    const { plan, problems } = await readPlan(YAML, 'plan.yml')
    expect(problems).toEqual([])
    expect(plan?.creators.map(({ name, exports, paid }) => ({ name, exports, paid }))).toEqual([
      { name: 'maya', exports: ['../studio/maya.bakes'], paid: null },
      { name: 'ads', exports: [], paid: { value: Math.sqrt(30_000 * 50_000), low: 30_000, high: 50_000 } },
    ])
    expect(plan?.overlaps).toEqual([{ between: ['maya', 'ads'], fraction: { value: 0.1, low: 0.05, high: 0.2 } }])
    expect(plan?.creators[1]?.territories).toEqual({ US: 1 })
    expect(plan?.dates).toEqual({ from: '2026-03-08', to: '2026-04-04' })
  })

  test('is the same in JSON, tabs and all', async () => {
    const json = {
      dates: { from: '2026-03-08', to: '2026-04-04' },
      currency: 'EUR',
      creators: [
        { name: 'maya', exports: '../studio/maya.bakes', territories: { US: 0.4, GB: 0.2 }, spend: 1200 },
        { name: 'ads', paid: [30000, 50000], views: 90000, territory: 'US' },
      ],
      overlaps: [{ between: ['maya', 'ads'], fraction: [0.05, 0.2] }],
    }
    const [a, b] = await Promise.all([
      readPlan(YAML, 'plan.yml'),
      readPlan(JSON.stringify(json, null, '\t'), 'plan.json'),
    ])
    expect(b.plan).toEqual(a.plan)
  })

  test('every mistake is named with its line, what was got and what was expected', async () => {
    const wrong = YAML.replace('spend: 1200', 'spent: 1200')
      .replace('{ US: 0.4, GB: 0.2 }', '{ US: 40, Britain: 0.2 }')
      .replace('2026-03-08', '8 March')
      .replace('90000', '-1')
    expect(await mistakes(wrong)).toEqual([
      '7: creators[0].territories.US is 40, expected a fraction between 0 and 1',
      '7: creators[0].territories.Britain is 0.2, expected a country as two capital letters (ISO 3166), such as GR',
      '8: creators[0].spent is not known: spend may be meant',
      '11: creators[1].views is -1, expected a whole number of views',
      '2: dates.from is "8 March", expected a day as YYYY-MM-DD',
    ])
  })

  test('contradictions are named too', async () => {
    const wrong = YAML.replace('to: 2026-04-04', 'to: 2026-02-04')
      .replace('[maya, ads]', '[maia, ads]')
      .replace('currency: EUR\n', '')
      .replace('name: ads', 'name: ads\n    exports: x.csv')
      .replace('0.05..0.2', '0.2..0.05')
    expect(await mistakes(wrong)).toEqual([
      '2: dates: from 2026-03-08 is after to 2026-02-04; expected the first day first',
      '8: creators[1]: ads has exports and paid; expected one of the two',
      '11: creators[1].views: views are read from the exports; expected only beside paid',
      '14: overlaps[0].between: no creator is called maia: maya may be meant',
      '15: overlaps[0].fraction: the range begins at 0.2 and ends at 0.05; expected the lower end first',
      '3: creators: a spend needs a currency; expected currency beside creators, such as currency: EUR',
    ])
  })

  test('what is no YAML, no plan, or an attack is refused with a word', async () => {
    expect(await mistakes('creators: [')).toEqual([expect.stringContaining('not valid YAML')])
    expect(await mistakes('')).toEqual(['-: the plan is null, expected a plan: creators, and what is known of them'])
    expect(await mistakes('creators: []')).toEqual(['1: creators is [], expected at least one creator'])
    expect(await mistakes('a: 1\na: 2')).toEqual(['2: not valid YAML: Map keys must be unique'])
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
      .join('\n')}`
    expect(await mistakes(bomb)).toEqual([expect.stringContaining('alias')])
    expect(await mistakes('x'.repeat(1_000_001))).toEqual([expect.stringContaining('1000001 characters')])
    expect(await mistakes(`${'['.repeat(20_000)}`)).toEqual([expect.stringContaining('not valid YAML')])
  })

  test('no text at all makes it throw', async () => {
    const bit = fc.constantFrom(
      ...YAML.split(/(?=[ \n{},:])/),
      '- ',
      '"',
      '*x',
      '&x ',
      '__proto__: ',
      '!!js/function ',
      '\t',
      '? ',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(bit, { maxLength: 30 }), async (bits) => {
        const { plan, problems } = await readPlan(bits.join(''), 'plan.yml')
        expect(plan === null).toBe(problems.length > 0)
      }),
    )
  })

  test('its schema says what every key is for, and allows no other', () => {
    const check = (schema: Record<string, unknown>): void => {
      const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>
      if (schema.properties !== undefined) expect(schema.additionalProperties).toBe(false)
      for (const inner of Object.values(properties)) {
        check(inner)
        if (inner.items !== undefined && !Array.isArray(inner.items)) check(inner.items as Record<string, unknown>)
      }
    }
    const schema = planJsonSchema()
    expect(schema.$id).toBe('urn:reach:plan:1')
    check(schema)
  })
})
