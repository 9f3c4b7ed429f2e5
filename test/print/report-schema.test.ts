import { describe, expect, it } from 'vitest'
import { jsonSchema, reportSchema } from '../../src/print/report-schema.ts'
import { sampleReport } from './sample-report.ts'

interface Node {
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every field of every object, by path, with its own schema. */
const fieldsOf = (node: unknown, path: string): [string, Node][] => {
  if (Array.isArray(node)) return node.flatMap((child, index) => fieldsOf(child, `${path}[${index}]`))
  if (!isNode(node)) return []
  const own = isNode(node.properties)
    ? Object.entries(node.properties).flatMap(([name, field]): [string, Node][] =>
        isNode(field) ? [[`${path}.${name}`, field]] : [],
      )
    : []
  return [...own, ...Object.entries(node).flatMap(([key, child]) => fieldsOf(child, `${path}/${key}`))]
}

describe('jsonSchema', () => {
  it('says what it is', () => {
    expect(jsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:reach:report:1',
      title: 'reach report',
      type: 'object',
    })
  })

  it('describes every field', () => {
    const schema = jsonSchema()
    const described = (field: Node): boolean => {
      if (typeof field.description === 'string') return true
      const name = typeof field.$ref === 'string' ? field.$ref.replace('#/$defs/', '') : ''
      const definition = isNode(schema.$defs) ? schema.$defs[name] : undefined
      return isNode(definition) && typeof definition.description === 'string'
    }
    const fields = fieldsOf(schema, '')
    expect(fields.length).toBeGreaterThan(60)
    expect(fields.filter(([, field]) => !described(field)).map(([path]) => path)).toEqual([])
  })

  it('leaves objects open, so that later versions may add fields', () => {
    expect(JSON.stringify(jsonSchema())).not.toMatch(/"additionalProperties":false/)
  })

  it('is the same every time', () => {
    expect(JSON.stringify(jsonSchema())).toBe(JSON.stringify(jsonSchema()))
  })
})

describe('reportSchema', () => {
  it('accepts the sample and refuses another version', () => {
    const report = sampleReport(2)
    expect(reportSchema.parse(report)).toEqual(report)
    expect(reportSchema.safeParse({ ...report, schemaVersion: 2 }).success).toBe(false)
  })
})
