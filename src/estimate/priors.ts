import { FOLLOWER_CONCENTRATION } from './audience/project-audience.ts'
import { PERIOD_MULTIPLIER } from './period/period-reach.ts'
import { BEYOND_PRIOR } from './shares/beyond-tiktok.ts'
import { NEW_VIEWERS_PER_SHARE_PRIOR } from './shares/new-viewers-per-share.ts'
import { SHARE_HOMOPHILY } from './shares/share-novelty.ts'
import { SHARE_RATE_PRIOR } from './shares/share-rate.ts'
import { SPLIT_PRIOR } from './shares/split-conversion.ts'
import { SOURCE_OVERLAP } from './union/overlap-prior.ts'
import { DEFAULT_TAIL, TAIL_SPREAD } from './union/union-reach.ts'
import { REPEATS_BY_SOURCE, REPEATS_BY_SOURCE_SPREAD } from './views-per-viewer/views-per-viewer-by-source.ts'
import {
  TIKTOK_ACCOUNT_DAY,
  TIKTOK_POST,
  type ViewsPerViewerPopulation,
} from './views-per-viewer/views-per-viewer-priors.ts'

/**
 * A number that the data cannot give. `log-normal`: the quantity's log is normal with mean ln(median) and sd `spread`.
 * `fixed`: used as it is.
 */
export interface Prior {
  readonly id: string
  readonly median: number
  /** Standard deviation of the logarithm; 0 for `fixed`. */
  readonly spread: number
  readonly kind: 'log-normal' | 'fixed'
  readonly unit: string
  readonly meaning: string
  readonly source: string
  readonly year: number
  /** Learned from measured reach (a calibration), not assumed: what rests on it is calibrated. */
  readonly learned?: boolean
}

const fixed = (id: string, median: number, unit: string, meaning: string, source: string, year = 2026): Prior => ({
  id,
  median,
  spread: 0,
  kind: 'fixed',
  unit,
  meaning,
  source,
  year,
})

const ofPopulation = ({ id, mean, sd, videoSd, meaning, source, year }: ViewsPerViewerPopulation): Prior[] => [
  {
    id,
    median: Math.exp(mean),
    spread: sd,
    kind: 'log-normal',
    unit: 'repeat views per viewer (F - 1)',
    meaning: `${meaning}: between accounts`,
    source,
    year,
  },
  fixed(`${id}-spread`, videoSd, 'sd of ln(F - 1)', `${meaning}: between parts of one account`, source, year),
]

const overlap = (id: string, median: number, spread: number, meaning: string, source: string): Prior => ({
  id,
  median,
  spread,
  kind: 'log-normal',
  unit: 'fraction of a smaller part already reached by a larger',
  meaning,
  source,
  year: 2026,
})

const repeatsBySource = (): Prior[] =>
  Object.entries(REPEATS_BY_SOURCE).map(([name, median]) => ({
    id: `repeats-${name}`,
    median,
    spread: REPEATS_BY_SOURCE_SPREAD,
    kind: 'log-normal',
    unit: 'repeat views per viewer (F - 1)',
    meaning: `repeat views of viewers who come by ${name}`,
    source: 'assumption',
    year: 2026,
  }))

/** What is assumed of people whom TikTok does not count. */
const beyond = (): Prior[] => {
  const { perShare, opened, counted, perDownload, overlap } = BEYOND_PRIOR
  const number = (id: string, { median, logSd }: typeof perShare, unit: string, meaning: string): Prior => ({
    id,
    median,
    spread: logSd,
    kind: 'log-normal',
    unit,
    meaning,
    source: 'assumption',
    year: 2026,
  })
  const fraction = (id: string, { mean, weight }: typeof opened, meaning: string): Prior[] => [
    fixed(id, mean, 'fraction, mean of a Beta', meaning, 'assumption'),
    fixed(`${id}-weight`, weight, 'a + b of that Beta', `how sure that is: ${meaning}`, 'assumption'),
  ]
  return [
    number('beyond-people-per-share', perShare, 'people per share', 'people whom one share is sent to'),
    ...fraction('beyond-opened', opened, 'part of them who open it'),
    ...fraction('beyond-counted', counted, 'part of those who watch where TikTok counts them'),
    number('beyond-people-per-download', perDownload, 'people per download', 'people who watch a downloaded copy'),
    ...fraction('beyond-overlap', overlap, 'part of all of these who are counted viewers already'),
  ]
}

