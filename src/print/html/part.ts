import { type Html, html } from './escape-html.ts'

/** A part of the page under its own heading. */
export interface Part {
  /** Unique on the page; a letter first, then letters, digits and hyphens. */
  readonly id: string
  readonly title: string
  readonly body: Html
  /** Parts inside, one heading lower. */
  readonly parts?: readonly Part[]
}

/** A part with a heading of a level from 2 on, and those inside it. */
export const writePart = ({ id, title, body, parts = [] }: Part, level = 2): Html => {
  const inner = parts.map((part) => writePart(part, level + 1))
  // Only the parts of the page are landmarks: the same ones come again under every account.
  if (level > 2)
    return html`<div id="${id}" class="part"><h3>${title}</h3>
${body}${inner}</div>
`
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title"><bdi>${title}</bdi></h2>
${body}${inner}</section>
`
}

/** Where a part stands, for the list of contents. */
export const linkToPart = ({ id, title }: Part): Html => html`<li><a href="#${id}"><bdi>${title}</bdi></a></li>`
