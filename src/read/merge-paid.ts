import type { Paid } from '../domain/paid.ts'
import type { DatedPart } from './dates/dated-part.ts'

const keyOf = ({ level, name, date, hour, row }: Paid): string => [level, name, date, hour, row].join('\n')

/** The lines of reports of ads; of a line that several reports have the later one counts. */
export const mergePaid = (parts: readonly DatedPart[]): Paid[] => {
  const lines = new Map<string, Paid[]>()
  for (const { paid } of parts) {
    const own = new Map<string, Paid[]>()
    for (const line of paid) {
      const list = own.get(keyOf(line))
      if (list) list.push(line)
      else own.set(keyOf(line), [line])
    }
    // Two lines of one file under one name are two ads of that name, not two readings of one.
    for (const [key, list] of own) lines.set(key, list)
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list)
}
