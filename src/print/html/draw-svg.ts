import { type PlotOptions, plot } from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { escapeHtml, type Html, raw } from './escape-html.ts'

const { document } = parseHTML('<!doctype html><html></html>')

/** What a drawing of ours is made of; anything else is left out. */
const TAGS = new Set(['svg', 'g', 'path', 'rect', 'line', 'circle', 'text', 'tspan'])

const ATTRIBUTES = new Set([
  'viewBox',
  'width',
  'height',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'dx',
  'dy',
  'cx',
  'cy',
  'r',
  'd',
  'transform',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'text-anchor',
  'font-weight',
  'font-variant',
  'class',
])

interface DrawnNode {
  readonly nodeType: number
  readonly textContent: string | null
}

interface DrawnElement extends DrawnNode {
  readonly localName: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  readonly childNodes: Iterable<DrawnNode>
}

const ELEMENT = 1
const TEXT = 3

/** Tenths of a pixel are enough, and the same on every machine. */
const rounded = (value: string): string =>
  value.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(1))))

const write = (node: DrawnNode): string => {
  if (node.nodeType === TEXT) return escapeHtml(node.textContent ?? '')
  const element = node as DrawnElement
  if (node.nodeType !== ELEMENT || !TAGS.has(element.localName)) return ''
  const attributes = [...element.attributes]
    .filter(({ name }) => ATTRIBUTES.has(name))
    .map(({ name, value }) => ` ${name}="${escapeHtml(rounded(value))}"`)
  return `<${element.localName}${attributes.join('')}>${[...element.childNodes].map(write).join('')}</${element.localName}>`
}

/**
 * A chart of Observable Plot as inline SVG: real text, no style, script, id or link of its own, the same bytes for the same options.
 *
 * Screen readers get the label as the picture's text; the parts of the picture are not read one by one.
 *
 * @param label what the picture shows, in words
 * @see https://observablehq.com/plot
 */
export const drawSvg = (label: string, options: PlotOptions): Html => {
  const drawn = plot({ ...options, document: document as never, className: 'plot' })
  const svg = write(drawn as unknown as DrawnElement)
  return raw(svg.replace('<svg', `<svg role="img" aria-label="${escapeHtml(label)}"`))
}
