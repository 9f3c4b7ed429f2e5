import type { Option } from 'commander'
import * as z from 'zod/mini'
import { INCLUDABLE } from '../option-parsers.ts'
import { type ConfigKind, configOptions, keyOf, kindOf } from './config-options.ts'

const text = z.string().check(z.minLength(1))
const texts = z.union([text, z.array(text).check(z.minLength(1))])
const name = z.string().check(z.regex(/^[\w-]+$/))

const SHAPES: Readonly<Record<Exclude<ConfigKind['id'], 'choice'>, z.ZodMiniType>> = {
  flag: z.boolean(),
  text,
  day: z.iso.date(),
  year: z.int().check(z.gte(2000), z.lte(2099)),
  level: z.number().check(z.gt(0), z.lt(1)),
  count: z.int().check(z.gte(0), z.lte(999_999_999_999_999)),
  jobs: z.union([z.literal('auto'), z.int().check(z.gte(1), z.lte(999))]),
  texts,
  words: z.array(z.enum(INCLUDABLE)),
  pairs: z.record(name, z.union([text, z.number()])),
  map: z.union([z.record(name, text), texts]),
}

const shapeOf = (option: Option): z.ZodMiniType => {
  const { id } = kindOf(option)
  return id === 'choice' ? z.enum([...(option.argChoices ?? [])]) : SHAPES[id]
}

/** The shape of a file of options; `$schema` is for editors. */
export const configSchema = (options: readonly Option[]) =>
  z.strictObject({
    $schema: z.optional(z.string()),
    ...Object.fromEntries(options.map((option) => [keyOf(option), z.optional(shapeOf(option))])),
  })

/** The same as JSON Schema (draft 2020-12), for editors and `reach schema --of config`. */
export const configJsonSchema = (): Record<string, unknown> => {
  const options = configOptions()
  const { $schema, properties, ...rest } = z.toJSONSchema(configSchema(options), {
    target: 'draft-2020-12',
    io: 'input',
  })
  const described = Object.entries(properties ?? {}).map(([key, shape]) => {
    const option = options.find((each) => keyOf(each) === key)
    if (option === undefined) return [key, shape]
    const { description, defaultValue, negate } = option
    return [
      key,
      { description, ...(shape as object), ...(defaultValue === undefined || negate ? {} : { default: defaultValue }) },
    ]
  })
  return {
    $schema,
    $id: 'urn:reach:config:1',
    title: 'reach.config.json',
    description:
      'Options of reach in the current folder, under the names that they have on the command line; flags win.',
    ...rest,
    properties: Object.fromEntries(described),
  }
}
