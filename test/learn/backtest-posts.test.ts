import { describe, expect, it } from 'vitest'
import { backtestPosts, POST_METHODS } from '../../src/learn/backtest-posts.ts'
import { madeAccounts } from './made-accounts.ts'

const options = { known: [0, 1, 3, 10, 30], draws: 10, seed: 1 }
const medianError = (result: ReturnType<typeof backtestPosts>, known: number, method: string) =>
  result.byKnown.find((row) => row.known === known)?.pooled.find((entry) => entry.method === method)?.score
    .medianError ?? Number.NaN

describe('backtestPosts', () => {
  const made = backtestPosts(madeAccounts(60, 60, 5), options)

  it('gives the same numbers for the same seed and others for another', () => {
    const accounts = madeAccounts(4, 20, 2)
    expect(backtestPosts(accounts, options)).toEqual(backtestPosts(accounts, options))
    expect(backtestPosts(accounts, options)).not.toEqual(backtestPosts(accounts, { ...options, seed: 2 }))
  })

  it('scores hidden posts only, every method on the same ones', () => {
    for (const { known, pooled } of made.byKnown) {
      expect(pooled.map(({ score }) => score.n)).toEqual(pooled.map(() => 60 * (60 - known)))
    }
    expect(made.byKnown[1]?.pooled.map(({ method }) => method)).toEqual(POST_METHODS)
  })

  it('covers what it claims on accounts drawn from the prior', () => {
    const large = backtestPosts(madeAccounts(400, 40, 9), { ...options, draws: 4 })
    for (const { known, pooled } of large.byKnown) {
      for (const { level, coverage } of pooled[0]?.score.intervals ?? []) {
        // The posts of one account share its error: 400 accounts give a standard error of at most .025 at level .5 with
        // nothing known, .02 at .8; two of them.
        expect(Math.abs(coverage - level), `${known} known, level ${level}`).toBeLessThan(level === 0.5 ? 0.05 : 0.04)
      }
    }
  })

  it('errs less the more posts are known, and less than every constant from three on', () => {
    const errors = options.known.map((known) => medianError(made, known, 'model'))
    expect(errors).toEqual(errors.toSorted((a, b) => b - a))
    for (const known of [3, 10, 30]) {
      for (const rule of ['own-median-ratio', '0.85 x views', '0.68 x views', 'views']) {
        expect(medianError(made, known, 'model')).toBeLessThan(medianError(made, known, rule))
      }
    }
  })

  it('uses nothing but the prior at 0 known', () => {
    const [account] = madeAccounts(1, 20, 3)
    const posts = account?.posts ?? []
    const alone = backtestPosts([{ account: 'a', posts }], { ...options, known: [0] })
    const beside = backtestPosts([{ account: 'a', posts }, ...madeAccounts(3, 30, 4)], {
      ...options,
      known: [0],
      seed: 8,
    })
    expect(beside.byKnown[0]?.accounts[0]?.methods[0]?.score.medianError).toBeCloseTo(
      alone.byKnown[0]?.accounts[0]?.methods[0]?.score.medianError ?? Number.NaN,
      12,
    )
  })

  it('leaves out and counts posts with more viewers than views, or none', () => {
    const posts = [
      { views: 100, viewers: 80 },
      { views: 100, viewers: 120 },
      { views: 100, viewers: 0 },
    ]
    const result = backtestPosts([{ account: 'a', posts }], { ...options, known: [0] })
    expect(result).toMatchObject({ posts: 1, leftOut: 2 })
    expect(result.byKnown[0]?.pooled[0]?.score.n).toBe(1)
  })

  it('names accounts that have too few posts and scores the others', () => {
    const [small, large] = [madeAccounts(1, 3, 1)[0], madeAccounts(1, 40, 2)[0]]
    const accounts = [
      { account: 'small', posts: small?.posts ?? [] },
      { account: 'large', posts: large?.posts ?? [] },
    ]
    const result = backtestPosts(accounts, { ...options, known: [3, 10, 100] })
    expect(result.byKnown.map(({ tooFew }) => tooFew)).toEqual([['small'], ['small'], ['small', 'large']])
    expect(result.byKnown[2]?.pooled).toEqual([])
  })

  it('refuses numbers of posts and draws that are none', () => {
    expect(() => backtestPosts([], { ...options, known: [-1] })).toThrow(RangeError)
    expect(() => backtestPosts([], { ...options, draws: 0 })).toThrow(RangeError)
  })
})
