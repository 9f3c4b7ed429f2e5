import { composeProblems } from '../page/compose-problems.ts'
import type { Page } from '../page/page.ts'
import type { PrintOptions } from '../printer.ts'
import { cleanText } from '../text/clean-text.ts'
import { toJson } from '../text/to-json.ts'
import type { Comparison } from './comparison.ts'
import type { ComparisonForm } from './comparison-forms.ts'
import { composeInTime } from './compose-in-time.ts'
import { composeSides } from './compose-sides.ts'

const composeComparison = (comparison: Comparison, detail: boolean): Page => {
  const { by, because, accounts, unmatched, sides, level, problems } = comparison
  const way = by === 'time' ? 'by time, two exports of the same accounts' : 'accounts side by side'
  const lost = [
    ...unmatched.before.map((id) => `${id} is only in the earlier export`),
    ...unmatched.after.map((id) => `${id} is only in the later export`),
  ]
  return [
    { kind: 'paragraph', label: 'Compared', text: cleanText(`${way} (${because}).`), tone: null },
    ...accounts.flatMap((account) => composeInTime(account, level)),
    ...(sides === null ? [] : composeSides(sides, level)),
    ...(lost.length === 0
      ? []
      : [{ kind: 'paragraph', label: 'Not compared', text: cleanText(`${lost.join('; ')}.`), tone: null } as const]),
    ...composeProblems(problems, detail),
  ]
}

/** A comparison in one of its forms, ending in a newline. */
export const printComparison = async (
  comparison: Comparison,
  form: ComparisonForm,
  options: Pick<PrintOptions, 'color' | 'unicode' | 'width' | 'detail'>,
): Promise<string> => {
  if (form === 'json') return `${toJson(comparison, 2)}\n`
  const page = composeComparison(comparison, options.detail)
  if (form === 'markdown') return (await import('../printers/markdown.ts')).writePage(page, options)
  return (await import('../printers/table.ts')).drawPage(page, options)
}
