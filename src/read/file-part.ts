import type { Platform } from '../domain/account.ts'
import type { NameEvidence } from './dates/file-name-evidence.ts'
import type { Part } from './part.ts'
import type { Document } from './source-file.ts'

/** A part of an account with the file that it was read from. */
export interface FilePart {
  readonly part: Part
  readonly document: Document
  readonly format: string
  readonly platform: Platform
  readonly names: NameEvidence
}
