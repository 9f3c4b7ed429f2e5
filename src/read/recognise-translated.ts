import { translateHeader } from './locales/translate-header.ts'
import { type ColumnMap, type Recognition, recognise } from './recognise.ts'

/** Which format a table is of, and the language of its header where that is not English. */
export interface TranslatedRecognition {
  readonly recognition: Recognition | null
  readonly language: string | null
}

const sizeOf = (recognition: Recognition | null): number => recognition?.match.at.size ?? 0

/** Recognises a table by its header in any listed language; in English first, and in the other only where more is read by it. */
export const recogniseTranslated = (
  header: readonly string[],
  options: { readonly map?: ColumnMap; readonly from?: string } = {},
): TranslatedRecognition => {
  const plain = recognise(header, options)
  const lacks = plain === null || plain.format.loose !== undefined || plain.match.missingRequired.length > 0
  const translated = lacks || plain.match.missingEssential.length > 0 ? translateHeader(header) : null
  const other = translated === null ? null : recognise(translated.header, options)
  return translated !== null && sizeOf(other) > sizeOf(plain)
    ? { recognition: other, language: translated.language }
    : { recognition: plain, language: null }
}
