import { drawHeavy, drawNormal, drawPoisson, type Random } from './random-draws.ts'
import { type Crowd, makeCrowd, pickFriend, pickViewer, pickWay } from './simulate-crowd.ts'
import type { SimulationOptions } from './simulate-options.ts'

/** "New" is who was not seen for longer than this many days. */
const FORGOTTEN = 365
/** Days that the feed shows a post, and how fast it tires of it: day k gets (k + 1)^-FADING. */
const POST_LIFE = 60
const FADING = 1.7
/** Chance that somebody who is shown a post again watches it again. */
const AGAIN = 0.1
/** Chance that a share is opened on the day it was sent; the others on the next. */
const SAME_DAY = 0.8

/** One day of the made-up account, as TikTok counts it. */
export interface LivedDay {
  views: number
  total: number
  fresh: number
  shares: number
  readonly bySource: Record<LivedSource, number>
}

/** Where a view came from, in the words of the traffic sources. */
export type LivedSource = 'for-you' | 'following' | 'direct-message'

/** One post of the made-up account. `seen` has one bit a person. */
export interface LivedPost {
  readonly day: number
  readonly servings: number
  readonly repeats: number
  readonly cold: number
  readonly seen: Uint32Array
  views: number
  viewers: number
  shares: number
}

/** All that happened: days of the window, posts of the window, and the people with what is remembered of them. */
export interface Life {
  readonly days: readonly LivedDay[]
  readonly posts: readonly LivedPost[]
  readonly crowd: Crowd
}

interface Delivery {
  readonly post: LivedPost
  readonly person: number
}

interface Stage {
  readonly options: SimulationOptions
  readonly random: Random
  readonly crowd: Crowd
  day: number
  today: LivedDay
  /** Shares that are opened today, and tomorrow. */
  due: Delivery[]
  later: Delivery[]
}

/** Lives the account day by day: posts, servings by the feed, views, follows and shares. Day 0 is the first of the window. */
export const liveAccount = (options: SimulationOptions, random: Random): Life => {
  const crowd = makeCrowd(options, random)
  const stage: Stage = { options, random, crowd, day: 0, today: emptyDay(), due: [], later: [] }
  const burstDay = options.burst > 1 ? Math.floor(random() * options.days) : null
  const days: LivedDay[] = []
  const posts: LivedPost[] = []
  let alive: LivedPost[] = []
  for (let day = -options.history; day < options.days; day++) {
    stage.day = day
    stage.today = emptyDay()
    crowd.watchedYesterday = crowd.watchedToday
    crowd.watchedToday = []
    // The first day of a life has a post: an account without one is not there yet.
    const count = drawPoisson(random, options.postsPerDay) + (day === -options.history ? 1 : 0)
    const fresh = Array.from({ length: count }, () => makePost(options, day, false, random))
    if (day === burstDay) fresh.push(makePost(options, day, true, random))
    alive = [...alive.filter((post) => day - post.day < POST_LIFE), ...fresh]
    for (const post of alive) servePost(stage, post)
    openShares(stage)
    if (day < 0) continue
    days.push(stage.today)
    posts.push(...fresh)
  }
  return { days, posts, crowd }
}

const emptyDay = (): LivedDay => ({
  views: 0,
  total: 0,
  fresh: 0,
  shares: 0,
  bySource: { 'for-you': 0, following: 0, 'direct-message': 0 },
})

const FADE = Array.from({ length: POST_LIFE }, (_, age) => (age + 1) ** -FADING)
const FADE_SUM = FADE.reduce((sum, weight) => sum + weight, 0)

const makePost = (options: SimulationOptions, day: number, burst: boolean, random: Random): LivedPost => {
  const { servingsPerPost, postSpread, repeats, repeatSpread } = options
  const typical = servingsPerPost * (burst ? options.burst : Math.exp(postSpread * drawNormal(random)))
  return {
    day,
    servings: typical / FADE_SUM,
    repeats: repeats * Math.exp(repeatSpread * drawHeavy(random)),
    cold: burst ? options.burstCold : options.cold,
    seen: new Uint32Array(Math.ceil(options.people / 32)),
    views: 0,
    viewers: 0,
    shares: 0,
  }
}

const servePost = (stage: Stage, post: LivedPost): void => {
  const { options, random, crowd, day } = stage
  const { cold } = post
  const left = 1 - cold
  const loyal = Math.min(options.loyal, left)
  const ways = { cold, loyal, recent: Math.min(options.recent, left - loyal) }
  const servings = drawPoisson(random, post.servings * (FADE[day - post.day] ?? 0))
  for (let index = 0; index < servings; index++) {
    const way = pickWay(crowd, ways, random)
    watch(stage, post, pickViewer(crowd, way, options, day, random), way === 'follower' ? 'following' : 'for-you')
  }
}

const openShares = (stage: Stage): void => {
  for (let delivery = stage.due.pop(); delivery !== undefined; delivery = stage.due.pop()) {
    watch(stage, delivery.post, delivery.person, 'direct-message')
  }
  stage.due = stage.later
  stage.later = []
}

/** Somebody is shown a post, by the feed or by a share, and everything that follows from it. */
const watch = (stage: Stage, post: LivedPost, person: number, source: LivedSource): void => {
  const { random, crowd, today, day } = stage
  const word = person >>> 5
  const bit = 1 << (person & 31)
  const seen = post.seen[word] ?? 0
  const again = (seen & bit) !== 0
  if (again && random() >= AGAIN) return
  const more = post.repeats / (1 + post.repeats)
  let plays = 1
  while (random() < more) plays += 1
  post.views += plays
  today.views += plays
  today.bySource[source] += plays
  countViewer(stage, person)
  if (day >= 0 && crowd.reached[person] !== 1) crowd.reached[person] = source === 'direct-message' ? 2 : 1
  if (again) return
  post.seen[word] = seen | bit
  post.viewers += 1
  react(stage, post, person)
}

const countViewer = ({ crowd, day, today }: Stage, person: number): void => {
  const last = crowd.lastDay[person] ?? 0
  if (last === day) return
  today.total += 1
  if (day - last > FORGOTTEN) today.fresh += 1
  crowd.lastDay[person] = day
  crowd.watchedToday.push(person)
}

const react = ({ options, random, crowd, today, due, later }: Stage, post: LivedPost, person: number): void => {
  if (random() < options.followRate && crowd.follows[person] === 0) {
    crowd.follows[person] = 1
    crowd.followers.push(person)
  }
  if (random() >= options.shareRate) return
  post.shares += 1
  today.shares += 1
  const friend = pickFriend(crowd, person, options.groupSize, random)
  if (random() < options.opened) (random() < SAME_DAY ? due : later).push({ post, person: friend })
}
