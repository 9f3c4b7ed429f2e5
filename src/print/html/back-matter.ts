import { figureColumn, textColumn, wordColumn } from '../page/cells.ts'
import { composeProblems } from '../page/compose-problems.ts'
import { formatWhole } from '../page/format-number.ts'
import type { Entries, Grid } from '../page/page.ts'
import type { Report, ReportAssumption } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { type Html, html } from './escape-html.ts'
import { gridTable } from './grid-table.ts'
import type { Part } from './part.ts'

/** What was assumed, what was read, and what is wrong with it. */
export const backMatter = (report: Report, detail: boolean): Part[] => {
  const entries = composeProblems(report.problems, detail)
  return [
    ...(report.assumptions === undefined || report.assumptions.length === 0
      ? []
      : [{ id: 'assumed', title: 'What was assumed', body: assumptionsList(report.assumptions) }]),
    { id: 'inputs', title: 'What was read', body: inputsTable(report) },
    ...(entries.length === 0 ? [] : [{ id: 'data', title: 'About the data', body: html`${entries.map(problemList)}` }]),
  ]
}

const digits = (x: number): string => String(Number(x.toPrecision(4)))

const assumptionsList = (assumptions: readonly ReportAssumption[]): Html =>
  html`<p>Numbers that the exports could not give: the middle, then the number below which 90 % lie, where there is doubt.</p><ul class="assumptions">${assumptions.map(
    assumptionItem,
  )}</ul>`

const assumptionItem = ({ id, median, upper90, unit, meaning, source, year, learned }: ReportAssumption): Html =>
  html`<li><b>${digits(median)}</b>${upper90 === null ? '' : ` (90 % below ${digits(upper90)})`}: ${cleanText(meaning)} <small>In ${cleanText(
    unit,
  )}. ${learned ? 'Learned' : 'Source'}: ${cleanText(source)} (${year}). <code>${cleanText(id)}</code></small></li>
`

const inputsTable = ({ accounts }: Report): Html => {
  const several = accounts.length > 1
  const grid: Grid = {
    kind: 'grid',
    title: 'Files, with the hash by which each can be told from any other',
    columns: [
      textColumn('File'),
      ...(several ? [textColumn('Account')] : []),
      wordColumn('Format'),
      figureColumn('Rows'),
      figureColumn('Problems'),
      textColumn('SHA-256'),
    ],
    rows: accounts.flatMap(({ id, files }) =>
      files.map(({ path, sha256, format, rows, problems }) => [
        { text: cleanText(path) },
        ...(several ? [{ text: cleanText(id) }] : []),
        { text: cleanText(format ?? 'not recognised') },
        { text: formatWhole(rows) },
        { text: formatWhole(problems) },
        { text: cleanText(sha256) },
      ]),
    ),
    notes: [],
  }
  return html`<div class="inputs">${gridTable(grid)}</div>`
}

const problemList = ({ title, entries }: Entries): Html =>
  html`<p>${title}.</p><ul class="problems">${entries.map(
    ({ label, tone, lines }) =>
      html`<li class="${tone}"><strong>${label}</strong> ${lines.map((line) => html`<bdi>${line}</bdi> `)}</li>`,
  )}</ul>`
