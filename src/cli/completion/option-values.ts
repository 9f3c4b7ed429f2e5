import { CAMPAIGN_MODELS } from '../../estimate/campaign/campaign-models.ts'
import { MODELS } from '../../estimate/models/index.ts'
import { PRIORS } from '../../estimate/priors.ts'
import { MAP_FIELDS } from '../../read/columns/map-fields.ts'
import { FORMATS } from '../../read/formats/index.ts'

const unique = (values: readonly string[]): string[] => [...new Set(values)]

/** What options that take ids can be given, by their long name. */
const VALUES: Readonly<Record<string, () => readonly string[]>> = {
  '--of': () => unique([...MODELS, ...CAMPAIGN_MODELS].map(({ id }) => id)),
  '--fail-if': () => unique([...MODELS, ...CAMPAIGN_MODELS].map(({ id }) => id)).concat('grade', 'period.days'),
  '--jobs': () => ['auto'],
  '--from': () => FORMATS.map(({ id }) => id),
  '--prior': () => PRIORS.map(({ id }) => `${id}=`),
  '--map': () => MAP_FIELDS.map((field) => `${field}=`),
  '--include': () => ['titles', 'handles', 'links'],
  '--locale': () => ['en-US', 'en-GB'],
  '--encoding': () => ['utf-8', 'utf-16le', 'windows-1250', 'windows-1251', 'windows-1252', 'macintosh'],
  '--level': () => ['0.5', '0.8', '0.9', '0.95'],
}

export const optionValues = (option: string): readonly string[] => VALUES[option]?.() ?? []
