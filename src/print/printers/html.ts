import { writePage } from '../html/write-page.ts'
import type { Printer } from '../printer.ts'

/** For people who get it as a file: one printable page with charts, readable without a script. */
export const htmlPrinter: Printer = {
  id: 'html',
  title: 'one printable page with charts',
  print: (report, { detail, limit, sort }) => writePage(report, { detail, limit, sort }),
}
