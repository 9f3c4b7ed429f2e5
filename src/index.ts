/**
 * The library: reading exports, estimating reach, and the pure functions that the estimates are made of.
 *
 * `readExports` and `readTable` are the only asynchronous functions; everything else is pure and synchronous. The estimator alone,
 * without the readers, is `reach/core`.
 *
 * @packageDocumentation
 */

export * from './core.ts'
export {
  type Assumption,
  buildReport,
  type EstimatedAccount,
  type Inclusions,
  type ReportInput,
} from './print/build-report.ts'
export type { Report } from './print/report.ts'
export type { GroupBy } from './read/account-groups.ts'
export { readTypedSources } from './read/cells/typed-sources.ts'
export { readTable, type Table, type TableReading, type TableRow } from './read/open/read-table.ts'
export { type ReadOptions, type ReadResult, readExports } from './read/read-exports.ts'
export type { SourceFile } from './read/source-file.ts'
export { VERSION } from './version.ts'
