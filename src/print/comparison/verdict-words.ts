import type { Verdict } from '../../domain/comparison.ts'
import type { Cell } from '../page/page.ts'

/** What each verdict is called. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  more: 'more',
  fewer: 'fewer',
  'not-distinguishable': 'not distinguishable',
  'windows-differ': 'windows differ',
  unknown: 'unknown',
}

/** A verdict as a cell: only a difference stands out. */
export const verdictCell = (verdict: Verdict): Cell => ({
  text: VERDICT_WORDS[verdict],
  tone: verdict === 'more' || verdict === 'fewer' ? 'strong' : 'quiet',
})
