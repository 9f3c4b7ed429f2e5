import type { Account } from '../domain/account.ts'
import type { Estimate, InputRef, Term } from '../domain/estimate.ts'
import type { Problem } from '../domain/problem.ts'
import { estimateReach } from '../estimate/estimate-reach.ts'
import { MODELS } from '../estimate/models/index.ts'
import { priorOf } from '../estimate/priors.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { formatWindow } from '../print/page/format-window.ts'
import type { ReportEstimate } from '../print/report.ts'
import { roundEstimates } from '../print/round-estimates.ts'
import { cleanText } from '../print/text/clean-text.ts'
import { paragraph } from './lines.ts'
import type { Shell } from './shell.ts'

/** One estimate with its working, its numbers as printed elsewhere. */
export interface Explained {
  readonly account: string
  readonly estimate: Estimate
  /** Every assumption with its number and source. */
  readonly priors: readonly {
    readonly id: string
    readonly median: number
    readonly meaning: string
    readonly source: string
  }[]
}

const explain = (
  account: string,
  estimate: Estimate,
  rounded: ReportEstimate,
  settings: EstimateSettings,
): Explained => ({
  account,
  estimate: { ...rounded, ...(estimate.working ? { working: estimate.working } : {}) },
  priors: estimate.assumes
    .filter((id) => settings.priors.has(id))
    .map((id) => {
      const { median, meaning, source, unit } = priorOf(settings.priors, id)
      return { id, median, meaning: `${meaning}; ${unit}`, source }
    }),
})

/** Finds an estimate in every account (or of one video) with the working filled in. */
export const explainAccounts = (
  accounts: readonly Account[],
  id: string,
  video: string | undefined,
  settings: EstimateSettings,
): { explained: readonly Explained[]; problems: readonly Problem[] } => {
  const estimated = accounts.map((account) => estimateReach(account, settings))
  const explained = estimated.flatMap(({ account, estimates, videos }) => {
    const among =
      video === undefined ? estimates : videos.filter((each) => each.id === video).flatMap((each) => each.estimates)
    // Rounded together, as the report does: parts that sum are moved by one.
    const rounded = roundEstimates(among)
    return among.flatMap((estimate, index) => {
      const printed = rounded[index]
      return estimate.id === id && printed ? [explain(account, estimate, printed, settings)] : []
    })
  })
  return { explained, problems: estimated.flatMap(({ problems }) => problems) }
}

const showNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)))

const showValue = (value: Term['value']): string => {
  if (value === null) return 'not known'
  if (typeof value === 'number') return showNumber(value)
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

const estimateLines = ({ account, estimate, priors }: Explained, shell: Shell): string[] => {
  const { id, of, value, low, high, level, basis, window, unit, reason, bounds, working } = estimate
  const model = MODELS.find((each) => each.id === id)
  const subject = Object.entries(of).map(([key, what]) => `${key} ${what}`)
  const heading = [`${id} (${model?.title ?? id})`, `account ${account}`, ...subject, formatWindow(window)]
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
    ...paragraph(model?.summary ?? '', 2, shell),
    '',
    '  formula',
    ...paragraph(working?.formula ?? model?.formula ?? '', 4, shell),
    '  with',
    ...(working?.terms ?? []).flatMap((term) => termLines(term, shell)),
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
