/**
 * Seconds of a length of time: `00:00:15`, `1:02:03`, `0:45`, or plain seconds. Null where the text is none.
 *
 * @example durationSeconds('00:01:15') // => 75
 */
export const durationSeconds = (text: string): number | null => {
  const match = /^(?:(?:(\d{1,3}):)?([0-5]?\d):)?(\d{1,7}(?:\.\d+)?)$/.exec(text.trim())
  if (!match) return null
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0))
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)
}
