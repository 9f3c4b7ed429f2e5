import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path/posix'
import type { SourceFile } from '../src/read/source-file.ts'

/** A file made in a test, from text or bytes. */
export const sourceOf = (
  path: string,
  content: string | Uint8Array,
  more: Partial<Pick<SourceFile, 'folder' | 'named' | 'modifiedOn'>> = {},
): SourceFile => ({
  path,
  folder: dirname(path),
  named: false,
  modifiedOn: null,
  ...more,
  load: async () => (typeof content === 'string' ? new TextEncoder().encode(content) : content),
})

/** Every file below a folder (`fixtures/studio`, from the root of the project), as the shell would hand it over; file times unknown. */
export const readFolder = (folder: string): SourceFile[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`
      if (statSync(path).isDirectory()) return readFolder(path)
      return name.endsWith('.md') ? [] : [sourceOf(path, readFileSync(path))]
    })
