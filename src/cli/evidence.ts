import type { Gives } from '../read/format.ts'

/** How much a kind of number says of people, the strongest first; a format is as good as its best. */
const EVIDENCE: readonly (readonly [words: string, gives: readonly Gives[]])[] = [
  [
    'people, and which of them are new or came on several days: the people reached are bounded',
    ['new and returning viewers by day', 'measured reach of several days'],
  ],
  ['people by day: what is left to estimate is who came again', ['measured reach by day']],
  ['people by video: what is left to estimate is who saw several', ['measured reach by video']],
  [
    'no people: they are estimated from views',
    ['views and shares by day', 'views by day', 'views and shares by video'],
  ],
  ['people who were shown ads: no part of organic reach, in no estimate', ['paid reach, kept apart']],
  [
    'who they are and where views came from, not how many',
    ['audience of viewers', 'traffic sources', 'audience of followers'],
  ],
]

/** The evidence of a format in words. @param gives what it gives, in any order */
export const evidenceOf = (gives: readonly Gives[]): string =>
  EVIDENCE.find(([, kinds]) => kinds.some((kind) => gives.includes(kind)))?.[0] ?? 'nothing to estimate from'
