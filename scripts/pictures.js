// Makes the pictures of the README: the table in a terminal and the page. Usage: npm run pictures (needs chromium, see CONTRIBUTING.md).
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { AnsiUp } from 'ansi_up'
import { chromium } from 'playwright-core'

const FOLDER = 'docs/pictures'
const ACCOUNT = 'fixtures/studio/maya.bakes'
/** As many columns as a terminal often has, and pixels for them. */
const COLUMNS = 80
const WIDTH = 760
const LINES = 26

const reach = (args, env = {}) =>
  execFileSync(process.execPath, ['bin/reach.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
  })

/** The first lines of what a terminal shows, as a page with the colours of the terminal. */
const terminalPage = () => {
  const command = `reach estimate ${ACCOUNT} --limit 4`
  const printed = reach(command.split(' ').slice(1), { FORCE_COLOR: '1', COLUMNS: String(COLUMNS) })
  const shown = printed.split('\n').slice(0, LINES).join('\n')
  const body = new AnsiUp().ansi_to_html(`$ ${command}\n${shown}`)
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #1b1d21; color: #e6e6e6; }
    pre { margin: 0; padding: 18px 22px; font: 14px/1.35 'DejaVu Sans Mono', 'Liberation Mono', monospace; }
  </style><pre>${body}</pre>`
}

const browser = await chromium.launch({
  executablePath: process.env.REACH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})

/** @param height of the picture in pixels; the whole page unless told */
const picture = async (html, name, width, height) => {
  const context = await browser.newContext({ viewport: { width, height: height ?? 400 }, colorScheme: 'light' })
  const page = await context.newPage()
  await page.setContent(html)
  await page.screenshot({ path: `${FOLDER}/${name}`, fullPage: height === undefined })
  await context.close()
}

mkdirSync(FOLDER, { recursive: true })
await picture(terminalPage(), 'table.png', WIDTH)
await picture(reach(['report', ACCOUNT]), 'page.png', 900, 1100)
await browser.close()
