import { CAMPAIGN_MODELS } from '../estimate/campaign/campaign-models.ts'
import { MODELS } from '../estimate/models/index.ts'
import { type Gate, GateError, type GateVocabulary } from '../print/gate/gate.ts'
import { type GateNeeds, type GateSubject, gateNeeds, gateSubjects } from '../print/gate/gate-subject.ts'
import { readGate } from '../print/gate/read-gate.ts'
import type { Report } from '../print/report.ts'
import { cleanText } from '../print/text/clean-text.ts'
import { displayWidth } from '../print/text/display-width.ts'
import { UsageError } from './exit-codes.ts'
import { messageOf } from './find-files.ts'
import type { RunOptions } from './run-options.ts'
import type { Shell } from './shell.ts'

/** What a run is measured by. */
export interface RunGates {
  readonly gates: readonly Gate[]
  /** What they look at. */
  readonly needs: GateNeeds
  /** The earlier report by id; null where none was named. */
  readonly baseline: ReadonlyMap<string, GateSubject> | null
}

/** Only of one generation, or of one account: nothing of the whole bears these names. */
const NEVER_WHOLE: readonly string[] = ['share-generation', 'incremental-viewers']

const idsOf = (models: readonly { readonly id: string }[]): string[] =>
  models.map(({ id }) => id).filter((id) => !NEVER_WHOLE.includes(id))

/** The part before a mistake is as wide on the screen as what is printed of it. */
const pointed = (text: string, at: number): string => {
  // Blanks of every kind are one blank, so that the mark stands below its character.
  const shown = (part: string): string => part.replace(/\s/g, ' ').replace(/[^ ]+/g, cleanText)
  const before = shown(text.slice(0, at))
  return `  ${before}${shown(text.slice(at))}\n  ${' '.repeat(displayWidth(before))}^`
}

const gateOf = (text: string, vocabulary: GateVocabulary): Gate => {
  try {
    return readGate(text, vocabulary)
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    throw new UsageError(`--fail-if: ${cleanText(error.message)}\n${pointed(text, error.at)}`)
  }
}

/** What a JSON text holds; undefined where it is none. The parser's own words would quote it. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An earlier report, checked against the contract. @throws UsageError where it is none */
const readBaseline = async (path: string, shell: Shell): Promise<Report> => {
  const { reportSchema } = await import('../print/report-schema.ts')
  let text: string
  try {
    text = new TextDecoder().decode(await shell.read(path))
  } catch (error) {
    throw new UsageError(`--baseline: ${path} can't be read: ${cleanText(messageOf(error))}`)
  }
  const data = parsed(text)
  if (data === undefined) throw new UsageError(`--baseline: ${path} can't be read: it is not valid JSON`)
  const version = typeof data === 'object' && data !== null && 'schemaVersion' in data ? data.schemaVersion : undefined
  if (version !== 1)
    throw new UsageError(
      `--baseline: ${path} is no report of schemaVersion 1; expected the output of reach estimate --json`,
    )
  const { data: report, error } = reportSchema.safeParse(data)
  if (report !== undefined) return report
  const [issue] = error.issues
  const where = issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`
  throw new UsageError(`--baseline: ${path} is not as reach schema says: ${cleanText(where)}`)
}

/**
 * The gates and the baseline of a command line, read before anything else is.
 *
 * @throws UsageError for a condition that can't be read, with a mark below the character, and for a baseline that is no report
 */
export const readRunGates = async (
  options: RunOptions,
  subject: GateVocabulary['subject'],
  shell: Shell,
): Promise<RunGates> => {
  const { baseline: path, failIf = [], level } = options
  const vocabulary: GateVocabulary = {
    subject,
    ids: idsOf(subject === 'campaign' ? CAMPAIGN_MODELS : MODELS),
    videoIds: idsOf(MODELS),
    baseline: path !== undefined,
  }
  const gates = failIf.map((text) => gateOf(text, vocabulary))
  const needs = gateNeeds(gates)
  if (path === undefined) return { gates, needs, baseline: null }
  const report = await readBaseline(path, shell)
  if ((report.campaign !== null) !== (subject === 'campaign'))
    throw new UsageError(
      `--baseline: ${path} is a report of ${report.campaign === null ? 'accounts' : 'a campaign'}; name one of the same command`,
    )
  if (report.level !== level && options.quiet !== true)
    await shell.stderr.write(
      `reach: the ranges of ${cleanText(path)} are made for ${report.level}, those of this run for ${level}\n`,
    )
  return { gates, needs, baseline: new Map(gateSubjects(report, needs).map((each) => [each.id, each])) }
}
