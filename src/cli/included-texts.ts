import type { Inclusions } from '../print/build-report.ts'
import type { RunOptions } from './run-options.ts'

/** Which texts that can name people may be printed. */
export const includedTexts = ({ include }: Pick<RunOptions, 'include'>): Inclusions => ({
  titles: include?.includes('titles') === true,
  handles: include?.includes('handles') === true,
  links: include?.includes('links') === true,
})
