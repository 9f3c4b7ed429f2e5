import type { CampaignEstimates } from '../domain/campaign.ts'
import type { AudienceCut, Estimate } from '../domain/estimate.ts'
import type { ReportCampaign, ReportCut, ReportEstimate } from './report.ts'
import { roundDigits, roundEstimate, roundWhole } from './round-estimate.ts'
import { roundParts } from './round-parts.ts'

/** People that a sum of parts may be off by and still count as a sum: what rounding the total and one part can do. */
const SLACK = 1.5

/**
 * Rounds the estimates of one subject list so that printed parts sum exactly.
 *
 * First-hand and share-driven viewers sum to the viewers of the same subject and window; so do the share generations,
 * of which generation 0 is the first-hand viewers again. Parts that do not sum before rounding are rounded one by one.
 */
export const roundEstimates = (estimates: readonly Estimate[]): ReportEstimate[] => {
  const fixed = new Map<Estimate, number>()
  for (const group of groupBySubject(estimates)) fixParts(group, fixed)
  return estimates.map((estimate) => roundEstimate(estimate, fixed.get(estimate)))
}

/**
 * Rounds the slices of an audience so that they sum exactly to the viewers they are slices of.
 *
 * A suppressed slice loses every number here, whatever the model left in it.
 *
 * @param estimates the account's own, in which the viewers of the same window are looked up
 */
export const roundCut = (cut: AudienceCut, estimates: readonly Estimate[]): ReportCut => {
  const viewers = cut.segments.map((segment) => segment.viewers)
  const fixed = new Map<Estimate, number>()
  if (cut.segments.every((segment) => !segment.suppressed)) fixTo(wholeOf(viewers, estimates), viewers, fixed)
  return {
    dimension: cut.dimension,
    of: cut.of,
    segments: cut.segments.map(({ segment, fraction, viewers: people, suppressed }) => ({
      segment,
      fraction: fraction === null || suppressed ? null : roundDigits(fraction, 'nearest'),
      viewers: roundEstimate(suppressed ? withoutNumbers(people) : people, fixed.get(people)),
      suppressed,
    })),
  }
}

/**
 * Rounds a campaign so that what the accounts add sums exactly to the people reached, in either order.
 *
 * Accounts without a number take no part.
 */
export const roundCampaign = ({ estimates, increments }: Omit<CampaignEstimates, 'problems'>): ReportCampaign => {
  const headline = estimates.find(({ id, of }) => id === 'viewers' && Object.keys(of).length === 0)
  const fixed = new Map<Estimate, number>()
  if (headline?.value != null) {
    const total = roundWhole(headline.value, 'nearest')
    const known = increments.filter(({ estimate }) => estimate.value !== null)
    fixTo(
      total,
      known.map(({ estimate }) => estimate),
      fixed,
    )
    fixTo(
      total,
      known.map(({ ordered }) => ordered),
      fixed,
    )
  }
  return {
    estimates: roundEstimates(estimates),
    increments: increments.map(({ account, kind, own, estimate, ordered }) => ({
      account,
      kind,
      own: roundEstimate(own),
      estimate: roundEstimate(estimate, fixed.get(estimate)),
      ordered: roundEstimate(ordered, fixed.get(ordered)),
    })),
  }
}

const withoutNumbers = (estimate: Estimate): Estimate => ({
  ...estimate,
  value: null,
  low: null,
  high: null,
  inputs: [],
  reason: estimate.reason ?? 'suppressed: too few people',
})

const groupBySubject = (estimates: readonly Estimate[]): Estimate[][] => {
  const groups = new Map<string, Estimate[]>()
  for (const estimate of estimates) {
    const { video, segment, account, with: other, day } = estimate.of
    const { window } = estimate
    const time = window === null || window === 'lifetime' ? window : [window.from, window.to]
    const key = JSON.stringify([video, segment, account, other, day, time])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [estimate])
    else group.push(estimate)
  }
  return [...groups.values()]
}

const fixParts = (group: readonly Estimate[], fixed: Map<Estimate, number>): void => {
  const named = (id: string): Estimate | undefined => group.find((estimate) => estimate.id === id)
  const viewers = named('viewers')
  if (viewers === undefined || viewers.value === null) return
  const total = roundWhole(viewers.value, 'nearest')
  const firstHand = named('first-hand-viewers')
  const shareDriven = named('share-driven-viewers')
  if (firstHand !== undefined && shareDriven !== undefined) fixTo(total, [firstHand, shareDriven], fixed)
  const generations = group.filter((estimate) => estimate.id === 'share-generation')
  const origin = generations.find((estimate) => estimate.of.generation === 0)
  const known = firstHand === undefined ? undefined : fixed.get(firstHand)
  if (origin === undefined || known === undefined || Math.abs((origin.value ?? 0) - (firstHand?.value ?? 0)) > 1e-6) {
    fixTo(total, generations, fixed)
    return
  }
  const later = generations.filter((estimate) => estimate !== origin)
  if (fixTo(total - known, later, fixed)) fixed.set(origin, known)
}

/** Fixes the parts if they sum to about the total before rounding; says whether they did. */
const fixTo = (total: number, parts: readonly Estimate[], fixed: Map<Estimate, number>): boolean => {
  const sum = sumOf(parts)
  if (sum === null || Math.abs(sum - total) > SLACK + 1e-6 * total) return false
  const values = parts.map(({ value }) => value ?? 0)
  for (const [index, value] of roundParts(values, total).entries()) {
    const part = parts[index]
    if (part !== undefined) fixed.set(part, value)
  }
  return true
}

/** Null where there are no parts, or one of them is unknown or negative. */
const sumOf = (parts: readonly Estimate[]): number | null => {
  if (parts.length === 0) return null
  return parts.reduce<number | null>(
    (sum, { value }) => (sum === null || value === null || value < 0 ? null : sum + value),
    0,
  )
}

/** The printed viewers that slices of one window cut up, or the slices' own sum where they leave some out. */
const wholeOf = (slices: readonly Estimate[], estimates: readonly Estimate[]): number => {
  const sum = sumOf(slices) ?? 0
  const window = JSON.stringify(slices[0]?.window)
  const viewers = estimates.find(
    ({ id, of, window: own }) => id === 'viewers' && Object.keys(of).length === 0 && JSON.stringify(own) === window,
  )
  const total = viewers?.value ?? sum
  return roundWhole(Math.abs(sum - total) <= SLACK + 1e-6 * total ? total : sum, 'nearest')
}
