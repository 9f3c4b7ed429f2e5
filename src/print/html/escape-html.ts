/** HTML that is ours, with every text from elsewhere escaped: only `html` and `raw` make it, so no string can pass for it by mistake. */
export interface Html {
  readonly html: string
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text as it may stand between tags and inside a quoted attribute.
 *
 * @example escapeHtml('<b title="x">') // => "&lt;b title=&quot;x&quot;&gt;"
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html
 */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** What may stand in a template: texts and numbers (escaped), HTML of ours, lists of it; nothing for null. */
export type HtmlPart = string | number | null | Html | readonly Html[]

/**
 * A piece of the page. Everything that is filled in is escaped, unless it is HTML of ours already.
 *
 * Attributes must be quoted in the template.
 *
 * @example html`<p>${'a < b'}</p>`.html // => "<p>a &lt; b</p>"
 */
export const html = (texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html => ({
  html: texts.map((text, index) => `${text}${index < parts.length ? write(parts[index] ?? null) : ''}`).join(''),
})

/** A text that is HTML already: only for what this program wrote itself. */
export const raw = (text: string): Html => ({ html: text })

/** Nothing at all. */
export const EMPTY: Html = raw('')

const write = (part: HtmlPart): string => {
  if (part === null) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(({ html: piece }) => piece).join('')
}
