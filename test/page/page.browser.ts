import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CAPTIONS, hostilePage, longPage, madePages } from './made-pages.ts'
import { type OpenBrowser, openBrowser } from './open-browser.ts'

const WIDTHS = [360, 800, 1440]
const NAMES = ['one-account', 'several-accounts', 'videos-only', 'campaign', 'little-data', 'problems', 'hostile']

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: OpenBrowser
let pages: ReadonlyMap<string, string>

beforeAll(async () => {
  browser = await openBrowser()
  pages = await madePages()
})

afterAll(() => browser.close())

const htmlOf = (name: string): string => {
  const html = pages.get(name)
  if (html === undefined || html === '') throw new Error(`no page ${name}`)
  return html
}

/** Everything on the page that is wider than the page, and labels of a chart that run into their numbers or out of the picture. */
const CUT = `(() => {
  const seen = (node) => node.getClientRects().length > 0
  const boxes = (svg, name) => [...svg.querySelectorAll('.' + name + ' text')].map((text) => text.getBoundingClientRect())
  const faults = document.documentElement.scrollWidth > innerWidth ? ['the page is ' + document.documentElement.scrollWidth + ' wide'] : []
  for (const svg of [...document.querySelectorAll('figure svg')].filter(seen)) {
    const frame = svg.getBoundingClientRect()
    for (const text of svg.querySelectorAll('text')) {
      const { left, right } = text.getBoundingClientRect()
      if (left < -1 || right > innerWidth + 1) faults.push('out of the page: ' + text.textContent)
      if (left < frame.left - 14 || right > frame.right + 14) faults.push('out of the picture: ' + text.textContent)
    }
    const figures = boxes(svg, 'figure')
    for (const label of boxes(svg, 'label'))
      for (const figure of figures)
        if (label.top < figure.bottom - 2 && figure.top < label.bottom - 2 && label.right > figure.left)
          faults.push('a label runs into its number: ' + svg.getAttribute('aria-label'))
    const ticks = boxes(svg, 'tick')
    ticks.forEach((a, n) => ticks.slice(n + 1).forEach((b) => {
      if (a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3) faults.push('ticks overlap: ' + svg.getAttribute('aria-label'))
    }))
  }
  return faults
})()`

describe.each(NAMES)('the page %s', (name) => {
  it.each(WIDTHS)(
    'fits %i pixels: nothing is cut, no label runs into another, one width of each chart is shown',
    async (width) => {
      const { page } = await browser.open(htmlOf(name), { viewport: { width, height: 900 } })
      expect(await page.evaluate(CUT)).toEqual([])
      const shown = `[...document.querySelectorAll('figure')].map((figure) => [...figure.querySelectorAll('svg')].filter((svg) => svg.getClientRects().length > 0).length)`
      for (const count of (await page.evaluate(shown)) as number[]) expect(count).toBeLessThanOrEqual(1)
      await page.context().close()
    },
  )

  it.each(['light', 'dark'] as const)('has nothing that axe reports, opened up, in the %s', async (colorScheme) => {
    for (const width of [360, 1440]) {
      const { page } = await browser.open(htmlOf(name), { viewport: { width, height: 900 }, colorScheme })
      await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
      await page.evaluate(axe)
      const violations = (await page.evaluate(
        'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
      )) as string[]
      expect(violations).toEqual([])
      await page.context().close()
    }
  })

  it('asks for nothing, says nothing on the console, and is complete without scripts', async () => {
    const { page, events } = await browser.open(htmlOf(name))
    expect(events).toEqual([])
    expect(await page.evaluate('document.scripts.length')).toBe(0)
    expect(await page.evaluate('document.styleSheets.length')).toBe(1)
    await page.context().close()
  })

  it('breaks no picture in two on A4, and prints the broad pictures', async () => {
    const { page } = await browser.open(htmlOf(name), { viewport: { width: 688, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    const heights = `[...document.querySelectorAll('figure, .answer')].map((each) => each.getBoundingClientRect().height)`
    // A4 less the margins, at 96 pixels an inch.
    for (const height of (await page.evaluate(heights)) as number[]) expect(height).toBeLessThan(1000)
    const narrow = `[...document.querySelectorAll('.narrow')].filter((each) => each.getClientRects().length > 0).length`
    expect(await page.evaluate(narrow)).toBe(0)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.context().close()
  })
})

describe('hostile captions', () => {
  it('do nothing, and are read as they are', async () => {
    const { page, events } = await browser.open(hostilePage())
    expect(events).toEqual([])
    expect(
      await page.evaluate('document.querySelectorAll("img, script, iframe, object, embed, form, input").length'),
    ).toBe(0)
    const handlers = `[...document.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith('on') || name === 'style' || name === 'src').length`
    expect(await page.evaluate(handlers)).toBe(0)
    const text = String(await page.evaluate('document.body.textContent'))
    for (const caption of CAPTIONS.filter((each) => !each.includes('\u202e'))) expect(text).toContain(caption)
    const links = (await page.evaluate('[...document.links].map(({ href }) => href)')) as string[]
    expect(links.filter((link) => !link.startsWith('file:'))).toEqual([])
    await page.context().close()
  })

  it('could do nothing, even if one got through: the policy stops script, style, picture and request', async () => {
    const { page } = await browser.open(hostilePage())
    const blocked = await page.evaluate(`new Promise((resolve) => {
      const found = new Set()
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        found.add(effectiveDirective)
        if (found.size === 5) resolve([...found].sort())
      })
      setTimeout(() => resolve([...found].sort()), 5000)
      const image = document.createElement('img')
      image.src = 'http://127.0.0.1:9/x.png'
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      const handled = document.createElement('b')
      handled.setAttribute('onclick', 'window.ran = true')
      const style = document.createElement('style')
      style.textContent = 'body{display:none}'
      document.body.append(image, script, handled, style)
      handled.click()
      fetch('http://127.0.0.1:9/').catch(() => {})
    })`)
    expect(blocked).toEqual(['connect-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'])
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(await page.evaluate('getComputedStyle(document.body).display')).not.toBe('none')
    await page.context().close()
  })
})

describe('the keyboard', () => {
  it('comes to the answer first, reaches every table, and opens the numbers', async () => {
    const { page } = await browser.open(htmlOf('one-account'), { viewport: { width: 360, height: 900 } })
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the answer')
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().left >= 0')).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('location.hash')).toBe('#content')
    const summary = page.locator('#days summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.querySelector("#days details").open')).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('scroll')
    await page.context().close()
  })
})

describe('ten thousand videos', () => {
  it.each([20, 10_000])('open at once with %i of them in the table', async (limit) => {
    const { page, loaded } = await browser.open(longPage(limit))
    expect(loaded).toBeLessThan(3000)
    expect(Number(await page.evaluate('document.querySelectorAll("#videos tbody tr").length'))).toBeGreaterThanOrEqual(
      limit,
    )
    await page.context().close()
  })
})
