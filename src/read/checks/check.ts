import type { Account } from '../../domain/account.ts'
import type { Problem } from '../../domain/problem.ts'

/**
 * One thing that the numbers of a merged account must satisfy. To add one: a file like those beside this, a line in `index.ts`.
 *
 * A check only reports, at the cell that is at fault; it never changes a number.
 */
export type AccountCheck = (account: Account) => readonly Problem[]
