import type { Printer } from '../printer.ts'

/** An output form, loaded when it is asked for, so that data forms do not pay for colours and tables. */
export interface LazyPrinter {
  readonly id: Printer['id']
  readonly title: Printer['title']
  readonly load: () => Promise<Printer>
}

/** Every output form, in the order of the help; the first is the default. */
export const PRINTERS: readonly LazyPrinter[] = [
  {
    id: 'table',
    title: 'for reading in a terminal',
    load: async () => (await import('./table.ts')).tablePrinter,
  },
  {
    id: 'json',
    title: 'the whole report; see reach schema',
    load: async () => (await import('./json.ts')).jsonPrinter,
  },
  {
    id: 'jsonl',
    title: 'one line a video and one an account',
    load: async () => (await import('./jsonl.ts')).jsonlPrinter,
  },
  {
    id: 'csv',
    title: 'one row an estimate, for spreadsheets',
    load: async () => (await import('./csv.ts')).csvPrinter,
  },
  {
    id: 'markdown',
    title: 'for issues, wikis and pull requests',
    load: async () => (await import('./markdown.ts')).markdownPrinter,
  },
]
