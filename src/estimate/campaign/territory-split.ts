import type { AccountEstimates } from '../../domain/estimate.ts'

/** Fractions in (0, 1] of one audience by territory (ISO 3166 alpha-2); what they lack of 1 lives nobody knows where. */
export type TerritoryFractions = Readonly<Record<string, number>>

/** How the audiences of several parts lie in territories. People of different territories are different people. */
export interface TerritorySplit {
  /** Territories whose fraction is known for every part; then, if needed, `null` for everywhere else. */
  readonly territories: readonly (string | null)[]
  /** For each part, its fraction in each of the territories: they sum to 1. */
  readonly fractions: readonly (readonly number[])[]
}

/** Fractions within this of 1 leave nobody elsewhere. */
const ROUNDING = 1e-6

const sumOf = (fractions: TerritoryFractions): number =>
  Object.values(fractions).reduce((sum, fraction) => sum + fraction, 0)

/**
 * Splits by the territories that are known for all parts.
 *
 * A part whose fractions sum to 1 is known to have nobody in the territories that it does not name; any other part may have
 * people there among the rest, so such a territory is joined with everywhere else for all parts.
 *
 * @param parts for each part its fractions, or null where nothing is known: then nothing is split
 * @throws RangeError for a fraction outside [0, 1], or a sum above 1
 * @example splitTerritories([{ GR: 1 }, { GR: 0.5, CY: 0.4 }]) // => { "territories": ["GR", "CY", null], "fractions": [[1, 0, 0], [0.5, 0.4, 0.09999999999999998]] }
 * @example splitTerritories([{ GR: 1 }, null]) // => { "territories": [null], "fractions": [[1], [1]] }
 */
export const splitTerritories = (parts: readonly (TerritoryFractions | null)[]): TerritorySplit => {
  for (const part of parts) if (part !== null) checkFractions(part)
  const known = parts.filter((part) => part !== null)
  const named = known.length < parts.length ? [] : [...new Set(known.flatMap((part) => Object.keys(part)))].sort()
  const common = named.filter((territory) =>
    known.every((part) => Object.hasOwn(part, territory) || sumOf(part) >= 1 - ROUNDING),
  )
  const inside = (part: TerritoryFractions | null): number[] =>
    common.map((territory) => (part !== null && Object.hasOwn(part, territory) ? (part[territory] ?? 0) : 0))
  const rows = parts.map((part) => {
    const row = inside(part)
    const left = 1 - row.reduce((sum, fraction) => sum + fraction, 0)
    return { row, left: left > ROUNDING ? left : 0 }
  })
  const elsewhere = rows.some(({ left }) => left > 0)
  const bySize = common
    .map((territory, index) => ({ territory, index, size: rows.reduce((sum, { row }) => sum + (row[index] ?? 0), 0) }))
    .sort((a, b) => b.size - a.size)
  return {
    territories: [...bySize.map(({ territory }) => territory), ...(elsewhere ? [null] : [])],
    fractions: rows.map(({ row, left }) =>
      toOne([...bySize.map(({ index }) => row[index] ?? 0), ...(elsewhere ? [left] : [])]),
    ),
  }
}

const checkFractions = (part: TerritoryFractions): void => {
  const wrong = Object.entries(part).find(([, fraction]) => !(fraction >= 0 && fraction <= 1))
  if (wrong) throw new RangeError(`a fraction must lie in [0, 1], got ${wrong[1]} for ${wrong[0]}`)
  const sum = sumOf(part)
  if (sum > 1 + ROUNDING) throw new RangeError(`fractions of territories must sum to at most 1, got ${sum}`)
}

const toOne = (row: readonly number[]): readonly number[] => {
  const sum = row.reduce((total, fraction) => total + fraction, 0)
  return sum === 1 ? row : row.map((fraction) => fraction / sum)
}

/**
 * The territories of an account's audience as far as they are printed: a suppressed slice counts as elsewhere, so that no
 * number of a campaign can betray it. Null where the export has no territories.
 */
export const territoriesOf = (
  estimates: Pick<AccountEstimates, 'audience'>,
): { readonly fractions: TerritoryFractions; readonly of: 'viewers' | 'followers' } | null => {
  const cut = estimates.audience.find(({ dimension }) => dimension === 'territory')
  if (cut === undefined) return null
  const fractions = cut.segments.flatMap(({ segment, fraction, suppressed }): [string, number][] =>
    /^[A-Z]{2}$/.test(segment) && fraction !== null && !suppressed && fraction > 0 ? [[segment, fraction]] : [],
  )
  return fractions.length === 0 ? null : { fractions: Object.fromEntries(fractions), of: cut.of }
}
