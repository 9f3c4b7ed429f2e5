import { main } from '../../src/cli/main.ts'
import { buildReport } from '../../src/print/build-report.ts'
import { writePage } from '../../src/print/html/write-page.ts'
import { fakeShell } from '../fake-shell.ts'
import { sampleInput } from '../print/sample-report.ts'

/** The page that a command line prints. */
export const pageOf = async (...args: string[]): Promise<string> => {
  const shell = fakeShell()
  await main(args, shell)
  return shell.out()
}

/** Captions that would act on a page, a spreadsheet or the direction of text, and captions of other scripts. */
export const CAPTIONS = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script></style></title>',
  '=HYPERLINK("http://evil.example/","click")',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '\u202egnp.exe moc.elgoog\u202c',
  'كيف تصنع الخبز في البيت خطوة بخطوة مع أمي وأختي',
  'שלום עולם: מתכון ללחם 100% שיפון',
  'パン屋の朝 – 京都のパン屋が語る朝のはなし、とても長いタイトル',
  '👩‍🍳🇺🇸❤️ 👍🏽 bread',
  'W'.repeat(300),
  'a'.repeat(150),
]

const LINKS = ['javascript:alert(1)', 'http://evil.example/', 'https://tiktok.com.evil.example/', 'data:text/html,x']

/** The made-up sample with hostile captions, handles, links, file names and problems. */
export const hostilePage = (): string => {
  const input = sampleInput(2, CAPTIONS.length)
  const [bad = ''] = CAPTIONS
  return writePage(
    buildReport({
      ...input,
      accounts: input.accounts.map(({ account, estimates }, index) => ({
        account: {
          ...account,
          id: `exports/${index}${bad}`,
          handle: bad,
          files: account.files.map((file) => ({ ...file, path: `${bad}.csv` })),
          videos: estimates.videos.map(({ id }, n) => ({ id, url: LINKS[n % LINKS.length] ?? '', postedOn: null })),
        },
        estimates: {
          ...estimates,
          advice: bad,
          videos: estimates.videos.map((video, n) => ({ ...video, title: CAPTIONS[n] ?? bad })),
        },
      })),
      problems: CAPTIONS.map((message) => ({
        severity: 'error',
        code: 'bad-cell',
        message,
        at: { file: message, column: message, line: 3 },
        hint: message,
      })),
      include: { titles: true, handles: true, links: true },
    }),
    { detail: true, limit: 100, sort: null },
  )
}

/** Ten thousand videos, with as many of them in the table as asked. */
export const longPage = (limit: number): string =>
  writePage(buildReport({ ...sampleInput(1, 10_000), include: { titles: false, handles: false, links: false } }), {
    detail: false,
    limit,
    sort: null,
  })

/** Every kind of page, by a name. */
export const madePages = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ['one-account', await pageOf('report', 'fixtures/studio/maya.bakes')],
    ['several-accounts', await pageOf('report', 'fixtures/studio', '--detail')],
    ['videos-only', await pageOf('report', 'fixtures/accounts-api', '--include', 'titles,handles,links')],
    ['campaign', await pageOf('report', 'fixtures/campaign/plan.yml', '--target', 'country=US')],
    ['little-data', await pageOf('report', 'fixtures/broken/broken-row', '--as-of', '2026-03-22')],
    ['problems', await pageOf('report', 'fixtures/broken', '--as-of', '2026-03-22', '--detail')],
    ['hostile', hostilePage()],
  ])
