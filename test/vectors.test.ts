import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** A vector of the estimator's description: the test file that holds its numbers, or why none does. */
type Place = { readonly test: string } | { readonly why: string }

const at = (test: string): Place => ({ test })
const SHARES = 'test/estimate/shares'
const UNION = 'test/estimate/union'

const NOT_MODELLED = 'no model of the estimator uses it'
const FREQUENCY = `${NOT_MODELLED}: how often people see advertisements, fitted to panels; one account's days are a layer-cake union`
const WITHOUT_DATA = 'its series is not given with it'

/** Where every vector is tested: virality (V) and reach. */
const VECTORS: Readonly<Record<string, Place>> = {
  V01: at(`${SHARES}/share-generations.test.ts`),
  V02: at(`${SHARES}/share-generations.test.ts`),
  V03: { why: 'chance of any viewer in a generation: generations are printed as people, not as chances' },
  V04: at(`${SHARES}/final-size.test.ts`),
  V05: at(`${SHARES}/final-size.test.ts`),
  V06: at(`${SHARES}/reach-in-pool.test.ts`),
  V07: { why: `${NOT_MODELLED}: extinction concerns cascades with K above 1, and a finished one has K below 1` },
  V08: { why: `${NOT_MODELLED}: sizes of single cascades; an export has the sum of all of them only` },
  V09: { why: `${NOT_MODELLED}: it needs the tree of who shared to whom, which nobody has` },
  V10: at(`${SHARES}/reproduction-number.test.ts`),
  V11: at(`${SHARES}/reproduction-number.test.ts`),
  V12: at(`${SHARES}/discretised-gamma-interval.test.ts`),
  V13: { why: `${NOT_MODELLED}: growth of views is said as momentum, from the series itself` },
  V14: { why: `${WITHOUT_DATA}; its delays are tested by V15` },
  V15: at(`${SHARES}/sharing-kernel.test.ts`),
  V16: { why: `${NOT_MODELLED}: a forecast of one video from its views and shares by day` },
  V17: { why: `${NOT_MODELLED}: a forecast of one video from its views and shares by day` },
  V18: { why: `${NOT_MODELLED}: a forecast from the times of single events` },
  V19: at(`${SHARES}/reproduction-number.test.ts`),
  V20: at(`${SHARES}/reproduction-number.test.ts`),
  V21: at(`${SHARES}/viral-coefficient-posterior.test.ts`),
  V22: at('test/math/truncated-log-normal.test.ts'),
  V23: at(`${SHARES}/share-rate.test.ts`),
  V24: at('test/math/log-normal-sum.test.ts'),
  V25: { why: `${NOT_MODELLED}: a smoothed reproduction number; momentum is the plain one of seven days` },
  V26: { why: `${NOT_MODELLED}: the forecast of views from two snapshots` },
  V27: at(`${UNION}/frechet-bounds.test.ts`),
  V28: at(`${SHARES}/identifiability.test.ts`),
  'goerg-1': { why: FREQUENCY },
  'goerg-2': { why: FREQUENCY },
  'goerg-3': { why: FREQUENCY },
  'ep-1': { why: FREQUENCY },
  'ep-2': { why: FREQUENCY },
  'ep-3': { why: FREQUENCY },
  'ep-4': { why: FREQUENCY },
  'gp-1': { why: FREQUENCY },
  'gp-2': { why: FREQUENCY },
  'dirac-1': { why: FREQUENCY },
  'rpu-1': { why: FREQUENCY },
  'indep-1': { why: FREQUENCY },
  'indep-2': { why: FREQUENCY },
  'sains-1': at(`${UNION}/frechet-bounds.test.ts`),
  'sains-2': at(`${UNION}/frechet-bounds.test.ts`),
  'binom-1': { why: FREQUENCY },
  'bb-1': { why: FREQUENCY },
  'bb-2': { why: FREQUENCY },
  'bb-3': { why: FREQUENCY },
  'agost-1': { why: FREQUENCY },
  'agost-2': { why: FREQUENCY },
  'hofd-1': { why: FREQUENCY },
  'hofa-1': { why: FREQUENCY },
  'meth-1': { why: FREQUENCY },
  'kim2005-1': { why: FREQUENCY },
  'kim2005-5': { why: FREQUENCY },
  'kim2005-7': { why: FREQUENCY },
  'kim2005-33': { why: FREQUENCY },
  'nbd-1': { why: FREQUENCY },
  'logser-1': { why: FREQUENCY },
  'phi-1': { why: FREQUENCY },
  'layer-1': at(`${UNION}/union-reach.test.ts`),
  'layer-2': at(`${UNION}/union-reach.test.ts`),
  'layer-3': at(`${UNION}/union-reach.test.ts`),
  'layer-4': at(`${UNION}/union-reach.test.ts`),
  'layer-5': at(`${UNION}/union-reach.test.ts`),
  'layer-6': at(`${UNION}/union-reach.test.ts`),
  'layer-7': at(`${UNION}/union-reach.test.ts`),
  'layer-8': at(`${UNION}/union-reach.test.ts`),
  'layer-9': at(`${UNION}/union-reach.test.ts`),
  'layer-inv-1': at(`${UNION}/union-reach.test.ts`),
  'layer-inv-2': at(`${UNION}/union-reach.test.ts`),
  'real-2020-05-29': at(`${UNION}/union-reach.test.ts`),
  'real-2020-06-25': at(`${UNION}/union-reach.test.ts`),
  'chao-1': { why: `${NOT_MODELLED}: it needs how many people came once and how many twice` },
  'chao-2': { why: `${NOT_MODELLED}: it needs how many people came once and how many twice` },
  'frechet-1': at(`${UNION}/frechet-bounds.test.ts`),
  'wilson-1': { why: `${NOT_MODELLED}: rates are Gamma posteriors (V23), slices are Dirichlet` },
  'ipf-1': at('test/estimate/audience/fit-margins.test.ts'),
  'hamilton-1': at('test/estimate/audience/project-audience.test.ts'),
  'align-1': { why: `${WITHOUT_DATA}; the shift is tested on simulated accounts` },
}

const entries = Object.entries(VECTORS)

describe('the vectors of the estimator', () => {
  test('are 28 of virality and 51 of reach', () => {
    expect(entries.filter(([id]) => /^V\d\d$/.test(id))).toHaveLength(28)
    expect(entries.filter(([id]) => !/^V\d\d$/.test(id))).toHaveLength(51)
  })

  test.each(entries.flatMap(([id, place]) => ('test' in place ? [[id, place.test] as const] : [])))(
    '%s is named where it is tested, in %s',
    (id, file) => {
      expect(readFileSync(file, 'utf8')).toContain(id)
    },
  )

  test('all have a test or a reason of their own words', () => {
    const without = entries.filter(([, place]) => 'why' in place && place.why.split(' ').length < 5)
    expect(without).toEqual([])
  })
})
