/** People whom TikTok's advertising could reach in one country: the most that a claim of reach should come to. */
export interface PopulationCeiling {
  /** ISO 3166 alpha-2. */
  readonly territory: string
  readonly people: number
  /** What the number counts, in words. */
  readonly measure: string
  readonly source: string
  /** Month of the number, `YYYY-MM`. */
  readonly date: string
}

const adAudience = (territory: string, millions: number, date: string, source: string): PopulationCeiling => ({
  territory,
  people: Math.round(millions * 1e6),
  measure: 'adults whom TikTok ads could reach',
  source,
  date,
})

/**
 * The newest advertising audience of each country for which one is published, largest first; the world is the prior
 * `population-ceiling`.
 *
 * Advertising audiences can exceed the census (accounts are not people), and miss minors: a claim above one is flagged, never cut.
 */
export const POPULATION_CEILINGS: readonly PopulationCeiling[] = [
  adAudience('US', 135.79, '2025-02', 'DataReportal by way of Statista 1299807'),
  adAudience('ID', 107.7, '2025-02', 'DataReportal by way of Statista 1299807'),
  adAudience('BR', 91.75, '2025-02', 'DataReportal by way of Statista 1299807'),
  adAudience('MX', 85.4, '2025-01', 'TikTok advertising audience as quoted by buycheapestfollowers.com'),
  adAudience('PK', 66.9, '2025-01', 'TikTok advertising audience as quoted by buycheapestfollowers.com'),
  adAudience('PH', 62.3, '2025-01', 'TikTok advertising audience as quoted by buycheapestfollowers.com'),
  adAudience('RU', 56, '2025-01', 'TikTok advertising audience as quoted by buycheapestfollowers.com'),
  adAudience('BD', 46.5, '2025-01', 'TikTok advertising audience as quoted by buycheapestfollowers.com'),
  adAudience('EG', 41.3, '2025-01', 'TikTok advertising audience as quoted by buycheapestfollowers.com'),
  adAudience('VN', 40.9, '2025-01', 'TikTok advertising audience as quoted by buycheapestfollowers.com'),
]
