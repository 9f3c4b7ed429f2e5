import type { Account } from '../../domain/account.ts'
import { sameAccount } from './same-account.ts'

/** The accounts of one path. */
export interface AccountsOf {
  readonly path: string
  readonly accounts: readonly Account[]
}

/** One account in two exports. `because` is null where nothing but its place tells that it is the same. */
export interface AccountPair {
  readonly name: string
  readonly before: Account
  readonly after: Account
  readonly because: string | null
}

/**
 * What an account is called inside the path that holds it: empty where the path is the account.
 *
 * @param path as typed
 * @example relativeId('exports/may/maya', 'exports/may/') // => "/maya"
 * @example relativeId('exports/may', 'exports/may') // => ""
 * @example relativeId('exports/may#2', 'exports/may/videos.csv') // => "#2"
 */
export const relativeId = (id: string, path: string): string => {
  const trimmed = path.replaceAll('\\', '/').replace(/(?<=[^/])\/+$/, '')
  if (id.startsWith(trimmed)) return id.slice(trimmed.length)
  const at = trimmed.lastIndexOf('/')
  const parent = at < 0 ? '.' : trimmed.slice(0, at)
  return id.startsWith(parent) ? id.slice(parent.length) : id
}

const pairOf = (name: string, isNamed: boolean, before: Account, after: Account) => {
  const evidence = sameAccount(before, after)
  const because = evidence?.same ? evidence.because : isNamed && evidence === null ? 'folders of the same name' : null
  return { pair: { name, before, after, because }, contradicted: evidence?.same === false }
}

/**
 * The accounts that two paths have in common: the only account of each, else those with the same name inside their paths.
 *
 * @returns `contradicted` where the numbers or handles of a pair say that it is not one account
 */
export const pairAccounts = (
  before: AccountsOf,
  after: AccountsOf,
): { readonly pairs: readonly AccountPair[]; readonly contradicted: boolean } => {
  const [one, other] = [before.accounts[0], after.accounts[0]]
  if (before.accounts.length === 1 && after.accounts.length === 1 && one && other) {
    const names = [relativeId(one.id, before.path), relativeId(other.id, after.path)]
    const { pair, contradicted } = pairOf(other.id, names[0] === names[1] && names[0] !== '', one, other)
    return { pairs: [pair], contradicted }
  }
  const byName = new Map(before.accounts.map((account) => [relativeId(account.id, before.path), account]))
  const found = after.accounts.flatMap((account) => {
    const name = relativeId(account.id, after.path)
    const earlier = byName.get(name)
    return earlier === undefined ? [] : [pairOf(name.replace(/^\//, '') || account.id, name !== '', earlier, account)]
  })
  return { pairs: found.map(({ pair }) => pair), contradicted: found.some((each) => each.contradicted) }
}
