import { BASES, type Basis } from '../../domain/estimate.ts'
import type { Cell, Column, Grid } from '../page/page.ts'
import { EMPTY, type Html, html } from './escape-html.ts'
import { safeLink } from './safe-link.ts'
import { withDates } from './with-dates.ts'

/** Rows in one piece of a long table: a browser lays out the pieces that are opened, and no others. */
const PIECE = 500

/**
 * A grid as a table with its title as caption and its notes below; drawn ranges are left to the charts.
 *
 * A long table comes in pieces, all but the first closed.
 */
export const gridTable = (grid: Grid): Html => {
  const kept = grid.columns.flatMap((column, index) => (column.kind === 'range' ? [] : [{ column, index }]))
  // The basis comes before the numbers: on a phone, the end of a row is out of sight.
  kept.sort((a, b) => orderOf(a) - orderOf(b))
  const rows = grid.rows.map((row) => kept.map(({ column, index }) => ({ column, cell: row[index] ?? { text: '' } })))
  const pieces = Array.from({ length: Math.max(1, Math.ceil(rows.length / PIECE)) }, (_, n) =>
    rows.slice(n * PIECE, (n + 1) * PIECE),
  )
  const columns = kept.map(({ column }) => column)
  return html`${pieces.map((piece, n) => {
    const [from, to] = [n * PIECE + 1, n * PIECE + piece.length]
    const title = pieces.length === 1 ? grid.title : `${grid.title}: ${from} to ${to}`
    const table = tableOf(title, columns, piece)
    return n === 0 ? table : html`<details class="piece"><summary>${title}</summary>${table}</details>`
  })}${grid.notes.map((note) => html`<p class="note">${note}</p>`)}`
}

const orderOf = ({ column, index }: { readonly column: Column; readonly index: number }): number =>
  column.title === 'Basis' ? 0.5 : index

type Row = readonly { readonly column: Column; readonly cell: Cell }[]

/** End tags of cells and rows are left out, as HTML allows: they are a fifth of a long table. */
const tableOf = (title: string, columns: readonly Column[], rows: readonly Row[]): Html =>
  html`<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><caption>${withDates(title)}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col"${alignOf(column)}>${column.title}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map(({ column, cell }, index) =>
        index === 0
          ? html`<th scope="row">${nameOf(cell)}`
          : html`<td${alignOf(column, cell)}>${contentOf(column, cell)}`,
      )}
`,
  )}</tbody></table></div>`

const alignOf = ({ align, kind }: Column, { tone }: Partial<Cell> = {}): Html => {
  const names = [
    ...(align === 'right' || isBasis(tone) ? [] : ['text']),
    ...(tone === 'strong' ? ['strong'] : []),
    ...(kind === 'text' ? ['wide'] : []),
    ...(isBasis(tone) ? ['basis', tone] : []),
  ]
  return names.length === 0 ? EMPTY : html` class="${names.join(' ')}"`
}

const isBasis = (tone: Cell['tone']): tone is Basis => BASES.some((basis) => basis === tone)

const contentOf = ({ kind }: Column, { text }: Cell): Html =>
  kind === 'text' && text !== '' ? html`<bdi>${text}</bdi>` : html`${text}`

const nameOf = ({ text, href }: Cell): Html => {
  const link = href === undefined ? null : safeLink(href)
  const name = html`<bdi>${text}</bdi>`
  return link === null ? name : html`<a href="${link}" rel="noreferrer nofollow">${name}</a>`
}
