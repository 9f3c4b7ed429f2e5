import type { Printer } from '../printer.ts'
import { toJson } from '../text/to-json.ts'

/** For scripts: the whole report, as its schema promises. */
export const jsonPrinter: Printer = {
  id: 'json',
  title: 'the whole report; see reach schema',
  print: (report) => `${toJson(report, 2)}\n`,
}
