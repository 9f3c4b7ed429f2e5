import { Command, type Option } from 'commander'
import { VIDEO_SORTS } from '../../print/page/sort-videos.ts'
import { PRINTERS } from '../../print/printers/index.ts'
import {
  day,
  encoding,
  inclusions,
  jobs,
  level,
  mapping,
  pairs,
  several,
  wholeNumber,
  year,
} from '../option-parsers.ts'
import {
  addEstimatingOptions,
  addGateOptions,
  addJobsOption,
  addPrintingOptions,
  addReadingOptions,
  addTargetOption,
} from '../options.ts'
import type { MapOption } from '../run-options.ts'

/** How the value of an option is written in a file. */
export interface ConfigKind {
  readonly id:
    | 'flag'
    | 'choice'
    | 'text'
    | 'day'
    | 'year'
    | 'level'
    | 'count'
    | 'jobs'
    | 'texts'
    | 'words'
    | 'pairs'
    | 'map'
  readonly expected: string
  /** The texts that would be typed for a value, one for each time that the option would be repeated. */
  readonly texts: (value: unknown) => readonly string[]
  /** The value as a file has it, from what the parser made of the texts. */
  readonly written: (parsed: unknown) => unknown
}

const one = (value: unknown): readonly string[] => [String(value)]
const each = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [String(value)])
const entries = (value: unknown): readonly string[] =>
  Object.entries(value as object).map(([name, text]) => `${name}=${text}`)
const itself = (parsed: unknown): unknown => parsed

const kind = (
  id: ConfigKind['id'],
  expected: string,
  texts: ConfigKind['texts'] = one,
  written: ConfigKind['written'] = itself,
): ConfigKind => ({ id, expected, texts, written })

const FLAG = kind('flag', 'true or false')
const CHOICE = kind('choice', 'one of its words')
const TEXT = kind('text', 'a text')

const mapTexts = (value: unknown): readonly string[] =>
  typeof value === 'object' && !Array.isArray(value) ? entries(value) : each(value)

const mapWritten = (parsed: unknown): unknown => {
  const { fields, files } = parsed as MapOption
  return files.length === 0 ? fields : [...files, ...entries(fields)]
}

const KINDS: ReadonlyMap<unknown, ConfigKind> = new Map<unknown, ConfigKind>([
  [level, kind('level', 'a probability between 0 and 1, such as 0.9')],
  [wholeNumber, kind('count', 'a whole number, 0 or more')],
  [day, kind('day', 'a day as "YYYY-MM-DD"')],
  [year, kind('year', 'a year such as 2026')],
  [encoding, TEXT],
  [jobs, kind('jobs', 'a whole number from 1 to 999, or "auto"')],
  [several, kind('texts', 'a text, or a list of texts', each)],
  [inclusions, kind('words', 'a list of "titles", "handles", "links"', each)],
  [pairs, kind('pairs', 'values by id, such as {"overlap-days": "0.2..0.5"}', entries)],
  [
    mapping,
    kind('map', 'columns by field, such as {"views": "Plays"}, or files of reach columns', mapTexts, mapWritten),
  ],
])

/** An option whose parser no kind is known of would be passed over: it is a fault of the program. */
export const kindOf = ({ parseArg, argChoices, required }: Option): ConfigKind => {
  if (!required) return FLAG
  if (argChoices !== undefined) return CHOICE
  const found = parseArg === undefined ? TEXT : KINDS.get(parseArg)
  if (found === undefined) throw new Error('an option has a parser without a kind')
  return found
}

/** The key of an option in a file: its long name. */
export const keyOf = ({ long }: Option): string => (long ?? '').slice('--'.length)

/** Not in a file: a short form of another, and the question itself. */
const LEFT_OUT = ['json', 'print-config']

/** Every option that a file may hold, defined as for the command line, in the order of its help. */
export const configOptions = (): readonly Option[] => {
  const command = new Command()
  const forms = PRINTERS.map(({ id }) => id)
  addPrintingOptions(command, forms, VIDEO_SORTS)
  addReadingOptions(command)
  addEstimatingOptions(command)
  addTargetOption(command)
  addJobsOption(command)
  addGateOptions(command)
  return command.options.filter((option) => !LEFT_OUT.includes(keyOf(option)))
}
