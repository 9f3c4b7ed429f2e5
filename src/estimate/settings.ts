import type { EstimateSubject } from '../domain/estimate.ts'
import type { Prior } from './priors.ts'

/** What a run of the estimator may be told. */
export interface EstimateSettings {
  /** Probability that an interval should hold the truth, in (0, 1). */
  readonly level: number
  /** Audience cells under this many people are suppressed; 0 or more. */
  readonly minCell: number
  /** Every prior by id; start from `PRIORS` and replace what the user knows better. */
  readonly priors: ReadonlyMap<string, Prior>
  /** People who could be reached at all, 0 or more; null where unknown. */
  readonly ceiling: number | null
  /** Ids of the quantities that are estimated for each video; null for all. */
  readonly ofVideos: readonly string[] | null
  /** Keep the cells that each estimate came from. */
  readonly inputs: boolean
  /** Cross the audience by gender, age and country where that can be done safely. */
  readonly joint: boolean
  /** Work out what moves the headline, and by how much: `all`, what the advice needs, or `none`. Each input is a few more unions. */
  readonly sensitivity: 'all' | 'advice' | 'none'
  /** Keep formula and terms (`reach explain`): of every estimate, of none, or of one quantity. */
  readonly working: boolean | WorkingOf
}

/**
 * Settings that can be worked with: those given, the others as they are by default.
 *
 * @throws RangeError for a level outside (0, 1), cells or a ceiling that are no number of people
 */
export const checkedSettings = (settings: EstimateSettings): EstimateSettings => {
  const { level, minCell, ceiling } = settings
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie in (0, 1), got ${level}`)
  // Anything that no number is less than would show every cell.
  if (!(minCell >= 0)) throw new RangeError(`minCell must be 0 or more people, got ${minCell}`)
  if (ceiling !== null && !(ceiling >= 0))
    throw new RangeError(`ceiling must be 0 or more people, or null, got ${ceiling}`)
  return settings
}

/** One quantity of the account, or of one video. */
export interface WorkingOf {
  readonly id: string
  readonly video: string | null
}

/** Whether the working of an estimate is wanted. */
export const wantsWorking = (
  { working }: Pick<EstimateSettings, 'working'>,
  id: string,
  { video }: EstimateSubject,
): boolean => (typeof working === 'boolean' ? working : working.id === id && working.video === (video ?? null))
