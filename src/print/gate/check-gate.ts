import type { Gate, GateNode, GateOperand, GateOperator, GatePath } from './gate.ts'
import type { GateNumber, GateSubject } from './gate-subject.ts'

type Numbers = GateSubject['videos'][number]['estimates']

/** One subject with what it was before; `video` is the one that is looked at, now and before. */
export interface GateView {
  readonly now: GateSubject
  /** Null where the baseline does not have it. */
  readonly before: GateSubject | null
  readonly video: { readonly id: string; readonly now: Numbers; readonly before: Numbers | undefined } | null
}

/** Whether a condition holds; null where a number that decides it is missing. */
export type Verdict = boolean | null

/** What came of a gate for one account or campaign. */
export interface GateOutcome {
  readonly gate: Gate
  /** `missing`: what decides it is not known. */
  readonly state: 'passed' | 'breached' | 'missing'
  readonly subject: GateSubject
  /** Where the condition was looked at: the whole, or the videos that breach it (or miss a number). */
  readonly views: readonly GateView[]
  /** How many videos were looked at; null where the gate is not about videos. */
  readonly videos: number | null
}

/** The estimate that a path leads to. */
export const numberAt = ({ when, of, id }: GatePath, { now, before, video }: GateView): GateNumber | undefined => {
  if (of === 'video') return video?.[when === 'now' ? 'now' : 'before']?.get(id)
  return (when === 'now' ? now : before)?.estimates.get(id)
}

/** What stands at a path, before it is multiplied; null where nothing does. */
export const valueAt = (path: GatePath, view: GateView): number | string | null => {
  const subject = path.when === 'now' ? view.now : view.before
  if (path.id === 'grade') return subject?.grade ?? null
  if (path.id === 'period.days') return subject?.days ?? null
  const number = numberAt(path, view)
  // The basis of a number that is not there says nothing.
  return number === undefined || number.value === null ? null : number[path.field]
}

const sideOf = (operand: GateOperand, view: GateView): number | string | null => {
  if (operand.kind !== 'path') return operand.value
  const value = valueAt(operand, view)
  return typeof value === 'number' ? value * operand.times : value
}

const COMPARE: Readonly<Record<GateOperator, (a: number | string, b: number | string) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

/**
 * Whether a condition holds. What is missing satisfies no comparison and no opposite of one: it decides nothing, so that `and` is false
 * where another term is, `or` true where another term is, and else the verdict is missing.
 *
 * @see https://en.wikipedia.org/wiki/Three-valued_logic (Kleene)
 */
export const verdictOf = (node: GateNode, view: GateView): Verdict => {
  if (node.kind === 'compare') {
    const [left, right] = [sideOf(node.left, view), sideOf(node.right, view)]
    return left === null || right === null ? null : COMPARE[node.operator](left, right)
  }
  if (node.kind === 'not') {
    const verdict = verdictOf(node.term, view)
    return verdict === null ? null : !verdict
  }
  const verdicts = node.terms.map((term) => verdictOf(term, view))
  const decisive = node.kind === 'or'
  return verdicts.includes(decisive) ? decisive : verdicts.includes(null) ? null : !decisive
}

const videoViews = (now: GateSubject, before: GateSubject | null): GateView[] => {
  const earlier = new Map(before?.videos.map(({ id, estimates }) => [id, estimates]))
  return now.videos.map(({ id, estimates }) => ({
    now,
    before,
    video: { id, now: estimates, before: earlier.get(id) },
  }))
}

/** Tests a gate on one account or campaign. A gate about videos is tested on each: one that breaches it is enough. */
export const checkGate = (gate: Gate, now: GateSubject, before: GateSubject | null): GateOutcome => {
  const ofVideos = gate.paths.some(({ of }) => of === 'video')
  const views = ofVideos ? videoViews(now, before) : [{ now, before, video: null }]
  const videos = ofVideos ? views.length : null
  const outcome = (state: GateOutcome['state'], where: readonly GateView[]): GateOutcome => {
    return { gate, state, subject: now, views: where, videos }
  }
  const judged = views.map((view) => ({ view, verdict: verdictOf(gate.node, view) }))
  const breaching = judged.filter(({ verdict }) => verdict === true)
  if (breaching.length > 0)
    return outcome(
      'breached',
      breaching.map(({ view }) => view),
    )
  const open = judged.filter(({ verdict }) => verdict === null)
  if (open.length > 0 || views.length === 0)
    return outcome(
      'missing',
      open.map(({ view }) => view),
    )
  return outcome('passed', [])
}
