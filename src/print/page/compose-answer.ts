import type { Basis } from '../../domain/estimate.ts'
import type { ReportEstimate } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { rangeOf, UNKNOWN } from './cells.ts'
import { formatPercent, formatWhole } from './format-number.ts'
import { formatWindow } from './format-window.ts'
import type { Answer } from './page.ts'

/** What each basis means, in a few words. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  measured: 'counted by TikTok',
  bounded: 'arithmetic on measured numbers',
  calibrated: "learned from this account's own numbers",
  assumed: 'rests on experience with other accounts',
}

/** The headline in words: people, range, basis and window; or why there is none. */
export const answerOf = (headline: ReportEstimate | undefined): Answer => {
  const range = rangeOf(headline)
  if (headline === undefined || range === null) {
    return {
      kind: 'answer',
      sentence: `People reached: ${UNKNOWN}`,
      basis: null,
      range: null,
      lines: [cleanText(`insufficient: ${headline?.reason ?? 'the files hold nothing to estimate it from'}`)],
    }
  }
  return {
    kind: 'answer',
    sentence: `${formatWhole(range.value)} ${range.value === 1 ? 'person' : 'people'} reached${whenOf(headline.window)}`,
    basis: headline.basis,
    range: range.low === range.high ? null : range,
    lines: [rangeWords(headline), ...provenWords(headline), `${headline.basis}: ${BASIS_WORDS[headline.basis]}`],
  }
}

const rangeWords = ({ low, high, level, basis }: ReportEstimate): string => {
  if (low === null || high === null) return ''
  if (low === high) return `exactly ${formatWhole(low)}`
  if (basis === 'bounded') return `between ${formatWhole(low)} and ${formatWhole(high)}`
  return `${formatPercent(level)} range ${formatWhole(low)} to ${formatWhole(high)}`
}

/** What is certain beside what is likely; nothing where the two are the same, or nothing much is certain. */
const provenWords = ({ low, high, bounds }: ReportEstimate): string[] => {
  if (bounds === undefined || low === high) return []
  const least = bounds.low === 0 ? [] : [`at least ${formatWhole(bounds.low)}`]
  const most = bounds.high === null ? [] : [`at most ${formatWhole(bounds.high)}`]
  return least.length + most.length === 0 ? [] : [`certain: ${[...least, ...most].join(', ')}`]
}

const whenOf = (window: ReportEstimate['window']): string => {
  if (window === null) return ''
  if (window === 'lifetime') return ' in the lifetime of the videos'
  return window.from === window.to ? ` on ${formatWindow(window)}` : ` from ${formatWindow(window)}`
}
