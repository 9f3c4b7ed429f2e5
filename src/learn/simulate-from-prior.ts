import type { Account } from '../domain/account.ts'
import { addDays } from '../domain/calendar.ts'
import type { Reading } from '../domain/reading.ts'
import { priorOf } from '../estimate/priors.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { MOST_OVERLAP } from '../estimate/union/overlap-prior.ts'
import { unionReach } from '../estimate/union/union-reach.ts'
import { drawBetween, drawNormal, drawScale, type Random } from './random-draws.ts'
import { emptyAccount } from './simulate.ts'

/** An account whose truth was drawn from the assumptions themselves: what is assumed should then hold at its level. */
export interface PriorAccount {
  readonly account: Account
  /** Distinct people of the days, by an overlap and a tail drawn from their priors. */
  readonly viewers: number
  /** New viewers per share drawn from its prior, times the shares, where that stays below the viewers; else null. */
  readonly shareDriven: number | null
}

const exactly = (value: number, column: string, line: number): Reading => ({
  value,
  low: value,
  high: value,
  place: { file: 'drawn.csv', line },
  column,
})

const draw = ({ priors }: Pick<EstimateSettings, 'priors'>, id: string, random: Random): number => {
  const { median, spread } = priorOf(priors, id)
  return median * Math.exp(spread * drawNormal(random))
}

/**
 * Draws days with measured viewers, and their union and shares from the priors.
 *
 * @param settings whose priors are drawn from
 */
export const drawFromPrior = (settings: Pick<EstimateSettings, 'priors'>, random: Random): PriorAccount => {
  const spread = drawBetween(random, 0.3, 1.2)
  const typical = drawScale(random, 300, 100_000)
  const reaches = Array.from({ length: Math.round(drawScale(random, 5, 120)) }, () =>
    Math.max(1, Math.round(typical * Math.exp(spread * drawNormal(random)))),
  )
  const tail = draw(settings, 'overlap-tail', random)
  // The belief is cut off, so what is drawn beyond is drawn again.
  let overlap = draw(settings, 'overlap-days', random)
  while (overlap > MOST_OVERLAP) overlap = draw(settings, 'overlap-days', random)
  const viewers = unionReach(reaches, { overlap, tail })
  const shares = reaches.map((reach) => Math.round(reach * 0.004))
  const total = shares.reduce((sum, each) => sum + each, 0)
  const shareDriven = draw(settings, 'new-viewers-per-share', random) * total
  const days = reaches.map((reach, index) => ({
    date: addDays('2025-01-01', index),
    viewers: exactly(reach, 'Viewers', index + 2),
    views: exactly(Math.round(1.25 * reach), 'Views', index + 2),
    shares: exactly(shares[index] ?? 0, 'Shares', index + 2),
  }))
  return {
    account: emptyAccount(days, []),
    viewers,
    shareDriven: total > 0 && shareDriven < viewers ? shareDriven : null,
  }
}
