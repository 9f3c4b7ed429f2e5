/**
 * A number that the data cannot give. `log-normal`: the quantity's log is normal with mean ln(median) and sd `spread`.
 * `fixed`: used as it is.
 */
export interface Prior {
  readonly id: string
  readonly median: number
  /** Standard deviation of the logarithm; 0 for `fixed`. */
  readonly spread: number
  readonly kind: 'log-normal' | 'fixed'
  readonly unit: string
  readonly meaning: string
  readonly source: string
  readonly year: number
}
