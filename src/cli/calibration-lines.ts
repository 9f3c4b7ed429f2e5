import type { Calibration, CalibrationCheck, LearnedGroup } from '../domain/calibration.ts'
import { cleanText } from '../print/text/clean-text.ts'
import { paragraph } from './lines.ts'
import type { Shell } from './shell.ts'

const digits = (value: number): string => String(Number(value.toPrecision(4)))
const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`

const numberLine = ({ id, median, spread }: LearnedGroup['numbers'][number]): string =>
  spread === 0 ? `${id} = ${digits(median)}` : `${id} = ${digits(median)} (sd of the logarithm ${digits(spread)})`

const checkLine = ({ n, bias, medianError, medianErrorBefore, inside80, inside90 }: CalibrationCheck): string =>
  `On ${n} rows hidden in turn: median error ${percent(medianError)} (${percent(medianErrorBefore)} before anything was learned), bias ${percent(bias)}; the 80 % range held ${percent(inside80)} of them, the 90 % range ${percent(inside90)}.`

const groupLines = (group: LearnedGroup, shell: Shell): string[] => {
  const { what, numbers, used, trimmed, leftOut, check } = group
  const rows = [
    `${used} measured rows`,
    ...(trimmed > 0 ? [`${trimmed} of them so odd that they hardly count`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out because they can't be or say nothing`] : []),
  ]
  return [
    ...paragraph(`${what}: ${rows.join(', ')}`, 2, shell),
    ...numbers.flatMap((number) => paragraph(numberLine(number), 4, shell)),
    ...paragraph(check === null ? 'Too few rows to hide any: the error is not known.' : checkLine(check), 4, shell),
  ]
}

/** What was learned of one account, and what was not, as text. */
export const calibrationLines = ({ account, groups, notLearned }: Calibration, shell: Shell): string[] => [
  cleanText(`account ${account}`),
  ...(groups.length === 0 ? ['  nothing could be learned'] : groups.flatMap((group) => groupLines(group, shell))),
  ...(notLearned.length === 0 ? [] : ['  not learned']),
  ...notLearned.flatMap(({ what, reason }) => paragraph(`${what}: ${reason}`, 4, shell)),
  '',
]
