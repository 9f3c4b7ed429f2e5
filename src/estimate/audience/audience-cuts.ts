import type { Segment } from '../../domain/audience.ts'
import type { AudienceCut, AudienceSegment, Estimate } from '../../domain/estimate.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Facts } from '../facts.ts'
import { inputRefs } from '../input-refs.ts'
import { weaker } from '../period/period.ts'
import { priorOf } from '../priors.ts'
import { wantsWorking } from '../settings.ts'
import { levelTerm } from '../terms.ts'
import { type ProjectedSegment, projectAudience } from './project-audience.ts'
import { SLICE_FORMULA, sliceTerms } from './slice-terms.ts'

interface List {
  readonly dimension: Segment['dimension']
  readonly of: Segment['of']
  readonly segments: readonly Segment[]
}

const listsOf = (segments: readonly Segment[]): List[] => {
  const lists = new Map<string, Segment[]>()
  for (const segment of segments) {
    if (segment.fraction.value === null) continue
    const key = `${segment.of}:${segment.dimension}`
    lists.set(key, [...(lists.get(key) ?? []), segment])
  }
  return [...lists.values()].flatMap((list) => {
    const [first] = list
    return first === undefined ? [] : [{ dimension: first.dimension, of: first.of, segments: list }]
  })
}

const toSegment = (
  cell: ProjectedSegment,
  index: number,
  list: List,
  facts: Facts,
  base: Omit<Estimate, 'value' | 'low' | 'high' | 'of' | 'inputs'>,
): AudienceSegment => {
  const headline = facts.periods[0]?.viewers
  const source = list.segments.find(({ segment }) => segment === cell.segment)
  return {
    segment: cell.segment,
    fraction: cell.fraction,
    suppressed: cell.suppressed,
    viewers: {
      ...base,
      of: { segment: `${list.dimension}:${cell.segment}` },
      value: cell.viewers?.value ?? null,
      low: cell.viewers?.low ?? null,
      high: cell.viewers?.high ?? null,
      inputs: cell.suppressed ? [] : inputRefs([source?.fraction]),
      ...(wantsWorking(facts.settings, 'viewers', {}) && headline?.interval && !cell.suppressed
        ? {
            working: {
              formula: SLICE_FORMULA,
              terms: [...sliceTerms(list, index, headline.interval, facts.settings), levelTerm(facts.settings)],
            },
          }
        : {}),
      ...(cell.suppressed ? { reason: `fewer than ${facts.settings.minCell} people, or beside such a cell` } : {}),
    },
  }
}

const placeOf = (list: List): Problem['at'] => {
  const fraction = list.segments[0]?.fraction
  return fraction === undefined ? {} : { file: fraction.place.file, column: fraction.column }
}

const cutOf = (list: List, facts: Facts): { cut: AudienceCut | null; problems: readonly Problem[] } => {
  const headline = facts.periods[0]?.viewers
  if (!headline?.interval) return { cut: null, problems: [] }
  const { settings } = facts
  const slices = list.segments.map(({ segment, fraction: { value, low, high } }) => ({
    segment,
    fraction: { value: value ?? 0, low: low ?? 0, high: high ?? 0 },
  }))
  const complete = list.segments.every((segment) => segment.complete)
  const projected = projectAudience(headline.interval, slices, {
    of: list.of,
    complete,
    minCell: settings.minCell,
    level: settings.level,
    concentration: priorOf(settings.priors, 'follower-concentration').median,
  })
  const name = `${list.dimension} of ${list.of}`
  if (projected.refused !== null)
    return { cut: null, problems: [problem('fractions-off', `${name}: ${projected.refused}`, placeOf(list))] }
  const assumes = [...headline.assumes, ...(list.of === 'followers' ? ['follower-concentration'] : [])]
  const base = {
    id: 'viewers',
    unit: 'people',
    level: settings.level,
    basis: list.of === 'followers' ? 'assumed' : weaker('bounded', headline.basis),
    window: headline.window,
    aggregation: 'deduplicated',
    assumes,
  } as const
  const cells = [...projected.segments, ...(projected.unlisted ? [projected.unlisted] : [])]
  const problems = projected.rescaled
    ? [
        problem(
          'fractions-off',
          `${name}: the slices sum to ${Number(projected.sum.toFixed(4))}; rescaled to 1`,
          placeOf(list),
        ),
      ]
    : []
  return {
    cut: {
      dimension: list.dimension,
      of: list.of,
      segments: cells.map((cell, index) => toSegment(cell, index, list, facts, base)),
    },
    problems,
  }
}

/**
 * The headline's people by every list of slices that the account has. Small cells are hidden, and others that would betray them.
 *
 * Where viewers and followers are both cut by one dimension, the viewers' list alone is used: it says of them what the other guesses.
 */
export const audienceCuts = (facts: Facts): { cuts: readonly AudienceCut[]; problems: readonly Problem[] } => {
  const found = listsOf(facts.account.audience).map((list) => cutOf(list, facts))
  const cuts = found.flatMap(({ cut }) => (cut === null ? [] : [cut]))
  const ofViewers = new Set(cuts.filter(({ of }) => of === 'viewers').map(({ dimension }) => dimension))
  return {
    cuts: cuts.filter(({ of, dimension }) => of === 'viewers' || !ofViewers.has(dimension)),
    problems: found.flatMap(({ problems }) => problems),
  }
}
