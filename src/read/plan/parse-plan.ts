import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'

/** A path into a plan, such as `['creators', 0, 'spend']`. */
export type PlanPath = readonly (string | number)[]

/** A plan as it was written, with the line of each of its values. */
export interface ParsedPlan {
  readonly value: unknown
  /** Line of the value at a path, or of the nearest value around it. */
  readonly lineOf: (path: PlanPath) => number | undefined
}

/** A plan is written by hand: a larger file is something else. */
const LARGEST = 1_000_000

/** How often parts of a plan may be repeated by reference: thousands are an attack. */
const MOST_ALIASES = 100

/**
 * Parses YAML, of which JSON is a part.
 *
 * @returns null beside the problems where the text is neither
 */
export const parsePlan = async (
  text: string,
  file: string,
): Promise<{ readonly plan: ParsedPlan | null; readonly problems: readonly Problem[] }> => {
  const refuse = (message: string, line?: number) => ({
    plan: null,
    problems: [problem('bad-plan', message, { file, ...(line === undefined ? {} : { line }) })],
  })
  if (text.length > LARGEST) return refuse(`the plan has ${text.length} characters, expected at most ${LARGEST}`)
  const { LineCounter, isNode, isPair, isMap, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
    const [wrong] = document.errors
    if (wrong !== undefined) return refuse(`not valid YAML: ${wrong.message}`, lines.linePos(wrong.pos[0]).line)
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
    const at = (range: readonly number[] | null | undefined) =>
      range?.[0] === undefined ? undefined : lines.linePos(range[0]).line
    const lineOf = (path: PlanPath): number | undefined => {
      const [key, around] = [path.at(-1), path.slice(0, -1)]
      const parent = around.length === 0 ? document.contents : document.getIn(around, true)
      // The key's line: a value may begin on a later one.
      const pair = isMap(parent)
        ? parent.items.find((item) => isPair(item) && String(item.key) === String(key))
        : undefined
      if (pair && isNode(pair.key)) return at(pair.key.range)
      const node = path.length === 0 ? document.contents : document.getIn(path, true)
      return isNode(node) ? at(node.range) : path.length === 0 ? undefined : lineOf(around)
    }
    return { plan: { value, lineOf }, problems: [] }
  } catch (error) {
    return refuse(`not valid YAML: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
}
