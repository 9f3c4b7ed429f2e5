import { cleanText } from './clean-text.ts'

/** A joint that shows nothing, and keeps GitHub from making links and mentions out of plain words. */
const JOINT = '\u2060'

/**
 * A text that shows as it is in GitHub Markdown: no markup, no HTML, no link, no mention, no end of a table cell.
 *
 * @example escapeMarkdown('a|b') // => "a\\|b"
 * @example escapeMarkdown('<b>') // => "&lt;b&gt;"
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export const escapeMarkdown = (text: string): string =>
  cleanText(text)
    .replace(/:(?=\/\/)|[@#](?=[\p{L}\p{N}])|\b(?:www|xmpp|mailto)(?=[.:])/giu, (found) => `${found}${JOINT}`)
    .replace(/[\\`*_[\]|~$]/g, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\')

/**
 * The same for a sentence, in which commands between backticks stay code.
 *
 * @example escapeProse('see `reach who` *') // => "see `reach who` \\*"
 */
export const escapeProse = (text: string): string =>
  escapeMarkdown(text).replace(/\\`([a-z][a-z0-9 -]*)\\`/g, (_, command: string) => `\`${command}\``)
