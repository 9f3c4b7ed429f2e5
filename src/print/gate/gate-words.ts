import { formatWhole } from '../page/format-number.ts'
import { formatWindow } from '../page/format-window.ts'
import { cleanText } from '../text/clean-text.ts'
import { type GateOutcome, type GateView, numberAt, valueAt } from './check-gate.ts'
import type { GatePath } from './gate.ts'

/** A number as it was compared, with commas where it is whole. */
const plainNumber = (x: number): string => (Number.isInteger(x) ? formatWhole(x) : String(x))

const pathWords = (path: GatePath, view: GateView): string => {
  const value = valueAt(path, view)
  const number = numberAt(path, view)
  const name = path.text
  if (value === null) {
    if (path.when === 'baseline' && view.before === null) return `${name} is missing (the baseline has no such account)`
    const reason = number === undefined ? 'it was not estimated' : number.reason
    return `${name} is missing${reason === null ? '' : ` (${cleanText(reason)})`}`
  }
  if (typeof value === 'string') return `${name} is “${value}”`
  const window = formatWindow(number?.window ?? null)
  return `${name} is ${plainNumber(value)}${window === '' ? '' : ` (${window})`}`
}

const factsOf = (outcome: GateOutcome): string => {
  const { gate, views, videos } = outcome
  const [view] = views
  if (view === undefined) return 'there is no video'
  const facts = [...new Set(gate.paths.map((path) => pathWords(path, view)))].join(', ')
  if (videos === null) return facts
  const of = `${formatWhole(views.length)} of ${formatWhole(videos)} video${videos === 1 ? '' : 's'}`
  return `${of}, first ${cleanText(view.video?.id ?? '')}: ${facts}`
}

/**
 * What there is, and what was asked, in one sentence without its subject.
 *
 * @example "viewers.low is 19,400 (2026-03-03 to 2026-04-30); it fails if viewers.low < 20000"
 */
export const gateWords = (outcome: GateOutcome): string => {
  const asked = `it fails if ${cleanText(outcome.gate.text)}`
  const missing = outcome.state === 'missing' ? ', which can’t be told; --allow-missing lets that pass' : ''
  return `${factsOf(outcome)}; ${asked}${missing}`
}
