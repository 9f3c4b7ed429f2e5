import { rangeOf } from '../page/cells.ts'
import { answerOf, BASIS_WORDS } from '../page/compose-answer.ts'
import { formatWhole } from '../page/format-number.ts'
import type { ReportEstimate } from '../report.ts'
import { basisMark } from './basis-mark.ts'
import { chanceWords } from './chance-words.ts'
import { EMPTY, type Html, html } from './escape-html.ts'
import { estimateRow } from './estimate-row.ts'
import { type RangeRow, rowFigure } from './figure.ts'
import { withDates } from './with-dates.ts'

/** The number that people came for: in large type, then how sure it is, what is certain, and what it rests on. */
export const answerBody = (headline: ReportEstimate | undefined, remarks: readonly string[] = []): Html => {
  const { sentence, lines } = answerOf(headline)
  const notes = remarks.map(
    (remark) => html`
<p>${remark}</p>`,
  )
  if (headline === undefined || rangeOf(headline) === null)
    return html`<div class="answer"><p class="big">${sentence}</p>${lines.map(
      (line) => html`
<p>${line}</p>`,
    )}${notes}</div>`
  const [number = '', ...rest] = sentence.split(' ')
  return html`<div class="answer"><p class="big"><b>${number}</b> ${withDates(rest.join(' '))}</p>
<p class="range">${rangeSentence(headline)}</p>${provenSentence(headline)}
<p>${basisMark(headline.basis)}: ${BASIS_WORDS[headline.basis]}.</p>${notes}</div>
${strip(headline)}`
}

/**
 * How sure a number of people is, in a sentence.
 *
 * @example rangeSentence({ low: 10, high: 20, level: 0.8, basis: 'assumed' }) // => "Between 10 and 20 people, 4 chances in 5."
 */
export const rangeSentence = ({
  low,
  high,
  level,
  basis,
}: Pick<ReportEstimate, 'low' | 'high' | 'level' | 'basis'>) => {
  if (low === null || high === null) return ''
  if (low === high) return basis === 'assumed' ? `${formatWhole(low)}, with no range.` : `Exactly ${formatWhole(low)}.`
  const between = `Between ${formatWhole(low)} and ${formatWhole(high)} people`
  return basis === 'bounded' ? `${between}: no fewer, no more.` : `${between}, ${chanceWords(level)}.`
}

const provenSentence = ({ low, high, bounds }: ReportEstimate): Html => {
  if (bounds === undefined || low === high) return EMPTY
  const least = bounds.low === 0 ? [] : [`at least ${formatWhole(bounds.low)}`]
  const most = bounds.high === null ? [] : [`at most ${formatWhole(bounds.high)}`]
  return least.length + most.length === 0
    ? EMPTY
    : html`<p>Certain, whatever is assumed: ${[...least, ...most].join(', ')}.</p>`
}

/** The range inside what is certain. */
const strip = (headline: ReportEstimate): Html => {
  const { bounds, low, high } = headline
  if (low === high) return EMPTY
  const limits: RangeRow[] =
    bounds === undefined || bounds.high === null
      ? []
      : [
          {
            label: 'Certain limits',
            figure: `${formatWhole(bounds.low)} to ${formatWhole(bounds.high)}`,
            spread: null,
            bar: [bounds.low, bounds.high],
            range: null,
            basis: 'bounded',
          },
        ]
  return rowFigure([estimateRow('People reached', headline), ...limits], {
    title: 'The answer and its range',
    text: `The bar ends at the middle of what is likely; the line with caps is the range.${limits.length === 0 ? '' : ' Certain limits follow from measured numbers alone.'}`,
    tables: [],
  })
}
