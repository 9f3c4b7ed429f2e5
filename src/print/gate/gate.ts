/** Which part of an estimate is meant; `value` where nothing is said. */
export const GATE_FIELDS = ['value', 'low', 'high', 'basis'] as const
export type GateField = (typeof GATE_FIELDS)[number]

/** A place in a report. */
export interface GatePath {
  readonly kind: 'path'
  readonly when: 'now' | 'baseline'
  /** `video`: of each video in turn. */
  readonly of: 'whole' | 'video'
  /** Id of an estimate, `grade`, or `period.days`. */
  readonly id: string
  readonly field: GateField
  /** What a number there is multiplied by before it is compared. */
  readonly times: number
  /** As it was typed, without the factor. */
  readonly text: string
}

/** What stands on one side of a comparison. */
export type GateOperand =
  | GatePath
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }

export const GATE_OPERATORS = ['<', '<=', '>', '>=', '==', '!='] as const
export type GateOperator = (typeof GATE_OPERATORS)[number]

/** A condition as a tree. */
export type GateNode =
  | {
      readonly kind: 'compare'
      readonly left: GateOperand
      readonly operator: GateOperator
      readonly right: GateOperand
    }
  | { readonly kind: 'and' | 'or'; readonly terms: readonly GateNode[] }
  | { readonly kind: 'not'; readonly term: GateNode }

/** A condition under which a run fails, as read from `--fail-if`. */
export interface Gate {
  /** As it was typed. */
  readonly text: string
  readonly node: GateNode
  /** Every place that it asks for, in the order in which they stand. */
  readonly paths: readonly GatePath[]
}

/** What can be asked for: an account's or a campaign's ids, and whether there is a baseline. */
export interface GateVocabulary {
  readonly subject: 'account' | 'campaign'
  /** Ids of estimates of the whole account or campaign. */
  readonly ids: readonly string[]
  /** Ids of estimates of a video. */
  readonly videoIds: readonly string[]
  readonly baseline: boolean
}

/** A gate that can't be read; `at` is the place of the first character that is wrong, from 0; its length at most. */
export class GateError extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}
