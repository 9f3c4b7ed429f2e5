import type { Estimate, Unit } from '../../domain/estimate.ts'
import type { Interval } from '../interval.ts'
import type { Symbols } from '../symbols.ts'
import { campaignDues, campaignIncrements } from './campaign-increments.ts'
import { intervalsOf, numbersOf } from './campaign-terms.ts'
import { campaignUnion } from './campaign-union.ts'
import { combineSlices } from './combine-slices.ts'

/** One quantity of a campaign, in words; the numbers come from the pure functions of this folder. */
export interface CampaignModel {
  /** The estimate's id, stable. */
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly formula: string
  readonly source: string
  /** Ids of the priors that it may rest on, besides those of its accounts. */
  readonly priors: readonly string[]
  readonly unit: Unit
  readonly aggregation: Estimate['aggregation']
  /** Computes the estimate again from the symbols of its working alone. */
  readonly recompute: (symbols: Symbols) => Interval
}

const UNION_PRIORS = ['overlap-accounts', 'overlap-accounts-tail']

const viewers: CampaignModel = {
  id: 'viewers',
  title: 'People reached by all accounts',
  summary:
    'Distinct people whom at least one account (or advertising) reached: nobody counts twice, nothing is added up.',
  formula:
    'U = sum over territories t and accounts, largest first, of R_(j) p_(j)t s_(j-1), s_0 = 1, s_(j+1) = s_j (1 - c / (1 + j c / a)), within [L, M]; a combination of slices: N times the product of S / N',
  source: 'docs/method.md: layer-cake union by territory; Hunter 1976 and Bonferroni for L and M; Frechet for slices',
  priors: UNION_PRIORS,
  unit: 'people',
  aggregation: 'deduplicated',
  recompute: (symbols) => {
    if (symbols.has('D')) return exactlyOf(symbols.number('D'))
    if (symbols.has('S')) return combineSlices(symbols.interval('N'), intervalsOf(symbols, 'S'))
    return campaignUnion(numbersOf(symbols))
  },
}

const exactlyOf = (value: number): Interval => ({ value, low: value, high: value })

const incrementalViewers: CampaignModel = {
  id: 'incremental-viewers',
  title: 'People added by an account',
  summary:
    'What an account adds to the campaign: its mean increment over all orders (Shapley), or its increment to all larger accounts.',
  formula:
    'Shapley: the integral of g(n(t)) / n(t) over t from 0 to R, n(t) accounts above t, g(n) = s_0 + ... + s_(n-1); in order: U of the first k less U of the first k - 1; with known pairs o: R less its part of (sum of R) - U, by the people that its pairs share',
  source: 'Shapley 1953, closed form for the layer-cake union',
  priors: UNION_PRIORS,
  unit: 'people',
  aggregation: 'deduplicated',
  recompute: (symbols) => {
    const all = (symbols.has('k') ? campaignIncrements : campaignDues)(numbersOf(symbols))
    return all[symbols.number('i') - 1] ?? exactlyOf(0)
  },
}

/** What is counted more than once when people are added up: 1 - union / sum. */
export const repeatedPart = (union: Interval, sum: Interval): Interval => {
  const at = (people: number, added: number): number => Math.min(1, Math.max(0, 1 - people / added))
  return {
    value: at(union.value, sum.value),
    low: Math.min(at(union.high, sum.value), at(union.value, sum.low)),
    high: Math.max(at(union.low, sum.value), at(union.value, sum.high)),
  }
}

const overlap: CampaignModel = {
  id: 'overlap',
  title: 'Overlap of accounts',
  summary:
    'The part of the people added up over accounts that is counted more than once; of two accounts, the part of the smaller one that the larger has reached too.',
  formula: 'all: 1 - U / S; two accounts: o / S if people o are known, else c W / S',
  source: 'definition',
  priors: UNION_PRIORS,
  unit: 'fraction',
  aggregation: 'ratio',
  recompute: (symbols) => {
    if (symbols.has('U')) return repeatedPart(symbols.interval('U'), symbols.interval('S'))
    const smaller = symbols.number('S')
    const part = (people: number): number => Math.min(1, Math.max(0, people / smaller))
    const { value, low, high } = symbols.interval(symbols.has('o') ? 'o' : 'c')
    const scale = symbols.has('o') ? 1 : symbols.number('W')
    return { value: part(value * scale), low: part(low * scale), high: part(high * scale) }
  },
}

