import { type FakeShell, fakeShell } from './fake-shell.ts'

type Content = string | Uint8Array

const plain = (path: string): string => path.replace(/^(?:\.\/)+/, '')

/** A shell whose only files are these; folders follow from their paths, `.` holds them all. What is written can be read again. */
export const memoryShell = (
  files: Readonly<Record<string, Content>>,
  options: Parameters<typeof fakeShell>[0] = {},
): FakeShell & { readonly bytes: ReadonlyMap<string, Uint8Array> } => {
  const { modifiedOn = '2026-06-01' } = options
  const bytes = new Map<string, Uint8Array>()
  const put = (path: string, content: Content) =>
    bytes.set(plain(path), typeof content === 'string' ? new TextEncoder().encode(content) : content)
  for (const [path, content] of Object.entries(files)) put(path, content)
  const below = (folder: string): string[] => {
    const front = plain(folder) === '.' || plain(folder) === '' ? '' : `${plain(folder)}/`
    return [...bytes.keys()].filter((path) => path.startsWith(front)).map((path) => path.slice(front.length))
  }
  const shell = fakeShell(options)
  return {
    ...shell,
    bytes,
    look: async (path) => {
      const file = bytes.get(plain(path))
      if (file !== undefined) return { kind: 'file', size: file.length, modifiedOn }
      return below(path).length > 0 ? { kind: 'folder', size: 0, modifiedOn } : null
    },
    list: async (folder) => [...new Set(below(folder).map((path) => path.split('/')[0] ?? ''))],
    read: async (path) => {
      const file = bytes.get(plain(path))
      if (file === undefined) throw new Error(`there is no ${path}`)
      return file
    },
    write: async (path, text) => void put(path, text),
    draft: async (path) => {
      const parts: string[] = []
      return {
        write: async (text) => void parts.push(text),
        keep: async () => void put(path, parts.join('')),
        drop: async () => {},
      }
    },
    append: async (path, text) => void put(path, `${new TextDecoder().decode(bytes.get(plain(path)))}${text}`),
    writeNew: async (made) => {
      for (const each of made) put(each.path, each.bytes)
    },
  }
}
