import { MAP_FIELDS } from '../read/columns/map-fields.ts'
import type { ColumnMap } from '../read/recognise.ts'
import { UsageError } from './exit-codes.ts'
import { messageOf } from './find-files.ts'
import type { MapOption } from './run-options.ts'
import type { Shell } from './shell.ts'

const fromFile = async (path: string, shell: Shell): Promise<ColumnMap> => {
  if ((await shell.look(path))?.kind !== 'file')
    throw new UsageError(
      `--map: there is no file ${path}; expected FIELD="Column", or a file that reach columns -o wrote`,
    )
  const { readMapFile } = await import('../read/columns/map-file.ts')
  try {
    return readMapFile(new TextDecoder().decode(await shell.read(path)))
  } catch (error) {
    throw new UsageError(`--map: ${path}: ${messageOf(error)}`)
  }
}

/**
 * The columns that a command line names, those of files among them; what is typed wins over what a file says.
 *
 * @throws UsageError for a field or a file that is not there
 */
export const readMap = async (option: MapOption | undefined, shell: Shell): Promise<ColumnMap | undefined> => {
  if (option === undefined) return undefined
  const unknown = Object.keys(option.fields).find((field) => !MAP_FIELDS.includes(field))
  if (unknown !== undefined)
    throw new UsageError(`--map: no field is called ${unknown}; expected one of ${MAP_FIELDS.join(', ')}`)
  const maps = await Promise.all(option.files.map((path) => fromFile(path, shell)))
  return Object.assign({}, ...maps, option.fields) as ColumnMap
}
