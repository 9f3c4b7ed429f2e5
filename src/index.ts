/**
 * The library: reading exports, estimating reach, and the pure functions that the estimates are made of.
 *
 * `readExports` and `readTable` are the only asynchronous functions; everything else is pure and synchronous. Without the
 * readers, and so without Node, there are `reach/core` (the estimator) and `reach/report` (what is printed).
 *
 * @packageDocumentation
 */

export * from './core.ts'
export type { GroupBy } from './read/account-groups.ts'
export { readTypedSources } from './read/cells/typed-sources.ts'
export { readTable, type Table, type TableReading, type TableRow } from './read/open/read-table.ts'
export { type ReadOptions, type ReadResult, readExports } from './read/read-exports.ts'
export type { SourceFile } from './read/source-file.ts'
export * from './report.ts'
