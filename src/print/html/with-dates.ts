import { type Html, html } from './escape-html.ts'

/**
 * A text whose calendar days are marked as such and never broken over two lines.
 *
 * @example withDates('on 2026-04-01.').html // => "on <time>2026-04-01</time>."
 */
export const withDates = (text: string): Html =>
  html`${text.split(/(\d{4}-\d{2}-\d{2})/).map((part, index) => (index % 2 === 1 ? html`<time>${part}</time>` : html`${part}`))}`
