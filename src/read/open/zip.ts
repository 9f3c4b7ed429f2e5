import type { Entry, ZipFile } from 'yauzl'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'

/** What an archive may hold at most: exports are far smaller, bombs are larger. */
export const ZIP_CAPS = { entries: 10_000, bytes: 512 * 2 ** 20 } as const

export interface ZipMember {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Whether bytes begin like a ZIP archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05)

const readEntry = async (archive: ZipFile, entry: Entry): Promise<Uint8Array> => {
  const stream = await archive.openReadStreamPromise(entry)
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk as Uint8Array)
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

const isNoise = (name: string): boolean => name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/.test(name)

/**
 * Unpacks an archive in memory, one member at a time. A damaged or refused member is a problem; the others are still read.
 *
 * Names that climb (`..`), absolute names and sizes that lie are refused by the unzip library; size and number by ZIP_CAPS.
 * After a name that climbs nothing more of that archive is read.
 */
export const unzip = async (
  bytes: Uint8Array,
  path: string,
): Promise<{ members: readonly ZipMember[]; problems: readonly Problem[] }> => {
  const { fromBufferPromise } = await import('yauzl')
  const members: ZipMember[] = []
  const problems: Problem[] = []
  const refuse = (name: string | null, why: string) =>
    problems.push(problem('bad-zip', name === null ? why : `“${name}”: ${why}`, { file: path }))
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
    let total = 0
    for await (const entry of archive.eachEntry()) {
      if (isNoise(entry.fileName)) continue
      total += entry.uncompressedSize
      if (members.length >= ZIP_CAPS.entries || total > ZIP_CAPS.bytes) {
        refuse(
          null,
          `larger than ${ZIP_CAPS.entries} files or ${ZIP_CAPS.bytes / 2 ** 20} MiB unpacked; the rest is left out`,
        )
        break
      }
      if (entry.isEncrypted()) refuse(entry.fileName, 'encrypted members are not read')
      else {
        try {
          members.push({ name: entry.fileName, bytes: await readEntry(archive, entry) })
        } catch (error) {
          refuse(entry.fileName, error instanceof Error ? error.message : 'unreadable')
        }
      }
    }
  } catch (error) {
    refuse(null, error instanceof Error ? error.message : 'unreadable')
  }
  return { members, problems }
}
