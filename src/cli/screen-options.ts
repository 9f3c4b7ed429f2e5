import type { RunOptions } from './run-options.ts'
import type { Screen, Shell } from './shell.ts'

const NARROWEST = 40
const USUAL = 80

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

/** Whether a stream takes colours: FORCE_COLOR wins, then --no-color and NO_COLOR, then TERM=dumb, then whether it is a terminal. */
export const usesColor = (screen: Screen, shell: Shell, wanted: boolean | undefined): boolean => {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: term } = shell.env
  if (wanted === false) return false
  if (isSet(forced)) return forced !== '0' && forced !== 'false'
  return !isSet(refused) && term !== 'dumb' && screen.isTTY
}

/** Columns to print in: COLUMNS wins over the terminal's own width; a pipe gets 80. */
export const widthOf = (screen: Screen, shell: Shell): number => {
  const said = Number(shell.env.COLUMNS)
  const width = Number.isInteger(said) && said > 0 ? said : (screen.columns ?? USUAL)
  return Math.max(NARROWEST, width)
}

/** Whether the reader's terminal shows more than ASCII: not on the Linux console, TERM=dumb, or a C locale. */
export const usesUnicode = (shell: Shell): boolean => {
  const { TERM: term, LC_ALL, LC_CTYPE, LANG } = shell.env
  if (term === 'linux' || term === 'dumb') return false
  const locale = [LC_ALL, LC_CTYPE, LANG].find(isSet)
  return locale === undefined || !/^(?:C|POSIX)$/.test(locale)
}

/** What a printer must know of the screen. A file gets no colours. */
export const printOptions = (options: RunOptions, shell: Shell) => ({
  color: options.output === undefined && usesColor(shell.stdout, shell, options.color),
  unicode: usesUnicode(shell),
  width: widthOf(shell.stdout, shell),
  detail: options.detail === true,
  limit: options.limit,
  sort: options.sort ?? null,
})
