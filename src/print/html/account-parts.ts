import { composeFigures, composeShares, headlineOf } from '../page/compose-account.ts'
import { composeSlices, isSlice } from '../page/compose-slices.ts'
import type { ReportAccount } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { answerBody } from './answer-part.ts'
import { audienceBody } from './audience-part.ts'
import { daysFigure } from './days-part.ts'
import { type Html, html } from './escape-html.ts'
import { gridTable } from './grid-table.ts'
import { moversFigure } from './movers-part.ts'
import type { PageSettings } from './page-settings.ts'
import type { Part } from './part.ts'
import { peopleFigure } from './people-part.ts'
import { videosBody } from './videos-part.ts'

/** Everything about one account, in reading order: the answer first. @param id what the ids of the parts begin with */
export const accountParts = (account: ReportAccount, settings: PageSettings, id: string): Part[] => {
  const headline = headlineOf(account)
  const rest = account.estimates.filter((estimate) => estimate !== headline)
  const slices = composeSlices(rest.filter(isSlice), 'the whole account')
  const figures = rest.filter((estimate) => !isSlice(estimate))
  const part = (name: string, title: string, body: Html | null): Part[] =>
    body === null ? [] : [{ id: `${id}${name}`, title, body }]
  const shares = composeShares(figures, settings.detail)
  const people = headline === undefined ? null : peopleFigure(headline, account.estimates)
  return [
    ...part('answer', 'The answer', html`${answerBody(headline, adviceOf(account))}${slices.map(gridTable)}`),
    ...part(
      'shares',
      'What the views and the shares did',
      people === null && shares.length === 0 ? null : html`${people}${shares.map(gridTable)}`,
    ),
    ...part('days', 'Day by day', daysFigure(account.series)),
    ...part('videos', 'Videos', videosBody(account.videos, settings)),
    ...part('audience', 'Who they are', audienceBody(account)),
    ...part('movers', 'What the answer rests on', moversFigure(account, headline)),
    ...part('figures', 'Other figures', tablesOf(composeFigures(figures))),
  ]
}

const tablesOf = (grids: ReturnType<typeof composeFigures>): Html | null =>
  grids.length === 0 ? null : html`${grids.map(gridTable)}`

const adviceOf = ({ advice, grade }: ReportAccount): string[] =>
  advice === null ? [] : [cleanText(`To ${grade === 'insufficient' ? 'get a number' : 'narrow the range'}: ${advice}`)]
