import { createRequire } from 'node:module'

interface Jq {
  /** Throws where jq ends with another code than 0. */
  readonly raw: (json: string, filter: string, flags: readonly string[]) => string
}

let program: Promise<Jq> | undefined

/** Runs jq itself, compiled to WebAssembly. @param words what stands behind `jq` */
export const runJq = async (words: readonly string[], stdin: string): Promise<string> => {
  // The package has no types.
  program ??= createRequire(import.meta.url)('jq-web') as Promise<Jq>
  const flags = words.filter((word) => word.startsWith('-'))
  const [filter = '.'] = words.filter((word) => !word.startsWith('-'))
  const out = (await program).raw(stdin, filter, flags)
  return out === '' || out.endsWith('\n') ? out : `${out}\n`
}
