import { describe, expect, test } from 'vitest'
import { pairAccounts, relativeId } from '../../../src/estimate/compare/pair-accounts.ts'
import { sameAccount } from '../../../src/estimate/compare/same-account.ts'
import { makeAccount, makeDays, makeVideo } from '../made-account.ts'

const days = (views: readonly number[]) =>
  makeDays(
    '2026-01-01',
    views.map((count) => ({ views: count })),
  )
const WEEK = [100, 200, 300, 400, 500, 600, 700]

describe('two exports are of one account', () => {
  test('by their handles, whatever else they hold', () => {
    const videos = [makeVideo('7612707213206360019', { views: 1 })]
    const [a, b] = ['a', 'b'].map((handle) => makeAccount({ handle, videos }))
    expect(a && b && sameAccount(a, b)).toEqual({ same: false, because: 'other handles' })
    expect(a && sameAccount(a, { ...a, videos: [] })).toEqual({ same: true, because: 'the same handle' })
  })

  test('by a video in both, unless its id is made up', () => {
    const [a, b] = [makeAccount({ videos: [makeVideo('76', {})] }), makeAccount({ videos: [makeVideo('76', {})] })]
    expect(sameAccount(a, b)).toEqual({ same: true, because: '1 video in both' })
    const made = makeAccount({ videos: [makeVideo('row-2', {})] })
    expect(sameAccount(made, made)).toBeNull()
  })

  test('by the views of at least seven days', () => {
    const near = WEEK.map((views) => views * 1.04)
    expect(sameAccount(makeAccount({ days: days(WEEK) }), makeAccount({ days: days(near) }))?.same).toBe(true)
    const other = WEEK.map((views) => views * 1.2)
    expect(sameAccount(makeAccount({ days: days(WEEK) }), makeAccount({ days: days(other) }))?.same).toBe(false)
    const few = makeAccount({ days: days(WEEK.slice(1)) })
    expect(sameAccount(few, few)).toBeNull()
    // Days without views are equal for everybody.
    const silent = makeAccount({ days: days(WEEK.map(() => 0)) })
    expect(sameAccount(silent, silent)).toBeNull()
  })
})

describe('accounts of two paths', () => {
  const at = (id: string, handle: string | null = null) => makeAccount({ id, handle })

  test('are paired by their place inside the paths', () => {
    const before = { path: 'april/', accounts: [at('april/maya'), at('april/noor')] }
    const after = { path: 'may', accounts: [at('may/noor'), at('may/new')] }
    const { pairs, contradicted } = pairAccounts(before, after)
    expect(pairs).toMatchObject([{ name: 'noor', because: 'folders of the same name' }])
    expect(contradicted).toBe(false)
  })

  test('are paired where each path has one, but that alone does not make them one account', () => {
    const { pairs } = pairAccounts({ path: 'a', accounts: [at('a')] }, { path: 'b', accounts: [at('b')] })
    expect(pairs).toMatchObject([{ name: 'b', because: null }])
  })

  test('are contradicted by what they hold', () => {
    const before = { path: 'x', accounts: [at('x/one', 'maya')] }
    const after = { path: 'y', accounts: [at('y/one', 'noor')] }
    expect(pairAccounts(before, after)).toMatchObject({ pairs: [{ because: null }], contradicted: true })
  })

  test('are called by what follows their path', () => {
    expect(relativeId('a/b/c', 'a/b')).toBe('/c')
    expect(relativeId('a/b#2', 'a\\b\\posts.csv')).toBe('#2')
    expect(relativeId('.', 'posts.csv')).toBe('')
    expect(relativeId('elsewhere', 'a/b')).toBe('elsewhere')
  })
})
