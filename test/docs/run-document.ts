import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { transformSync } from 'esbuild'
import { main } from '../../src/cli/main.ts'
import { splitCommand, splitWords } from '../fake-shell.ts'
import { memoryShell } from '../memory-shell.ts'
import { runJq } from './run-jq.ts'

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

/** What a command left behind. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the commands of one document one after the other, in memory: what one writes the next can read. */
export interface DocumentRun {
  readonly command: (line: string) => Promise<Ran>
  /** A script of Node, its types taken off, that imports `reach` by its name. */
  readonly script: (source: string) => string
  /** Rows of the last statement. */
  readonly sql: (source: string) => Promise<readonly Record<string, unknown>[]>
}

type Files = Record<string, Uint8Array>

const runReach = async (line: string, files: Files, stdin: string): Promise<Ran> => {
  const { args, env } = splitCommand(line)
  const shell = memoryShell(files, { env, stdin })
  const code = await main(args, shell)
  Object.assign(files, Object.fromEntries(shell.bytes))
  return { code, out: shell.out(), err: shell.err() }
}

/** One command of a pipe. Only what the documents need: anything else is refused, so that nothing passes untried. */
const runStage = async (line: string, files: Files, stdin: string): Promise<Ran> => {
  const words = splitWords(line)
  const [name = ''] = words.filter((word) => !/^\w+=/.test(word))
  const done = (out: string): Ran => ({ code: 0, out, err: '' })
  if (name === 'npx' || name === 'reach') return runReach(line, files, stdin)
  if (name === 'cat')
    return done(
      words
        .slice(1)
        .map((path) => new TextDecoder().decode(files[path]))
        .join(''),
    )
  if (name === 'jq') return done(await runJq(words.slice(1), stdin))
  if (name === 'head')
    return done(
      stdin
        .split('\n')
        .slice(0, Number(words.at(-1)?.replace('-', '')))
        .join('\n')
        .concat('\n'),
    )
  throw new Error(`a document has a command that its test can't run: ${line}`)
}

/** `a | b > file`, with quotes respected. */
const stagesOf = (line: string): { stages: string[]; file: string | null } => {
  const parts: readonly string[] = line.match(/(?:'[^']*'|"[^"]*"|[^'"|>])+|[|>]/g) ?? []
  const at = parts.lastIndexOf('>')
  const piped = at < 0 ? parts : parts.slice(0, at)
  return { stages: piped.filter((part) => part !== '|'), file: at < 0 ? null : (parts[at + 1]?.trim() ?? null) }
}

const runPipe = async (line: string, files: Files): Promise<Ran> => {
  const { stages, file } = stagesOf(line)
  let [code, out, err] = [0, '', '']
  for (const stage of stages) {
    const ran = await runStage(stage.trim(), files, out)
    code = ran.code
    out = ran.out
    err += ran.err
  }
  if (file === null) return { code, out, err }
  files[file] = new TextEncoder().encode(out)
  return { code, out: '', err }
}

const runSql = async (source: string, files: Files): Promise<Record<string, unknown>[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'reach-sql-'))
  const before = process.cwd()
  try {
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(`set file_search_path = '${folder}'`)
    return (await connection.runAndReadAll(source)).getRowObjectsJson()
  } finally {
    process.chdir(before)
    rmSync(folder, { recursive: true })
  }
}

let fixtures: Files | undefined

/** A document's own folder: the project's, with fixtures and what else is given, in memory. */
export const runDocument = (more: Readonly<Record<string, string>> = {}): DocumentRun => {
  fixtures ??= Object.fromEntries(filesBelow('fixtures').map((path) => [path, readFileSync(path)]))
  const encoded = Object.entries(more).map(([path, text]) => [path, new TextEncoder().encode(text)] as const)
  const files: Files = { ...fixtures, ...Object.fromEntries(encoded) }
  let last = 0
  return {
    command: async (line) => {
      if (line === 'echo $?') return { code: 0, out: `${last}\n`, err: '' }
      const ran = await runPipe(line, files)
      last = ran.code
      return ran
    },
    script: (source) =>
      execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module'], {
        input: transformSync(source, {
          loader: 'ts',
          format: 'esm',
          target: 'esnext',
          supported: { 'import-attributes': true },
        }).code,
        encoding: 'utf8',
      }),
    sql: (source) => runSql(source, files),
  }
}
