import type { InputRef, Sensitivity, Term } from '../domain/estimate.ts'
import { isRange } from '../estimate/symbols.ts'
import { formatWindow } from '../print/page/format-window.ts'
import { cleanText } from '../print/text/clean-text.ts'
import type { Explained } from './explanation.ts'
import { paragraph } from './lines.ts'
import type { Shell } from './shell.ts'

const showNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)))

const showValue = (value: Term['value']): string => {
  if (value === null) return 'not known'
  if (typeof value === 'number') return showNumber(value)
  if (isRange(value)) {
    const { value: middle, low, high } = value
    return low === high ? showNumber(middle) : `${showNumber(middle)} (${showNumber(low)} to ${showNumber(high)})`
  }
  const shown = value.slice(0, 6).map(showNumber).join(', ')
  return value.length > 6 ? `${shown}, ... (${value.length} numbers)` : shown
}

const showRef = ({ file, column, line, lines, path }: InputRef): string => {
  const where = lines ? `lines ${lines[0]} to ${lines[1]}` : line === undefined ? (path ?? '') : `line ${line}`
  return `${file}, ${where}, “${column}”`
}

/** How many places of one symbol are listed. */
const SHOWN_PLACES = 8

const termLines = ({ symbol, meaning, value, from }: Term, shell: Shell): string[] => {
  const refs = from && 'inputs' in from ? from.inputs : []
  const places = refs.slice(0, SHOWN_PLACES).map(showRef)
  const more = refs.length > SHOWN_PLACES ? [`and ${refs.length - SHOWN_PLACES} more places`] : []
  const prior = from && 'prior' in from ? [`assumption ${from.prior}`] : []
  return [
    ...paragraph(cleanText(`${symbol} = ${showValue(value)}: ${meaning}`), 4, shell),
    ...[...prior, ...places, ...more].flatMap((place) => paragraph(cleanText(place), 8, shell)),
  ]
}

const recomputedLines = ({ recomputed }: Explained, shell: Shell): string[] =>
  recomputed === null
    ? []
    : [
        '  which gives',
        ...paragraph(
          `${showNumber(recomputed.value)}, range ${showNumber(recomputed.low)} to ${showNumber(recomputed.high)} (computed again from the numbers above, before rounding)`,
          4,
          shell,
        ),
      ]

/** How many inputs are told to move an estimate. */
const SHOWN_MOVERS = 5

const moverOf = ({ symbol, prior, meaning, at: [low, high], ends, rangeIfKnown }: Sensitivity): string => {
  const what = `${symbol}${prior === undefined ? '' : ` (${prior})`}, ${meaning}`
  const where = ends === 'range' ? 'at the ends of its range' : 'at half and twice'
  const width =
    rangeIfKnown === null
      ? ''
      : `; if it were known the range would keep ${Math.round(100 * rangeIfKnown)} % of its width`
  return `${what}: ${showNumber(low)} and ${showNumber(high)} ${where}${width}`
}

const sensitivityLines = ({ sensitivity }: Explained, shell: Shell): string[] =>
  sensitivity.length === 0
    ? []
    : [
        '  what moves it most',
        ...sensitivity.slice(0, SHOWN_MOVERS).flatMap((mover) => paragraph(cleanText(moverOf(mover)), 4, shell)),
      ]

const estimateLines = (explained: Explained, shell: Shell): string[] => {
  const { account, estimate, priors, title, summary } = explained
  const { id, of, value, low, high, level, basis, window, unit, reason, bounds, working } = estimate
  const subject = Object.entries(of).map(([key, what]) => `${key} ${what}`)
  const heading = [
    `${id} (${title})`,
    account === null ? 'campaign' : `account ${account}`,
    ...subject,
    formatWindow(window),
  ]
    .filter((part) => part !== '')
    .join(', ')
  const range =
    value === null
      ? 'null'
      : `${showNumber(value)} ${unit}, ${Math.round(100 * level)} % range ${showNumber(low ?? 0)} to ${showNumber(high ?? 0)}`
  return [
    cleanText(heading),
    ...paragraph(`${range}; ${basis}`, 2, shell),
    ...(reason === undefined ? [] : paragraph(`because: ${reason}`, 2, shell)),
    ...(bounds === undefined
      ? []
      : paragraph(
          `proven: at least ${showNumber(bounds.low)}${bounds.high === null ? '' : `, at most ${showNumber(bounds.high)}`}`,
          2,
          shell,
        )),
    '',
    ...paragraph(summary, 2, shell),
    '',
    '  formula',
    ...paragraph(working?.formula ?? '', 4, shell),
    '  with',
    ...(working?.terms ?? []).flatMap((term) => termLines(term, shell)),
    ...recomputedLines(explained, shell),
    ...sensitivityLines(explained, shell),
    ...(priors.length === 0
      ? ['  assumes nothing']
      : [
          '  assumes',
          ...priors.flatMap((prior) => [
            ...paragraph(`${prior.id} = ${showNumber(prior.median)}: ${prior.meaning}`, 4, shell),
            ...paragraph(`source: ${prior.source}`, 8, shell),
          ]),
        ]),
    '',
  ]
}

/** Explanations as text. */
export const explanationLines = (explained: readonly Explained[], shell: Shell): string[] =>
  explained.flatMap((each) => estimateLines(each, shell))
