import type { GateNumber, GateSubject } from '../gate/gate-subject.ts'
import { formatWhole } from '../page/format-number.ts'
import { formatWindow } from '../page/format-window.ts'
import { cleanText } from '../text/clean-text.ts'

/** How the people reached of one account or campaign stand to an earlier report. */
export interface Change {
  readonly id: string
  /** `open`: the ranges overlap, so that nothing is said. `same`: every number is as it was. */
  readonly kind: 'new' | 'gone' | 'more' | 'fewer' | 'open' | 'same' | 'unknown'
  /** One sentence without its subject. */
  readonly words: string
}

const hasRange = (
  number: GateNumber | undefined,
): number is GateNumber & { value: number; low: number; high: number } =>
  number !== undefined && number.value !== null && number.low !== null && number.high !== null

const rangeWords = ({ value, low, high, window }: GateNumber): string => {
  const time = formatWindow(window)
  const people = [value, low, high].map((x) => formatWhole(x ?? 0))
  return `${people[0]} people (${people[1]} to ${people[2]}${time === '' ? '' : `; ${time}`})`
}

const isSame = (a: GateNumber, b: GateNumber): boolean =>
  JSON.stringify([a.value, a.low, a.high, a.window]) === JSON.stringify([b.value, b.low, b.high, b.window])

/** What became of the headline. Ranges that overlap tell no difference. */
const changeOf = (id: string, now: GateNumber | undefined, was: GateNumber | undefined): Change => {
  if (!hasRange(now) || !hasRange(was)) {
    const side = (number: GateNumber | undefined) => (hasRange(number) ? rangeWords(number) : 'unknown')
    return { id, kind: 'unknown', words: `${side(now)}, was ${side(was)}: nothing can be compared` }
  }
  if (isSame(now, was)) return { id, kind: 'same', words: `${rangeWords(now)}, as before` }
  const both = `${rangeWords(now)}, was ${rangeWords(was)}`
  if (now.low > was.high) return { id, kind: 'more', words: `${both}: more, the ranges do not overlap` }
  if (now.high < was.low) return { id, kind: 'fewer', words: `${both}: fewer, the ranges do not overlap` }
  return { id, kind: 'open', words: `${both}: the ranges overlap, no difference can be told` }
}

/**
 * What changed in the people reached since an earlier report, subject by subject, those that are gone last.
 *
 * A difference is called one only where the ranges do not overlap.
 */
export const changesSince = (
  subjects: readonly GateSubject[],
  baseline: ReadonlyMap<string, GateSubject>,
): Change[] => {
  const known = new Set(subjects.map(({ id }) => id))
  const gone = [...baseline.keys()].filter((id) => !known.has(id))
  return [
    ...subjects.map(({ id, estimates }): Change => {
      const before = baseline.get(id)
      if (before === undefined) return { id, kind: 'new', words: 'is not in the baseline' }
      return changeOf(id, estimates.get('viewers'), before.estimates.get('viewers'))
    }),
    ...gone.map((id): Change => ({ id, kind: 'gone', words: 'is in the baseline, not in this run' })),
  ]
}

/** One line a change, those that are as before counted at the end. */
export const changeLines = (changes: readonly Change[]): string[] => {
  const told = changes.filter(({ kind }) => kind !== 'same')
  const same = changes.length - told.length
  return [
    ...told.map(({ id, words }) => `${cleanText(id)}: ${words}`),
    ...(same > 0 ? [`${formatWhole(same)} as in the baseline`] : []),
  ]
}
