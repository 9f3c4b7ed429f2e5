import { dayTable } from '../formats/day-table.ts'
import { videoTable } from '../formats/video-table.ts'

/** Every field that --map can name a column of, of videos and of days. */
export const MAP_FIELDS: readonly string[] = [
  ...new Set([...Object.keys(videoTable.columns), ...Object.keys(dayTable.columns)]),
]
