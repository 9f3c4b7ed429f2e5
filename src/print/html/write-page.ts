import { BASES } from '../../domain/estimate.ts'
import { headlineOf, nameOf } from '../page/compose-account.ts'
import { BASIS_WORDS } from '../page/compose-answer.ts'
import { composeAccounts } from '../page/compose-page.ts'
import { formatCount, formatPercent } from '../page/format-number.ts'
import { formatWindow } from '../page/format-window.ts'
import type { Report, ReportAccount } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { shortNames } from '../text/short-names.ts'
import { accountParts } from './account-parts.ts'
import { backMatter } from './back-matter.ts'
import { BASIS_PATTERNS, basisMark } from './basis-mark.ts'
import { campaignParts } from './campaign-part.ts'
import { chanceWords } from './chance-words.ts'
import { EMPTY, type Html, html, raw } from './escape-html.ts'
import { estimateRow } from './estimate-row.ts'
import { rowFigure } from './figure.ts'
import type { PageSettings } from './page-settings.ts'
import { linkToPart, type Part, writePart } from './part.ts'
import { STYLE, STYLE_HASH } from './style.ts'
import { withDates } from './with-dates.ts'

/** Accounts that are told of one by one, unless everything is wanted; the table has all. */
const TOLD = 10
/** Videos of an account that stands among others. */
const BRIEF_VIDEOS = 5

/** The whole page: one file without a script, a request or a text that is not escaped. */
export const writePage = (report: Report, settings: PageSettings): string => {
  const { accounts, campaign } = report
  const title = titleOf(report)
  const parts = [...partsOf(report, settings), ...backMatter(report, settings.detail)]
  const [first, ...rest] = parts
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${raw(STYLE_HASH)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${cleanText(`${report.tool.name} ${report.tool.version}`)}">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the answer</a>
${BASIS_PATTERNS}
<header><h1>${title}</h1>
<p>${withDates(aboutWords(report))}</p></header>
<nav aria-label="Contents"><ul>${parts.map(linkToPart)}</ul></nav>
<main id="content">
${first === undefined ? html`<p>Nothing to estimate from.</p>` : writePart(first)}${howToRead(report)}${rest.map((part) => writePart(part))}</main>
<footer><p>Nobody can know who shared: TikTok gives a count, never names.</p>
<p>${campaign === null && accounts.length > 1 ? 'The accounts are not added up: one person may be in several. ' : ''}Computed offline from the files above; this page loads nothing and sends nothing.</p></footer>
</body>
</html>
`
  return page.html
}

const titleOf = ({ accounts, campaign }: Report): string => {
  if (campaign !== null) return 'How many people the campaign reached'
  const [only, ...others] = accounts
  if (only === undefined) return 'How many people were reached'
  return others.length > 0
    ? `How many people ${formatCount(accounts.length, 'account', 'accounts')} reached`
    : `How many people ${cleanText(only.handle ?? shortNames([only.id])[0] ?? '') || 'the account'} reached`
}

const aboutWords = ({ accounts, asOf, tool }: Report): string => {
  const files = accounts.reduce((sum, { files: some }) => sum + some.length, 0)
  const [first] = accounts
  const { period } = first !== undefined && accounts.length === 1 ? first : { period: null }
  return cleanText(
    [
      ...(period === null ? [] : [`Days covered: ${formatWindow(period)}.`]),
      `From ${formatCount(files, 'file', 'files')} of TikTok analytics${asOf === null ? '' : `, as of ${asOf.date}`}, by ${tool.name} ${tool.version}.`,
    ].join(' '),
  )
}

/** The words that stand beside every number, explained once. */
const howToRead = ({ level }: Report): Html =>
  html`<aside class="reading" aria-labelledby="reading-title"><h2 id="reading-title">How to read the numbers</h2>
<dl>${BASES.map((basis) => html`<div><dt>${basisMark(basis)}</dt><dd>${BASIS_WORDS[basis]}</dd></div>`)}</dl>
<p>Low and high hold the truth with ${chanceWords(level)} (${formatPercent(level)}); where the word is bounded they are hard limits. Where a number can't be known, the page says so, and why.</p></aside>
`

const partsOf = (report: Report, settings: PageSettings): Part[] => {
  const { accounts, campaign } = report
  const [only, ...others] = accounts
  if (campaign === null && only !== undefined && others.length === 0) return accountParts(only, settings, '')
  const told = settings.detail ? accounts : accounts.slice(0, TOLD)
  const brief = settings.detail ? settings : { ...settings, limit: Math.min(settings.limit, BRIEF_VIDEOS) }
  const names = shortNames(accounts.map(({ id }) => cleanText(id)))
  return [
    ...(campaign === null ? [] : campaignParts(campaign, settings.detail)),
    ...(campaign !== null || accounts.length === 0
      ? []
      : [{ id: 'answer', title: 'The answer', body: accountsBody(accounts, names) }]),
    ...told.map((account, index): Part => {
      const id = `account-${index + 1}`
      const body = nameOf(account) === names[index] ? EMPTY : html`<p class="note"><bdi>${nameOf(account)}</bdi></p>`
      return { id, title: names[index] ?? '', body, parts: accountParts(account, brief, `${id}-`) }
    }),
  ]
}

/** Accounts drawn in one figure, no more than fit on a sheet of paper. */
const DRAWN = 12

const accountsBody = (accounts: readonly ReportAccount[], names: readonly string[]): Html => {
  const headlines = accounts.map(headlineOf)
  const windows = new Set(
    headlines.flatMap((headline) => (headline === undefined ? [] : formatWindow(headline.window))),
  )
  const [window = ''] = windows.size === 1 ? windows : []
  const rows = headlines.slice(0, DRAWN).map((headline, index) => {
    const own = window === '' ? formatWindow(headline?.window ?? null) : ''
    return estimateRow(cleanText(`${names[index]}${own === '' ? '' : `, ${own}`}`), headline)
  })
  const more = accounts.length - TOLD
  return html`${rowFigure(rows, {
    title: `People reached by account${window === '' ? '' : `, ${window}`}`,
    text: 'Not to be added up: one person may be in several accounts.',
    tables: composeAccounts(accounts),
  })}${more > 0 ? html`<p class="note">The first ${TOLD} accounts follow one by one.</p>` : EMPTY}`
}
