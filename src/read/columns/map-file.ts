import * as z from 'zod/mini'
import type { ColumnMap } from '../recognise.ts'
import { MAP_FIELDS } from './map-fields.ts'

const schema = z.object({
  schemaVersion: z.literal(1),
  map: z.record(z.string(), z.string().check(z.minLength(1), z.maxLength(1000))),
})

/** A map as a file that `--map` reads again. @param map field to header, as the table spells it */
export const mapFileText = (map: ColumnMap): string => `${JSON.stringify({ schemaVersion: 1, map }, null, 2)}\n`

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new RangeError('it is not valid JSON')
  }
}

/**
 * Reads what `reach columns -o` wrote.
 *
 * @throws RangeError where the text is no map, or names a field that is not there
 */
export const readMapFile = (text: string): ColumnMap => {
  const { data, error } = schema.safeParse(parsed(text))
  if (data === undefined) {
    const path = error.issues[0]?.path.join('.') ?? ''
    throw new RangeError(
      `expected {"schemaVersion": 1, "map": {"views": "Plays"}}; ${path === '' ? 'it' : path} is something else`,
    )
  }
  const unknown = Object.keys(data.map).find((field) => !MAP_FIELDS.includes(field))
  if (unknown !== undefined)
    throw new RangeError(`no field is called ${unknown.slice(0, 40)}; expected some of ${MAP_FIELDS.join(', ')}`)
  return data.map
}
