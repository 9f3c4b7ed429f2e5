import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** A page that was opened, and everything that it did by itself. */
export interface OpenPage {
  readonly page: Page
  /** Messages on the console, errors, dialogs, and requests for anything but the page. */
  readonly events: readonly string[]
  /** Milliseconds until the page was there to be read. */
  readonly loaded: number
}

/** A browser with a folder for the pages. */
export interface OpenBrowser {
  readonly open: (html: string, options?: BrowserContextOptions) => Promise<OpenPage>
  readonly close: () => Promise<void>
}

/** Starts Debian's chromium, or the browser that REACH_CHROMIUM names. */
export const openBrowser = async (): Promise<OpenBrowser> => {
  const folder = mkdtempSync(join(tmpdir(), 'reach-page-'))
  const browser = await chromium.launch({
    executablePath: process.env.REACH_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  let count = 0
  return {
    open: async (html, options = {}) => {
      count += 1
      const file = join(folder, `${count}.html`)
      writeFileSync(file, html)
      const url = pathToFileURL(file).href
      const page = await (await browser.newContext(options)).newPage()
      const events: string[] = []
      page.on('console', (message) => events.push(`console: ${message.text()}`))
      page.on('pageerror', (error) => events.push(`error: ${error.message}`))
      page.on('request', (request) => {
        if (request.url() !== url) events.push(`request: ${request.url()}`)
      })
      page.on('dialog', (dialog) => {
        events.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await page.goto(url, { waitUntil: 'load' })
      const loaded = await page.evaluate('performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd')
      return { page, events, loaded: Number(loaded) }
    },
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
