import type { Basis } from '../../domain/estimate.ts'
import type { Problem } from '../../domain/problem.ts'

/** What a piece of text is, for whoever colours it. The text says the same without colour. */
export type Tone = 'strong' | 'quiet' | Basis | Problem['severity']

/** An interval to draw: three numbers of one unit. */
export interface RangeMark {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface Cell {
  readonly text: string
  readonly tone?: Tone
  /** Where the text leads, as the file has it: to be checked by whoever makes a link of it. */
  readonly href?: string
  /** Drawn in a column of ranges; null where there is none. */
  readonly range?: RangeMark | null
}

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
  /** `text` columns may be cut; `figure` columns never; a `range` column is drawn, all rows on one scale from 0. */
  readonly kind: 'text' | 'figure' | 'range'
  /** Which end of a cut text stays. */
  readonly keep: 'start' | 'end'
  /** Where room is short the highest goes first; 0 always stays. */
  readonly dispensable: number
}

/** Rows of figures under one heading, which names the window that they share. */
export interface Grid {
  readonly kind: 'grid'
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Sentences under the grid: what was left out, and why. */
  readonly notes: readonly string[]
}

/** The name of an account, or of all of them. */
export interface Heading {
  readonly kind: 'heading'
  readonly text: string
}

/** The one number that people came for, in a sentence, with what it stands on. */
export interface Answer {
  readonly kind: 'answer'
  readonly sentence: string
  readonly basis: Basis | null
  readonly range: RangeMark | null
  readonly lines: readonly string[]
}

/** Daily series to draw as small curves. */
export interface Curves {
  readonly kind: 'curves'
  readonly title: string
  readonly curves: readonly {
    readonly label: string
    readonly values: readonly (number | null)[]
    readonly note: string
  }[]
}

/** Items with a word in front. */
export interface Entries {
  readonly kind: 'entries'
  readonly title: string
  readonly entries: readonly {
    readonly label: string
    readonly tone: Tone
    readonly lines: readonly string[]
  }[]
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly label: string | null
  readonly text: string
  readonly tone: Tone | null
}

export type Block = Heading | Answer | Grid | Curves | Entries | Paragraph

/** A report for human eyes, before it is drawn: in reading order, every text from a file already clean. */
export type Page = readonly Block[]
