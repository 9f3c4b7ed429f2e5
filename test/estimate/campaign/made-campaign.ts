import { drawNormal, drawScale, type Random } from '../../../src/learn/random-draws.ts'

/** A made-up audience that several creators share: who watched whom is known. */
export interface MadeCampaign {
  /** Distinct people of each creator. */
  readonly reaches: readonly number[]
  /** People whom creators i and j share: `shared[i][j]`. */
  readonly shared: readonly (readonly number[])[]
  /** Distinct people of all creators together. */
  readonly union: number
}

/**
 * Draws people who watch more or less, and like one of three subjects; creators have a size and a subject of their own.
 *
 * @param uneven sd of the log of how much people watch: 0 is all alike
 * @param partial how much likelier people watch creators of their subject
 */
export const makeCampaign = (
  random: Random,
  {
    creators = 8,
    people = 8000,
    uneven = 0.8,
    partial = 3,
  }: { creators?: number; people?: number; uneven?: number; partial?: number } = {},
): MadeCampaign => {
  const channels = Array.from({ length: creators }, () => ({
    size: drawScale(random, 0.01, 0.2),
    subject: Math.floor(random() * 3),
  }))
  const shared = channels.map(() => channels.map(() => 0))
  let union = 0
  for (let person = 0; person < people; person++) {
    const watching = Math.exp(uneven * drawNormal(random) - uneven ** 2 / 2)
    const subject = Math.floor(random() * 3)
    const seen = channels.flatMap((channel, index) => {
      const liking = (channel.subject === subject ? partial : 1) / ((partial + 2) / 3)
      return random() < Math.min(0.95, channel.size * watching * liking) ? [index] : []
    })
    if (seen.length > 0) union += 1
    for (const i of seen) for (const j of seen) (shared[i] ?? [])[j] = (shared[i]?.[j] ?? 0) + 1
  }
  return { reaches: shared.map((row, index) => row[index] ?? 0), shared, union }
}
