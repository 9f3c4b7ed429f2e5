import type { CampaignPlan, PlanCreator, PlanRange } from '../../domain/plan.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { nearestWord } from './nearest-word.ts'
import { type ParsedPlan, type PlanPath, parsePlan } from './parse-plan.ts'
import { planSchema, rangeEnds, type WrittenPlan } from './plan-schema.ts'

/** The middle of a range: of numbers above zero the geometric mean, since overlaps and audiences differ by factors. */
const rangeOf = (written: Parameters<typeof rangeEnds>[0]): PlanRange => {
  const [low, high] = rangeEnds(written)
  return { value: low === high ? low : low > 0 ? Math.sqrt(low * high) : (low + high) / 2, low, high }
}

const creatorOf = (written: WrittenPlan['creators'][number]): PlanCreator => ({
  name: written.name,
  exports:
    written.exports === undefined ? [] : typeof written.exports === 'string' ? [written.exports] : written.exports,
  paid: written.paid === undefined ? null : rangeOf(written.paid),
  views: written.views ?? null,
  dates: written.dates ?? null,
  asOf: written.asOf ?? null,
  territories: written.territory === undefined ? (written.territories ?? null) : { [written.territory]: 1 },
  spend: written.spend ?? null,
  followers: written.followers ?? null,
})

const planOf = (written: WrittenPlan): CampaignPlan => ({
  creators: written.creators.map(creatorOf),
  overlaps: (written.overlaps ?? []).map(({ between, fraction, people }) => ({
    between,
    ...(fraction === undefined ? {} : { fraction: rangeOf(fraction) }),
    ...(people === undefined ? {} : { people: rangeOf(people) }),
  })),
  dates: written.dates ?? null,
  currency: written.currency ?? null,
  deduplicated: written.deduplicated ?? null,
  ceilings: written.ceilings ?? {},
})

/** A path as people write it. @example pathText(['creators', 0, 'spend']) // => "creators[0].spend" */
export const pathText = (path: PlanPath): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`)).join('')

const LONGEST_SHOWN = 60

const shown = (value: unknown): string => {
  const text = value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value))
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text
}

const valueAt = (value: unknown, path: PlanPath): unknown =>
  path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
        ? (inside as Record<string | number, unknown>)[step]
        : undefined,
    value,
  )

/** The keys that the object at a path may have, by where it stands. */
const keysAt = (path: PlanPath): readonly string[] => {
  const { creators, overlaps, dates } = planSchema.shape
  if (path.at(-1) === 'dates') return Object.keys(dates.unwrap().shape)
  if (path[0] === 'creators') return Object.keys(creators.element.shape)
  if (path[0] === 'overlaps') return Object.keys(overlaps.unwrap().element.shape)
  return Object.keys(planSchema.shape)
}

type Issue = NonNullable<ReturnType<typeof planSchema.safeParse>['error']>['issues'][number]

const shapeProblems = (issue: Issue, { value, lineOf }: ParsedPlan, file: string): Problem[] => {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const make = (where: PlanPath, message: string): Problem => {
    const line = lineOf(where)
    return problem('bad-plan', message, { file, ...(line === undefined ? {} : { line }) })
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = keysAt(path)
      const meant = nearestWord(key, known)
      const advice = meant === null ? `expected some of ${known.join(', ')}` : `${meant} may be meant`
      return make([...path, key], `${pathText([...path, key])} is not known: ${advice}`)
    })
  }
  const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
  return [
    make(path, `${path.length === 0 ? 'the plan' : pathText(path)} is ${shown(valueAt(value, path))}, ${message}`),
  ]
}

/**
 * Reads a plan, YAML or JSON.
 *
 * A plan with a mistake is not carried out in part, since every part of it moves the one number: it is null, beside every mistake
 * with its line, what was got, what was expected.
 */
export const readPlan = async (
  text: string,
  file: string,
): Promise<{ readonly plan: CampaignPlan | null; readonly problems: readonly Problem[] }> => {
  const { plan: parsed, problems } = await parsePlan(text, file)
  if (parsed === null) return { plan: null, problems }
  const { data, error } = planSchema.safeParse(parsed.value)
  if (data === undefined)
    return { plan: null, problems: error.issues.flatMap((issue) => shapeProblems(issue, parsed, file)) }
  const wrong = checkPlan(data).map(({ path, message }) => {
    const line = parsed.lineOf(path)
    return problem('bad-plan', `${pathText(path)}: ${message}`, { file, ...(line === undefined ? {} : { line }) })
  })
  return { plan: wrong.length > 0 ? null : planOf(data), problems: wrong }
}
