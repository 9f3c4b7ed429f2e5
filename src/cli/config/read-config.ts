import type { Option } from 'commander'
import { cleanText } from '../../print/text/clean-text.ts'
import { nearestWord } from '../../print/text/nearest-word.ts'
import { UsageError } from '../exit-codes.ts'
import { keyOf, kindOf } from './config-options.ts'
import { configSchema } from './config-schema.ts'
import type { FoundConfig } from './find-config.ts'

const SHORT_FORMS: Readonly<Record<string, string>> = { json: 'write "format": "json"', o: 'write "output"' }

/** What is meant by a key that is none; `asOf` and `as_of` are `as-of`. */
const hintFor = (key: string, keys: readonly string[]): string => {
  if (Object.hasOwn(SHORT_FORMS, key)) return SHORT_FORMS[key] ?? ''
  const dashed = key
    .replace(/^-+/, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
  const near = nearestWord(dashed, keys)
  return near === null ? 'see reach schema --of config' : `did you mean ${near}?`
}

const expectedOf = (option: Option): string =>
  option.argChoices === undefined ? kindOf(option).expected : `one of ${option.argChoices.join(', ')}`

const shown = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/**
 * The options of a file, checked.
 *
 * @throws UsageError that names the file, and every key that is unknown or has a value that it can't have
 */
export const readConfig = (
  { name, data }: FoundConfig,
  options: readonly Option[],
): Readonly<Record<string, unknown>> => {
  const { data: values, error } = configSchema(options).safeParse(data)
  if (values !== undefined) return values as Record<string, unknown>
  const keys = options.map(keyOf)
  const lines = error.issues.flatMap((issue): string[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => `no option is called ${key}; ${hintFor(key, keys)}`)
    const [key] = issue.path
    const option = options.find((each) => keyOf(each) === key)
    if (option === undefined) return ['expected an object of options, such as {"level": 0.9}']
    return [
      `${keyOf(option)}: expected ${expectedOf(option)}, got ${shown((data as Record<string, unknown>)[keyOf(option)])}`,
    ]
  })
  throw new UsageError([...new Set(lines)].map((line) => cleanText(`${name}: ${line}`)).join('\nerror: '))
}
