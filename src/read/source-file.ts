import type { IsoDate } from '../domain/day.ts'

/** A file to be read, with what the shell knows of it. */
export interface SourceFile {
  /** As the user named it; `-` is standard input. */
  readonly path: string
  /** The account it belongs to: its folder, as the user named it. */
  readonly folder: string
  /** Whether the user named this file, rather than a folder that holds it. */
  readonly named: boolean
  /** When the file was last written (UTC day), the weakest evidence of a year; null where unknown. */
  readonly modifiedOn: IsoDate | null
  /** The bytes; asked for once. */
  readonly load: () => Promise<Uint8Array>
}

/** The bytes of one file, or of one member of an archive (`export.zip!/Overview.csv`). */
export interface Document {
  readonly path: string
  readonly source: SourceFile
  readonly bytes: Uint8Array
  readonly sha256: string
  /** A workbook is an archive that is one document: it is read by sheets. */
  readonly workbook: boolean
}

/** The SHA-256 of bytes, in hexadecimal. */
export const sha256Of = async (bytes: Uint8Array): Promise<string> => {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
