import type { Problem } from '../domain/problem.ts'
import type { Format } from './format.ts'
import type { RawTable } from './open/raw-table.ts'
import { contentsOf, type TableOptions } from './read-document.ts'
import { openSource } from './read-exports.ts'
import { type Document, type SourceFile, sha256Of } from './source-file.ts'

/** The tables of one document before anybody knows what they are. */
export interface OpenedTables {
  readonly document: Document
  readonly tables: readonly RawTable[]
  /** Of opening alone: what the rows mean was not asked. */
  readonly problems: readonly Problem[]
  /** The format of a file that is refused before anything in it is read. */
  readonly refused: Format | null
}

/** Opens a file, or every member of an archive, up to its tables. Never throws for what it holds. */
export const readTables = async (
  source: SourceFile,
  options: TableOptions,
): Promise<{ readonly opened: readonly OpenedTables[]; readonly problems: readonly Problem[] }> => {
  const { documents, problems } = await openSource(source, sha256Of)
  const opened: OpenedTables[] = []
  for (const document of documents) {
    const contents = await contentsOf(document, options)
    const { tables, problems: opening, refused } = contents
    opened.push({ document, tables, problems: opening, refused: refused ?? null })
  }
  return { opened, problems }
}
