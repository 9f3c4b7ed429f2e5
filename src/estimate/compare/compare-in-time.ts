import type { Account } from '../../domain/account.ts'
import type { TimeComparison } from '../../domain/comparison.ts'
import type { AccountEstimates, Estimate } from '../../domain/estimate.ts'
import { daysChange } from './days-change.ts'
import { estimateChange } from './estimate-change.ts'
import { videosChange } from './videos-change.ts'

/** An account with what was estimated of it. */
export interface Estimated {
  readonly account: Account
  readonly estimates: AccountEstimates
}

/** The quantities of the whole account: of each the first, which is the headline's. */
const headlines = ({ estimates }: AccountEstimates): Estimate[] => {
  const seen = new Set<string>()
  return estimates.filter(({ id, of }) => {
    if (Object.keys(of).length > 0 || seen.has(id)) return false
    seen.add(id)
    return true
  })
}

/**
 * Two exports of one account: what grew, what was corrected, and which estimates differ by more than their ranges allow.
 *
 * @param name what the comparison is called
 */
export const compareInTime = (name: string, before: Estimated, after: Estimated): TimeComparison => {
  const was = new Map(headlines(before.estimates).map((estimate) => [estimate.id, estimate]))
  return {
    account: name,
    before: before.account.id,
    after: after.account.id,
    days: daysChange(before.account, after.account),
    videos: videosChange(before.account, after.account),
    estimates: headlines(after.estimates).flatMap((estimate) => {
      const earlier = was.get(estimate.id)
      return earlier === undefined ? [] : [estimateChange(earlier, estimate)]
    }),
  }
}
