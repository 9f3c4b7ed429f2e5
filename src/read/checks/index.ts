import type { Account } from '../../domain/account.ts'
import type { Problem } from '../../domain/problem.ts'
import type { AccountCheck } from './check.ts'
import { daysMissing } from './days-missing.ts'
import { followersChange } from './followers-change.ts'
import { likesAboveViews } from './likes-above-views.ts'
import { roundedCounts } from './rounded-counts.ts'
import { viewersSum } from './viewers-sum.ts'
import { watchTime } from './watch-time.ts'

/** Every check, in the order in which they were thought of: each looks for something else. */
export const CHECKS: readonly AccountCheck[] = [
  viewersSum,
  likesAboveViews,
  followersChange,
  watchTime,
  roundedCounts,
  daysMissing,
]

/** Everything in the numbers of an account that cannot be right, or is odd enough for a word. */
export const checkAccount = (account: Account): Problem[] => CHECKS.flatMap((check) => check(account))
