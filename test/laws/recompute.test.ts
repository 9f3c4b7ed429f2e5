import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Estimate } from '../../src/domain/estimate.ts'
import { estimateReach } from '../../src/estimate/estimate-reach.ts'
import { beyondTikTokViewers } from '../../src/estimate/models/beyond-tiktok-viewers.ts'
import { momentumModel } from '../../src/estimate/models/momentum.ts'
import { symbolsOf } from '../../src/estimate/symbols.ts'
import { anyAccount } from '../arbitrary-account.ts'

const NEW = [momentumModel, beyondTikTokViewers]

describe.each(NEW.map((model) => [model.id, model] as const))('%s', (id, model) => {
  test('follows from the numbers of its working alone', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const found = estimateReach(account, { working: true, level: 0.9 })
        const all: Estimate[] = [...found.estimates, ...found.videos.flatMap(({ estimates }) => estimates)]
        for (const { working, value, low, high } of all.filter((estimate) => estimate.id === id)) {
          expect(model.recompute?.(symbolsOf(working?.terms ?? []))).toEqual({ value, low, high })
        }
      }),
    )
  })
})
