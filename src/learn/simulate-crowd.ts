import type { Random } from './random-draws.ts'
import type { SimulationOptions } from './simulate-options.ts'

/** Day of somebody who never watched. */
export const NEVER = -1_000_000

/** The people that the feed and the shares pick from, and what is remembered of each. */
export interface Crowd {
  readonly people: number
  /** The last day that each watched on; {@link NEVER} before the first. */
  readonly lastDay: Int32Array
  /** How each was reached in the window: 0 not at all, 1 by the feed, 2 by shares only. */
  readonly reached: Uint8Array
  readonly follows: Uint8Array
  readonly followers: number[]
  /** Who watched today, and the day before. */
  watchedToday: number[]
  watchedYesterday: number[]
  /** Where each sits, and who sits there: friends are neighbours, whatever their interest. */
  readonly seat: Int32Array
  readonly sitter: Int32Array
}

/** Everybody, in order of interest, none of whom has watched yet; friendships are drawn at random. */
export const makeCrowd = ({ people }: SimulationOptions, random: Random): Crowd => {
  const sitter = Int32Array.from({ length: people }, (_, person) => person)
  for (let last = people - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = sitter[last] ?? 0
    sitter[last] = sitter[other] ?? 0
    sitter[other] = moved
  }
  const seat = new Int32Array(people)
  for (let place = 0; place < people; place++) seat[sitter[place] ?? 0] = place
  return {
    people,
    lastDay: new Int32Array(people).fill(NEVER),
    reached: new Uint8Array(people),
    follows: new Uint8Array(people),
    followers: [],
    watchedToday: [],
    watchedYesterday: [],
    seat,
    sitter,
  }
}

/** How the feed chooses whom it shows a post to. */
export type Way = 'anybody' | 'by-interest' | 'follower' | 'recent'

/** The way of one serving; where nobody follows or watched the day before, their servings go by interest. */
export const pickWay = (
  { followers, watchedYesterday }: Crowd,
  { cold, loyal, recent }: Pick<SimulationOptions, 'cold' | 'loyal' | 'recent'>,
  random: Random,
): Way => {
  const draw = random()
  if (draw < cold) return 'anybody'
  if (draw < cold + loyal) return followers.length > 0 ? 'follower' : 'by-interest'
  return draw < cold + loyal + recent && watchedYesterday.length > 0 ? 'recent' : 'by-interest'
}

/** Whom the feed shows a post to on a day. Followers differ too: those who followed first are shown it most. */
export const pickViewer = (
  { people, followers, watchedYesterday }: Crowd,
  way: Way,
  { appetite, turnover }: Pick<SimulationOptions, 'appetite' | 'turnover'>,
  day: number,
  random: Random,
): number => {
  if (way === 'anybody') return Math.floor(random() * people)
  if (way === 'follower') return followers[Math.floor(random() ** 2 * followers.length)] ?? 0
  if (way === 'recent') return watchedYesterday[Math.floor(random() * watchedYesterday.length)] ?? 0
  const rank = Math.floor(random() ** appetite * people)
  const moved = Math.floor(day * turnover * people)
  return (((rank + moved) % people) + people) % people
}

/** Somebody else of the same group of friends; of a group of one, the person. */
export const pickFriend = (crowd: Crowd, person: number, groupSize: number, random: Random): number => {
  const own = crowd.seat[person] ?? 0
  const first = own - (own % groupSize)
  const size = Math.min(groupSize, crowd.people - first)
  if (size < 2) return person
  const other = first + Math.floor(random() * (size - 1))
  return crowd.sitter[other < own ? other : other + 1] ?? person
}
