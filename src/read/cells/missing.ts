import type { Reading } from '../../domain/reading.ts'

/** The reading as a missing one: the number is set aside, its place stays. */
export const asMissing = (reading: Reading, reason: string): Reading => ({
  value: null,
  low: null,
  high: null,
  reason,
  place: reading.place,
  column: reading.column,
})

/** A zero that stands beside a number which rules it out was never computed: missing, not zero. */
export const zeroIsMissingBeside = (
  reading: Reading | undefined,
  other: Reading | undefined,
  reason: string,
): Reading | undefined => (reading?.value === 0 && (other?.value ?? 0) > 0 ? asMissing(reading, reason) : reading)
