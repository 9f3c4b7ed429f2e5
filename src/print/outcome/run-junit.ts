import type { GateOutcome } from '../gate/check-gate.ts'
import { gateWords } from '../gate/gate-words.ts'
import { formatWhole } from '../page/format-number.ts'
import { cleanText } from '../text/clean-text.ts'
import { type JunitCase, type JunitSuite, junitXml } from '../text/junit-xml.ts'
import { problemPlace } from './problem-place.ts'
import { failsRun, type RunOutcome } from './run-outcome.ts'

const gateCase = (outcome: GateOutcome, allowMissing: boolean): JunitCase => {
  const name = `fails if ${cleanText(outcome.gate.text)}`
  const words = gateWords(outcome)
  if (failsRun(outcome, allowMissing)) return { name, failure: { type: outcome.state, message: words, text: words } }
  return { name, failure: null, skipped: outcome.state === 'missing' ? words : null }
}

const headlineCase = ({ estimates, grade }: RunOutcome['subjects'][number]): JunitCase => {
  const name = 'people reached'
  const { value = null, low = null, high = null, reason = null } = estimates.get('viewers') ?? {}
  if (value === null) return { name, failure: null, skipped: reason ?? 'no people were estimated' }
  const [people, from, to] = [value, low, high].map((x) => formatWhole(x ?? 0))
  return { name, failure: null, output: `${people} (${from} to ${to}), ${grade}` }
}

const problemCases = ({ problems, strict }: RunOutcome): JunitCase[] =>
  problems
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map((problem) => {
      const { severity, code, message, hint } = problem
      const place = cleanText(problemPlace(problem))
      const name = place === '' ? code : `${code} ${place}`
      const text = `${message}. ${hint}`
      if (severity === 'error' || strict) return { name, failure: { type: code, message, text } }
      return { name, failure: null, output: `${severity}: ${text}` }
    })

/**
 * A run as JUnit XML: a suite an account with a case for its answer and one a gate, then a suite of the folders that gave nothing
 * and one of the problems. What a gate can't tell fails, or is skipped where that was allowed.
 */
export const runJunit = (outcome: RunOutcome): string => {
  const { subjects, gates, leftOut, allowMissing, command } = outcome
  const ofSubject = new Map(subjects.map((subject) => [subject, [headlineCase(subject)]]))
  for (const each of gates) ofSubject.get(each.subject)?.push(gateCase(each, allowMissing))
  const left = leftOut.map(({ folder, code }): JunitCase => {
    const message = `nothing could be estimated: ${code}`
    return { name: cleanText(folder), failure: { type: code, message, text: message } }
  })
  const problems = problemCases(outcome)
  const suites: JunitSuite[] = [
    ...[...ofSubject].map(([{ id }, cases]) => ({ name: id, cases })),
    ...(left.length > 0 ? [{ name: 'folders left out', cases: left }] : []),
    ...(problems.length > 0 ? [{ name: 'problems', cases: problems }] : []),
  ]
  return junitXml(command, suites)
}