const views: CampaignModel = {
  id: 'views',
  title: 'Views of all accounts',
  summary: 'Plays counted by TikTok, added up over accounts. One person can view many times.',
  formula: 'V = sum of v',
  source: 'the exports',
  priors: [],
  unit: 'views',
  aggregation: 'sum',
  recompute: (symbols) => {
    const sum = (end: keyof Interval): number => intervalsOf(symbols, 'v').reduce((total, part) => total + part[end], 0)
    return { value: sum('value'), low: sum('low'), high: sum('high') }
  },
}

const viewsPerViewer: CampaignModel = {
  id: 'views-per-viewer',
  title: 'Frequency',
  summary: 'How often a person whom the campaign reached watched.',
  formula: 'F = V / U',
  source: 'definition',
  priors: UNION_PRIORS,
  unit: 'ratio',
  aggregation: 'ratio',
  recompute: (symbols) => {
    const [count, people] = [symbols.interval('V'), symbols.interval('U')]
    return { value: count.value / people.value, low: count.low / people.high, high: count.high / people.low }
  },
}

const costPerThousand: CampaignModel = {
  id: 'cost-per-thousand',
  title: 'Cost of 1,000 people',
  summary: 'What a thousand distinct people cost; of one account, a thousand people that it adds (Shapley).',
  formula: 'C = 1000 E / U',
  source: 'definition; E as the plan gives it',
  priors: UNION_PRIORS,
  unit: 'money',
  aggregation: 'ratio',
  recompute: (symbols) => {
    const [spend, people] = [symbols.number('E'), symbols.interval('U')]
    return {
      value: (1000 * spend) / people.value,
      low: (1000 * spend) / people.high,
      high: (1000 * spend) / people.low,
    }
  },
}

const populationShare: CampaignModel = {
  id: 'population-share',
  title: 'Part of everybody',
  summary: 'People reached as a part of all whom TikTok could reach there; more than all is flagged.',
  formula: 'q = U / P',
  source: 'definition; P from the plan, else the advertising audience of the territory, else of the world',
  priors: ['population-ceiling'],
  unit: 'fraction',
  aggregation: 'ratio',
  recompute: (symbols) => {
    const [people, everybody] = [symbols.interval('U'), symbols.number('P')]
    const part = (count: number): number => Math.min(1, count / everybody)
    return { value: part(people.value), low: part(people.low), high: part(people.high) }
  },
}

const followers: CampaignModel = {
  id: 'followers',
  title: 'Followers added up',
  summary:
    'The follower counts of all accounts in a sum: no audience. One person follows several, and a follower need not watch.',
  formula: 'sum of f',
  source: 'the exports or the plan',
  priors: [],
  unit: 'people',
  aggregation: 'sum',
  recompute: (symbols) => exactlyOf(symbols.list('f').reduce((sum, count) => sum + count, 0)),
}

/** Every quantity of a campaign, in report order. */
export const CAMPAIGN_MODELS: readonly CampaignModel[] = [
  viewers,
  incrementalViewers,
  overlap,
  views,
  viewsPerViewer,
  costPerThousand,
  populationShare,
  followers,
]

/** The model of a campaign's estimate. @throws RangeError for an id that no campaign has */
export const campaignModel = (id: string): CampaignModel => {
  const model = CAMPAIGN_MODELS.find((each) => each.id === id)
  if (model === undefined) throw new RangeError(`no quantity of a campaign is called ${id}`)
  return model
}

/**
 * Computes a campaign's estimate again from the symbols of its working.
 *
 * @param id of the estimate, one of `CAMPAIGN_MODELS`
 * @param symbols of its working, see `symbolsOf`
 * @returns in the unit of the model, unrounded
 * @throws RangeError for an id that no campaign has, or a symbol that the working lacks
 */
export const recomputeCampaign = (id: string, symbols: Symbols): Interval => campaignModel(id).recompute(symbols)
