/**
 * From estimates to what is printed: the report (rounded, ordered, free of what was not asked for) and its plain forms.
 *
 * Everything is pure and synchronous, with nothing of Node and no package in it: what `reach/core` estimates in a browser is
 * printed there too. Pages and tables for terminals are left to the command line.
 *
 * @packageDocumentation
 */

export {
  type Assumption,
  buildReport,
  type EstimatedAccount,
  type Inclusions,
  type ReportInput,
} from './print/build-report.ts'
export { type PlainForm, type PlainOptions, printReport } from './print/print-report.ts'
export type { Report } from './print/report.ts'
export { VERSION } from './version.ts'