/** Every number that the data cannot give, in the order of `reach priors`. `--prior id=median..upper90` replaces one. */
export const PRIORS: readonly Prior[] = [
  ...ofPopulation(TIKTOK_POST),
  ...ofPopulation(TIKTOK_ACCOUNT_DAY),
  ...repeatsBySource(),
  overlap(
    'overlap-days',
    0.1,
    1.2,
    'overlap of the viewers of two days of one account',
    'measured 0.035 and 0.35 on two Facebook pages with known 7-day and 28-day unions',
  ),
  overlap(
    'overlap-videos',
    0.15,
    1.2,
    'overlap of the viewers of two videos of one account',
    'measured 0.52 on one Facebook page with known 28-day unions of posts',
  ),
  overlap(
    'overlap-loyal',
    SOURCE_OVERLAP.loyal.median,
    SOURCE_OVERLAP.loyal.spread,
    'overlap where traffic sources are known: of views from Following and the profile',
    'measured 0.55 on one Facebook page',
  ),
  overlap(
    'overlap-passing',
    SOURCE_OVERLAP.passing.median,
    SOURCE_OVERLAP.passing.spread,
    'overlap where traffic sources are known: of all other views',
    'assumption',
  ),
  {
    id: 'overlap-tail',
    median: DEFAULT_TAIL,
    spread: TAIL_SPREAD,
    kind: 'log-normal',
    unit: 'shape',
    meaning: 'how uneven people are: small is uneven',
    source:
      'the median fits two Facebook pages, 2014-2020; one TikTok account counted from its first day is nearer to 0.1, and so are simulated ones with a cold audience',
    year: 2026,
  },
  overlap(
    'overlap-accounts',
    0.05,
    1.2,
    'overlap of the viewers of two accounts in one country',
    'assumption; give known overlaps in the plan of a campaign',
  ),
  {
    id: 'overlap-accounts-tail',
    median: 2,
    spread: 1.5,
    kind: 'log-normal',
    unit: 'shape',
    meaning: 'how uneven people are across accounts: small is uneven',
    source: 'assumption: covers people who are all alike and people of whom few see most',
    year: 2026,
  },
  fixed(
    'period-multiplier',
    PERIOD_MULTIPLIER,
    'factor',
    'widening of the interval of a period',
    'fitted on 226 windows with known unions so that 90 % intervals cover 90 %',
  ),
  {
    id: 'new-viewers-per-share',
    median: NEW_VIEWERS_PER_SHARE_PRIOR.median,
    spread: NEW_VIEWERS_PER_SHARE_PRIOR.logSd,
    kind: 'log-normal',
    unit: 'new counted viewers per share',
    meaning: 'how many people who would not have seen it does one share bring',
    source: 'assumption; views and shares alone cannot tell',
    year: 2026,
  },
  fixed(
    'share-homophily',
    SHARE_HOMOPHILY,
    'factor',
    'how much likelier a share lands on somebody reached already than on anybody of the pool (--ceiling)',
    'assumption',
  ),
  fixed(
    'share-rate-shares',
    SHARE_RATE_PRIOR.shape,
    'shares',
    'shares that the prior of the share rate is worth',
    'median of public posts',
  ),
  fixed(
    'share-rate-views',
    SHARE_RATE_PRIOR.rate,
    'views',
    'views that the prior of the share rate is worth',
    'median of public posts',
  ),
  fixed(
    'split-shape',
    SPLIT_PRIOR.shape,
    'shape',
    'new viewers per share before traffic sources are seen (Gamma)',
    'mean and log spread of new-viewers-per-share',
  ),
  fixed(
    'split-rate',
    SPLIT_PRIOR.rate,
    'rate',
    'new viewers per share before traffic sources are seen (Gamma)',
    'mean and log spread of new-viewers-per-share',
  ),
  fixed(
    'split-overdispersion',
    SPLIT_PRIOR.overdispersion,
    'factor',
    'how much more viewers by share vary than independent people',
    'assumption',
  ),
  fixed(
    'split-possible',
    SPLIT_PRIOR.possibleB,
    'b of Beta(1, b)',
    'part of the source "other" that came by a share',
    'assumption: a fifth on average',
  ),
  ...beyond(),
  fixed(
    'follower-concentration',
    FOLLOWER_CONCENTRATION,
    'Dirichlet concentration',
    'how alike followers and viewers are',
    'total variation .095-.153 between the two on one Facebook page, 30 weeks',
  ),
  fixed(
    'population-ceiling',
    1_590_000_000,
    'people',
    'adults whom TikTok ads could reach, worldwide',
    'DataReportal, January 2025',
    2025,
  ),
]

/**
 * Every prior by id, for the settings of a run.
 *
 * @param replaced priors that stand for those of the same id: medians above 0, spreads 0 or more
 * @throws RangeError for an id that is not there
 * @example priorTable().get('overlap-days').median // => 0.1
 */
export const priorTable = (replaced: readonly Prior[] = []): ReadonlyMap<string, Prior> => {
  const table = new Map(PRIORS.map((prior) => [prior.id, prior]))
  for (const prior of replaced) {
    const { id, median, spread } = prior
    if (!table.has(id)) throw new RangeError(`no prior is called ${id}`)
    if (!(median > 0 && median < Infinity && spread >= 0 && spread < Infinity))
      throw new RangeError(
        `prior ${id}: the median must lie above 0 and the spread be 0 or more, got ${median}, ${spread}`,
      )
    table.set(id, prior)
  }
  return table
}

/** Whether a prior was learned from measured reach. */
export const isLearned = ({ priors }: { readonly priors: ReadonlyMap<string, Prior> }, id: string): boolean =>
  priors.get(id)?.learned === true

/** A prior of the table. @throws RangeError for an id that is not there */
export const priorOf = (table: ReadonlyMap<string, Prior>, id: string): Prior => {
  const prior = table.get(id)
  if (prior === undefined) throw new RangeError(`no prior is called ${id}`)
  return prior
}
