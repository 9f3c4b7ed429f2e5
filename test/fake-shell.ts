import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { Screen, Shell } from '../src/cli/shell.ts'

/** A shell whose output is kept, for whole command lines in a test. Files are read from the disk with a fixed time. */
export interface FakeShell extends Shell {
  readonly out: () => string
  readonly err: () => string
  /** What was written to files, by path; new files as one character a byte. */
  readonly written: Map<string, string>
}

const keep = (isTTY: boolean): Screen & { text: () => string } => {
  const parts: string[] = []
  return { isTTY, columns: null, write: async (text) => void parts.push(text), text: () => parts.join('') }
}

export const fakeShell = (
  options: {
    env?: Record<string, string>
    stdin?: Uint8Array | string
    isTTY?: boolean
    modifiedOn?: string
    folder?: string
  } = {},
): FakeShell => {
  const { env = {}, stdin = '', isTTY = false, modifiedOn = '2026-06-01', folder = '.' } = options
  const [stdout, stderr] = [keep(isTTY), keep(isTTY)]
  const written = new Map<string, string>()
  const at = (path: string) => (path.startsWith('/') ? path : `${folder}/${path}`)
  return {
    env,
    stdout,
    stderr,
    stdinIsTTY: false,
    runtime: { node: '20.19.0', platform: 'linux x64' },
    readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    look: async (path) => {
      const info = statSync(at(path), { throwIfNoEntry: false })
      return info ? { kind: info.isDirectory() ? 'folder' : 'file', size: info.size, modifiedOn } : null
    },
    list: async (path) => readdirSync(at(path)),
    read: async (path) => readFileSync(at(path)),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    write: async (path, text) => void written.set(path, text),
    draft: async (path) => {
      const parts: string[] = []
      return {
        write: async (text) => void parts.push(text),
        keep: async () => void written.set(path, parts.join('')),
        drop: async () => {},
      }
    },
    append: async (path, text) => void written.set(path, `${written.get(path) ?? ''}${text}`),
    now: () => 0,
    every: () => () => {},
    breathe: async () => {},
    endOnInterrupt: () => {},
    machine: { cores: 2, memory: 2 ** 32 },
    startWorkers: null,
    writeNew: async (files) => {
      for (const { path, bytes } of files) written.set(path, Buffer.from(bytes).toString('latin1'))
    },
    out: stdout.text,
    err: stderr.text,
    written,
  }
}

/** The words of a command line, without their quotes. */
export const splitWords = (line: string): string[] =>
  [...line.matchAll(/(?:"([^"]*)"|'([^']*)'|([^\s"']+))+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  )

/** What a command line says: where it runs, and its words. */
export interface SplitCommand {
  readonly args: string[]
  readonly env: Record<string, string>
  readonly stdin: string | null
  readonly folder: string
}

/**
 * Splits a command line as a shell does, quotes included; `<` names a file for standard input, `A=b` in front sets the environment,
 * `cd folder &&` in front of all the folder.
 */
export const splitCommand = (line: string): SplitCommand => {
  const words = splitWords(line)
  const folder = words[0] === 'cd' && words[2] === '&&' ? (words.splice(0, 3)[1] ?? '.') : '.'
  const env: Record<string, string> = {}
  while (words[0] !== undefined && /^[A-Z_]+=/.test(words[0])) {
    const [name = '', value = ''] = words.shift()?.split('=') ?? []
    env[name] = value
  }
  if (words[0] === 'npx') words.shift()
  if (words.shift() !== 'reach') throw new Error(`not a reach command: ${line}`)
  const at = words.indexOf('<')
  const stdin = at < 0 ? null : (words[at + 1] ?? null)
  return { args: at < 0 ? words : words.slice(0, at), env, stdin, folder }
}
