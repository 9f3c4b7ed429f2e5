import { isTranslatedName } from './locales/translate-header.ts'
import { isColumnName } from './recognise.ts'

/**
 * Names of columns that some export has, in any listed language.
 *
 * Of a table that nobody knows no other cell of the first row is repeated: it may be a row of data, a message, a name.
 * @example knownNames(['Shares', 'Zoe']) // => ["Shares"]
 */
export const knownNames = (header: readonly string[]): string[] =>
  header.filter((name) => isColumnName(name) || isTranslatedName(name))
