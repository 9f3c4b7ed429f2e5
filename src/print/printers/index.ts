import type { Printer } from '../printer.ts'

/** An output form, loaded when it is asked for, so that data forms do not pay for colours and tables. */
export interface LazyPrinter {
  readonly id: Printer['id']
  readonly title: Printer['title']
  /** Estimates of each video that it prints without `--detail` on so many columns; null for all. */
  readonly ofVideos: (width: number) => readonly string[] | null
  /** Whether it prints the cells that estimates came from: always, with `--detail`, or never. */
  readonly inputs: 'always' | 'detail' | 'never'
  /** Whether it prints what only the whole report holds: the audience crossed, and what moves the headline; or the latter alone. */
  readonly whole: 'all' | 'movers' | 'advice' | 'nothing'
  readonly load: () => Promise<Printer>
}

const SHOWN_OF_VIDEOS = ['viewers', 'views', 'share-driven-viewers', 'first-hand-viewers']
/** A narrower table has no room for what the shares did of each video. */
const ROOM_FOR_SHARES = 90

/** Every output form, in the order of the help; the first is the default. */
export const PRINTERS: readonly LazyPrinter[] = [
  {
    id: 'table',
    title: 'for reading in a terminal',
    ofVideos: (width) => (width < ROOM_FOR_SHARES ? SHOWN_OF_VIDEOS.slice(0, 2) : SHOWN_OF_VIDEOS),
    inputs: 'never',
    whole: 'advice',
    load: async () => (await import('./table.ts')).tablePrinter,
  },
  {
    id: 'json',
    title: 'the whole report; see reach schema',
    ofVideos: () => null,
    inputs: 'always',
    whole: 'all',
    load: async () => (await import('./json.ts')).jsonPrinter,
  },
  {
    id: 'jsonl',
    title: 'one line a video and one an account',
    ofVideos: () => ['viewers'],
    inputs: 'detail',
    whole: 'nothing',
    load: async () => (await import('./jsonl.ts')).jsonlPrinter,
  },
  {
    id: 'csv',
    title: 'one row an estimate, for spreadsheets',
    ofVideos: () => null,
    inputs: 'never',
    whole: 'nothing',
    load: async () => (await import('./csv.ts')).csvPrinter,
  },
  {
    id: 'markdown',
    title: 'for issues, wikis and pull requests',
    ofVideos: () => SHOWN_OF_VIDEOS,
    inputs: 'never',
    whole: 'advice',
    load: async () => (await import('./markdown.ts')).markdownPrinter,
  },
  {
    id: 'html',
    title: 'one printable page with charts',
    ofVideos: () => SHOWN_OF_VIDEOS,
    inputs: 'never',
    whole: 'movers',
    load: async () => (await import('./html.ts')).htmlPrinter,
  },
]
