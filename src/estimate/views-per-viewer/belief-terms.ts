import { TRAFFIC_SOURCES, type TrafficSource } from '../../domain/audience.ts'
import type { Term } from '../../domain/estimate.ts'
import type { EstimateSettings } from '../settings.ts'
import type { Symbols } from '../symbols.ts'
import { computedTerm, priorTerm, readTerm, spreadTerm } from '../terms.ts'
import type { Belief } from './beliefs.ts'
import { type ViewsPerViewerPosterior, viewsPerViewerPosterior } from './views-per-viewer.ts'
import { viewsPerViewerBySource } from './views-per-viewer-by-source.ts'

/** What views per viewer are believed from: prior, traffic sources, and the posts (or days) whose reach was measured. */
export const beliefTerms = ({ from }: Belief, settings: EstimateSettings): readonly Term[] => {
  const { priorId, viewsSlope, sources, known } = from
  // Views that no source names count as other: its number is needed wherever there are sources.
  const believed =
    sources.length === 0 ? [] : [...new Set<TrafficSource>([...sources.map(({ source }) => source), 'other'])]
  return [
    priorTerm('m', priorId, settings),
    spreadTerm('t m', priorId, settings),
    priorTerm('s', `${priorId}-spread`, settings),
    computedTerm('b', 'change of ln m for each unit of ln(views)', viewsSlope),
    ...TRAFFIC_SOURCES.flatMap((name) => {
      const cells = sources.flatMap(({ source, fraction }) => (source === name ? [fraction] : []))
      const fractions = cells.map(({ value }) => value ?? 0)
      return cells.length === 0
        ? []
        : [readTerm(`p ${name}`, `fraction of the views that came by ${name}`, fractions, cells)]
    }),
    ...believed.flatMap((source) => [
      priorTerm(`m ${source}`, `repeats-${source}`, settings),
      spreadTerm(`t m ${source}`, `repeats-${source}`, settings),
    ]),
    ...(known.length === 0
      ? []
      : [
          readTerm(
            'V known',
            'views where people were measured',
            known.map(({ views }) => views.value),
            known.map(({ views }) => views),
          ),
          readTerm(
            'N known',
            'people measured there',
            known.map(({ viewers }) => viewers.value),
            known.map(({ viewers }) => viewers),
          ),
        ]),
  ]
}

/** The belief again, from the symbols of {@link beliefTerms}. @throws RangeError where one is missing */
export const beliefOf = (symbols: Symbols): ViewsPerViewerPosterior => {
  const prior = {
    mean: Math.log(symbols.number('m')),
    sd: symbols.number('t m'),
    videoSd: symbols.number('s'),
    viewsSlope: symbols.number('b'),
  }
  const fractions = TRAFFIC_SOURCES.flatMap((source) =>
    symbols.has(`p ${source}`) ? symbols.list(`p ${source}`).map((fraction) => ({ source, fraction })) : [],
  )
  const moved = viewsPerViewerBySource(fractions, prior, (source) => ({
    median: symbols.number(`m ${source}`),
    spread: symbols.number(`t m ${source}`),
  }))
  const views = symbols.has('V known') ? symbols.list('V known') : []
  const viewers = symbols.has('N known') ? symbols.list('N known') : []
  return viewsPerViewerPosterior(
    views.map((each, index) => ({ views: each, viewers: viewers[index] ?? 0 })),
    moved,
  )
}
