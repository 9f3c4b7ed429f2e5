import { splitCommand } from '../fake-shell.ts'

/** An example of the catalogue, ready to run. */
export interface ProblemExample {
  readonly args: readonly string[]
  readonly files: Readonly<Record<string, Uint8Array>>
}

const ENCODERS: Readonly<Record<string, BufferEncoding>> = { 'utf-8': 'utf8', 'windows-1252': 'latin1' }

/** Reads the text of an example: `$` is the command, `# name (encoding)` begins a file. Null where it is neither. */
export const readExample = (text: string): ProblemExample | null => {
  const lines = text.split('\n')
  const command = lines[0]?.startsWith('$ ') ? (lines.shift()?.slice(2) ?? '') : 'reach validate .'
  if (lines.length > 0 && !lines[0]?.startsWith('# ')) return null
  const files: Record<string, Uint8Array> = {}
  let name = ''
  let encoding: BufferEncoding = 'utf8'
  let body: string[] = []
  const close = () => {
    if (name !== '') files[name] = Buffer.from(body.join('\n'), encoding)
  }
  for (const line of lines) {
    const head = /^# (.+?)(?: \(([\w-]+)\))?$/.exec(line)
    // Names of copies have brackets as well: `Overview (1).csv` ends otherwise.
    if (head && /\.\w+$/.test(head[1] ?? '')) {
      close()
      name = head[1] ?? ''
      encoding = ENCODERS[head[2] ?? 'utf-8'] ?? 'utf8'
      body = []
    } else body.push(line)
  }
  close()
  return { args: splitCommand(command).args, files }
}
