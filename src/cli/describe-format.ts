import type { Column } from '../read/cells/columns.ts'
import type { Format } from '../read/format.ts'
import { evidenceOf } from './evidence.ts'

const nameOf = ({ headers: [name = ''] }: Column): string => (name === '' ? 'a column without a name' : name)

/** A format as `reach formats` tells it: for scripts, and as the lines that a person reads. */
export const describeFormat = (format: Format, group: string) => {
  const { id, title, find, gives, refusal, part, oneOf = [] } = format
  const columns = Object.values(format.columns)
  const needed = columns.filter(({ need }) => need !== undefined).map(nameOf)
  const either = oneOf.flatMap((field) => format.columns[field] ?? []).map(nameOf)
  const [refused, learnedFrom] = [refusal !== undefined, refusal !== undefined && part !== undefined]
  const evidence = refused && !learnedFrom ? 'nothing to estimate from' : evidenceOf(gives)
  const described = { id, title, group, find, gives, evidence, columns: needed, oneOf: either, refused, learnedFrom }
  const known = [...needed, ...(either.length > 0 ? [`and one of ${either.join(' / ')}`] : [])]
  const given = gives.join(', ')
  const facts = [
    `Get it: ${find}`,
    ...(known.length > 0 ? [`Known by: ${known.join(', ')}`] : []),
    ...(refused ? [] : [`Gives: ${given}`]),
    ...(refused || given === 'nothing' ? [] : [`Evidence: ${evidence}`]),
    ...(learnedFrom ? [`Gives, to reach backtest only: ${given}`] : []),
    ...(refused && !learnedFrom ? ['Recognised and refused.'] : []),
  ]
  return { described, facts }
}
