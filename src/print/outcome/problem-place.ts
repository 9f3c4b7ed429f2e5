import type { ReportProblem } from '../report.ts'

/** Where a problem stands, as a link that terminals open; empty where it has no place. @example "exports/Overview.csv:12" */
export const problemPlace = ({ at: { file, line, path } }: Pick<ReportProblem, 'at'>): string =>
  [file, line ?? path].filter((part) => part !== undefined).join(':')
