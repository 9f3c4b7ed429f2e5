/** What a bug of reach says: the stack, and that it is none of the user's doing. */
export const bugReport = (error: unknown): string =>
  `reach: this is a bug in reach, not in your data. Please report it with the lines below.\n${error instanceof Error ? error.stack : String(error)}\n`
