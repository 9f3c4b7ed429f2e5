import type { Dimension } from '../domain/audience.ts'
import type { AudienceTarget } from '../domain/campaign.ts'
import { UsageError } from './exit-codes.ts'

const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  country: 'territory',
  territory: 'territory',
  gender: 'gender',
  age: 'age',
  city: 'city',
  type: 'type',
}

/**
 * The target of a command line.
 *
 * @throws UsageError for anything but NAME=SLICE pairs, each name once
 * @example readTarget('country=GR,gender=female') // => [{ "dimension": "territory", "segment": "GR" }, { "dimension": "gender", "segment": "female" }]
 */
export const readTarget = (text: string): AudienceTarget => {
  const target = text.split(',').map((part) => {
    const [, name = '', segment = ''] = /^\s*([a-z]+)\s*=\s*(.+?)\s*$/i.exec(part) ?? []
    const dimension = Object.hasOwn(DIMENSIONS, name.toLowerCase()) ? DIMENSIONS[name.toLowerCase()] : undefined
    if (dimension === undefined)
      throw new UsageError(
        `--target: expected NAME=SLICE with NAME one of country, gender, age, city, type, got ${part}`,
      )
    return { dimension, segment: dimension === 'territory' && segment.length === 2 ? segment.toUpperCase() : segment }
  })
  const doubled = target.find(
    ({ dimension }, index) => target.findIndex((each) => each.dimension === dimension) < index,
  )
  if (doubled !== undefined) throw new UsageError(`--target: ${doubled.dimension} is given twice; expected each once`)
  return target
}
