/** What the exit code of a run means; the highest applicable wins in the order 130, 70, 2, 3, 4, 1, 0. */
export const EXIT = {
  done: 0,
  /** Some input was bad; the rest was done. */
  badInput: 1,
  badCommand: 2,
  nothingUsable: 3,
  gate: 4,
  bug: 70,
  interrupted: 130,
} as const

/** A command line that can't be carried out: printed without a stack, exit code 2. */
export class UsageError extends Error {}
