import { cleanText } from '../../print/text/clean-text.ts'
import { UsageError } from '../exit-codes.ts'
import { messageOf } from '../find-files.ts'
import type { Shell } from '../shell.ts'
import { CONFIG_FILE } from './config-file.ts'

const PACKAGE_FILE = 'package.json'

/** What a folder says, not yet checked. */
export interface FoundConfig {
  /** Where it stands, as problems call it. */
  readonly name: string
  readonly data: unknown
}

const textOf = async (file: string, shell: Shell): Promise<string | null> => {
  try {
    const info = await shell.look(file)
    if (info === null) return null
    if (info.kind !== 'file') throw new Error('it is no file')
    return new TextDecoder().decode(await shell.read(file))
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${cleanText(messageOf(error))}`)
  }
}

const parsed = (text: string, file: string): unknown => {
  // `reach estimate --print-config > reach.config.json` finds the file that the shell has just emptied.
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`${file} is not valid JSON`)
  }
}

/**
 * The options that the current folder keeps: `reach.config.json`, else the key `reach` of `package.json`. No other folder is looked
 * into, and where the first is there the second is not opened.
 *
 * @throws UsageError where a file can't be read or is no JSON
 */
export const findConfig = async (shell: Shell): Promise<FoundConfig | null> => {
  const own = await textOf(CONFIG_FILE, shell)
  if (own !== null) return { name: CONFIG_FILE, data: parsed(own, CONFIG_FILE) }
  const text = await textOf(PACKAGE_FILE, shell)
  // Most have no such key: they are not even parsed.
  if (text === null || !text.includes('"reach"')) return null
  const data = parsed(text, PACKAGE_FILE)
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'reach')) return null
  return { name: `${PACKAGE_FILE} (reach)`, data: (data as { readonly reach: unknown }).reach }
}
