/** How much of a report stands on the page. */
export interface PageSettings {
  /** Everything that is known. */
  readonly detail: boolean
  /** Videos in the table of one account. */
  readonly limit: number
  /** One of `VIDEO_SORTS`; null for viewers. */
  readonly sort: string | null
}
