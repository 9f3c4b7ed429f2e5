import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Draft, NewFile } from '../shell.ts'

const draftName = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.part`

/** Drafts that are neither kept nor dropped: an interrupted run throws them away. */
const open = new Set<string>()

/** Begins a file beside its place. @throws Error where it can't be made */
export const draft = async (path: string): Promise<Draft> => {
  const name = draftName(path)
  let file: number
  try {
    file = openSync(name, 'wx')
  } catch (error) {
    if (statSync(dirname(path), { throwIfNoEntry: false }) === undefined)
      throw new Error(`there is no folder ${dirname(path)}`)
    throw error
  }
  open.add(name)
  const settle = (last: () => void) => {
    if (!open.has(name)) return
    closeSync(file)
    last()
    open.delete(name)
  }
  return {
    write: async (text) => writeFileSync(file, text),
    keep: async () => settle(() => renameSync(name, path)),
    drop: async () => settle(() => rmSync(name, { force: true })),
  }
}

/** Writes a whole file or nothing. */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  const written = await draft(path)
  try {
    await written.write(text)
    await written.keep()
  } finally {
    await written.drop()
  }
}

/** A draft becomes the file at once, unless there is one by now. */
const putInPlace = (name: string, path: string): void => {
  try {
    linkSync(name, path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error
    // Some file systems have no links.
    copyFileSync(name, path, constants.COPYFILE_EXCL)
  }
}

/** Writes all files or none, never over one that is there. */
export const writeNew = async (files: readonly NewFile[]): Promise<void> => {
  const drafts: string[] = []
  const written: string[] = []
  try {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(path), { recursive: true })
      const name = draftName(path)
      drafts.push(name)
      writeFileSync(name, bytes, { flag: 'wx' })
    }
    for (const [index, { path }] of files.entries()) {
      putInPlace(drafts[index] ?? '', path)
      written.push(path)
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true })
    throw error
  } finally {
    for (const name of drafts) rmSync(name, { force: true })
  }
}

/** Throws away every draft that is neither kept nor dropped: for the last moment of a process. */
export const dropDrafts = (): void => {
  for (const name of open) rmSync(name, { force: true })
}
