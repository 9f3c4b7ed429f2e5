// Pictures of the page for people to look at: PNG at three widths, light and dark, and a PDF, of every kind of page.
// Usage: npm run screenshots [-- folder]   (default: screenshots/, which git ignores)
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGES = {
  'one-account': ['fixtures/studio/maya.bakes'],
  'several-accounts': ['fixtures/studio'],
  'videos-only': ['fixtures/accounts-api/json', '--include', 'titles'],
  campaign: ['fixtures/campaign/plan.yml'],
  'little-data': ['fixtures/broken/broken-row', '--as-of', '2026-03-22'],
}
const WIDTHS = [360, 800, 1440]

const folder = resolve(process.argv[2] ?? join(ROOT, 'screenshots'))
mkdirSync(folder, { recursive: true })

/** The page of a command line; one whose files have faults is printed with exit code 1. */
const reportOf = (args) => {
  try {
    return execFileSync(process.execPath, [join(ROOT, 'bin/reach.js'), 'report', ...args], {
      cwd: ROOT,
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    if (error.status !== 1) throw error
    return error.stdout
  }
}

const browser = await chromium.launch({
  executablePath: process.env.REACH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
for (const [name, args] of Object.entries(PAGES)) {
  const file = join(folder, `${name}.html`)
  writeFileSync(file, reportOf(args))
  for (const colorScheme of ['light', 'dark']) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const page = await context.newPage()
      await page.goto(pathToFileURL(file).href)
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
      if (width === 800 && colorScheme === 'light') await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4' })
      await context.close()
    }
  }
  console.log(join(folder, name))
}
await browser.close()
