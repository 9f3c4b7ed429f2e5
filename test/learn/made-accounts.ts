import { TIKTOK_POST } from '../../src/estimate/views-per-viewer/views-per-viewer-priors.ts'
import type { MeasuredPosts } from '../../src/learn/backtest-posts.ts'
import { randomStream } from '../../src/learn/random.ts'
import { normalQuantile } from '../../src/math/normal.ts'

/** Accounts whose truth is known, drawn from the shipped prior: groups of accounts, Student-t videos, whole counts. */
export function madeAccounts(accounts: number, posts: number, seed: number): MeasuredPosts[] {
  const random = randomStream(seed)
  const normal = () => normalQuantile((random() * 2 ** 32 + 0.5) / 2 ** 32)
  const student4 = () => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2 + normal() ** 2) / 4)
  const { mean, sd, videoSd, viewsSlope = 0 } = TIKTOK_POST
  return Array.from({ length: accounts }, (_, at) => {
    const spread = random() < 0.7 ? 0.34 : 1.78
    const effect = mean + sd * spread * normal()
    const typical = Math.exp(9 + normal())
    const made = Array.from({ length: posts }, () => {
      const views = 1 + Math.round(typical * Math.exp(1.3 * normal()))
      const x = effect + viewsSlope * Math.log(views / typical) + (videoSd / Math.SQRT2) * student4()
      return { views, viewers: Math.max(1, Math.round(views / (1 + Math.exp(x)))) }
    })
    return { account: `account-${at}`, posts: made }
  })
}
