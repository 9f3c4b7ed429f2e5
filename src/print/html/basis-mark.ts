import { BASES, type Basis } from '../../domain/estimate.ts'
import { BASIS_WORDS } from '../page/compose-answer.ts'
import { type Html, html, raw } from './escape-html.ts'

/** The word for a basis with its pattern before it. */
export const basisMark = (basis: Basis): Html => html`<span class="basis ${basis}">${basis}</span>`

/** The patterns that stand beside a picture, those that it uses; nothing where it uses none. */
export const basisLegend = (used: Iterable<Basis | null>): Html => {
  const bases = new Set(used)
  const marks = BASES.filter((basis) => bases.has(basis)).map(
    (basis) => html`<li>${basisMark(basis)}: ${BASIS_WORDS[basis]}</li>`,
  )
  return marks.length === 0 ? raw('') : html`<ul class="legend">${marks}</ul>`
}

/**
 * The patterns that fill the bars, once a page: solid where TikTok counted, framed where arithmetic bounds, hatched where the account's
 * own numbers teach, dotted where it is assumed. They differ without colour, too.
 */
export const BASIS_PATTERNS: Html = raw(
  '<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>' +
    '<pattern id="fill-bounded" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="ground-bounded" width="8" height="8"></rect><path class="ink-bounded" d="M0 2H8M0 6H8"></path></pattern>' +
    '<pattern id="fill-calibrated" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground-calibrated" width="7" height="7"></rect><path class="ink-calibrated" d="M0 0V7"></path></pattern>' +
    '<pattern id="fill-assumed" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground-assumed" width="6" height="6"></rect><circle class="ink-assumed" cx="1.5" cy="1.5" r="1.2"></circle><circle class="ink-assumed" cx="4.5" cy="4.5" r="1.2"></circle></pattern>' +
    '<pattern id="fill-provisional" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="ink-provisional" d="M0 0V6"></path></pattern>' +
    '</defs></svg>',
)
