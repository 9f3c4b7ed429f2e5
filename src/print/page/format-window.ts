import type { ReportWindow } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'

/**
 * The time that a number covers, in words; empty where none belongs to it.
 *
 * @example formatWindow({ from: '2026-04-01', to: '2026-04-30' }) // => "2026-04-01 to 2026-04-30"
 * @example formatWindow('lifetime') // => "lifetime"
 */
export const formatWindow = (window: ReportWindow): string => {
  if (window === null) return ''
  if (window === 'lifetime') return window
  return window.from === window.to ? cleanText(window.from) : cleanText(`${window.from} to ${window.to}`)
}
