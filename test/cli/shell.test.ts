import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeShell } from '../../src/cli/shell.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-shell-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const everything = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

describe('writing new files', () => {
  it('makes the folders that they need, and leaves no draft behind', async () => {
    const [a, b] = [join(folder, 'x/y/a.csv'), join(folder, 'b.csv')]
    await nodeShell().writeNew([
      { path: a, bytes: bytes('1') },
      { path: b, bytes: bytes('2') },
    ])
    expect([readFileSync(a, 'utf8'), readFileSync(b, 'utf8')]).toEqual(['1', '2'])
    expect(everything().filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('writes none where one is there already, and leaves that one as it was', async () => {
    const taken = join(folder, 'taken.csv')
    writeFileSync(taken, 'mine')
    const files = [
      { path: join(folder, 'a.csv'), bytes: bytes('1') },
      { path: taken, bytes: bytes('2') },
      { path: join(folder, 'c.csv'), bytes: bytes('3') },
    ]
    await expect(nodeShell().writeNew(files)).rejects.toThrow(/EEXIST|exist/)
    expect(readFileSync(taken, 'utf8')).toBe('mine')
    expect(everything()).toEqual(['taken.csv'])
  })

  it('writes none where one cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    const files = [
      { path: join(folder, 'a.csv'), bytes: bytes('1') },
      { path: join(folder, 'file/b.csv'), bytes: bytes('2') },
    ]
    await expect(nodeShell().writeNew(files)).rejects.toThrow()
    expect(existsSync(join(folder, 'a.csv'))).toBe(false)
    expect(everything()).toEqual(['file'])
  })
})
