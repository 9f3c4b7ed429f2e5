import { type Printer, type PrinterPieces, printPieces } from '../printer.ts'
import { toJson } from '../text/to-json.ts'

const pieces: PrinterPieces = {
  begin: ({ schemaVersion, tool, level }) =>
    `${toJson({ schemaVersion, tool, level }, 2).slice(0, -'\n}'.length)},\n  "accounts": [`,
  // Ends of lines inside texts are escapes: every other one begins a line of the form.
  account: (account) => `\n${toJson(account, 2)}`.replaceAll('\n', '\n    '),
  between: ',',
  end: ({ campaign, assumptions, problems, asOf }, accounts) =>
    `${accounts === 0 ? '' : '\n  '}],${toJson({ campaign, assumptions, problems, asOf }, 2).slice('{'.length)}\n`,
}

/** For scripts: the whole report, as its schema promises. */
export const jsonPrinter: Printer = {
  id: 'json',
  title: 'the whole report; see reach schema',
  pieces,
  print: printPieces(pieces),
}
