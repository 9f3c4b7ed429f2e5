import { describe, expect, it } from 'vitest'
import { usesColor, usesUnicode, widthOf } from '../../src/cli/screen-options.ts'
import { fakeShell } from '../fake-shell.ts'

const color = (env: Record<string, string>, isTTY: boolean, wanted?: boolean): boolean => {
  const shell = fakeShell({ env, isTTY })
  return usesColor(shell.stdout, shell, wanted)
}

describe('what the screen takes', () => {
  it('colour: a terminal unless NO_COLOR or TERM=dumb says no; FORCE_COLOR overrules; --no-color overrules all', () => {
    expect(color({}, true)).toBe(true)
    expect(color({}, false)).toBe(false)
    expect(color({ NO_COLOR: '1' }, true)).toBe(false)
    expect(color({ NO_COLOR: '' }, true)).toBe(true)
    expect(color({ TERM: 'dumb' }, true)).toBe(false)
    expect(color({ FORCE_COLOR: '1', NO_COLOR: '1' }, false)).toBe(true)
    expect(color({ FORCE_COLOR: '0' }, true)).toBe(false)
    expect(color({ FORCE_COLOR: '1' }, true, false)).toBe(false)
  })

  it('width: COLUMNS, else the terminal, else 80; never under 40', () => {
    const width = (env: Record<string, string>) => {
      const shell = fakeShell({ env })
      return widthOf(shell.stdout, shell)
    }
    expect(width({})).toBe(80)
    expect(width({ COLUMNS: '120' })).toBe(120)
    expect(width({ COLUMNS: '10' })).toBe(40)
    expect(width({ COLUMNS: 'wide' })).toBe(80)
  })

  it('Unicode: not on the Linux console, a dumb terminal, or in the C locale', () => {
    const unicode = (env: Record<string, string>) => usesUnicode(fakeShell({ env }))
    expect(unicode({})).toBe(true)
    expect(unicode({ LANG: 'de_DE.UTF-8' })).toBe(true)
    expect(unicode({ LANG: 'C' })).toBe(false)
    expect(unicode({ LC_ALL: 'POSIX', LANG: 'de_DE.UTF-8' })).toBe(false)
    expect(unicode({ TERM: 'linux' })).toBe(false)
  })
})
