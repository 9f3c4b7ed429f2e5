import { formatPercent, formatWhole } from '../print/page/format-number.ts'
import { cleanText } from '../print/text/clean-text.ts'
import { columnLetters } from '../print/validation/place-words.ts'
import type { ProposedColumn, ProposedTable } from './columns.ts'
import { paragraph } from './lines.ts'
import type { Shell } from './shell.ts'

/** A word that a shell takes as it is: nothing in it is run or replaced. @example shellWord("it's") // => "'it'\\''s'" */
export const shellWord = (text: string): string =>
  /^[\p{L}\p{N}_./=@-]+$/u.test(text)
    ? text
    : /^[\p{L}\p{N}_./=@ ()-]+$/u.test(text)
      ? `"${text}"`
      : `'${text.replaceAll("'", "'\\''")}'`

const number = (value: number | string): string => (typeof value === 'number' ? formatWhole(value) : value)

const columnLines = ({ position, header, kind, filled, range, guess }: ProposedColumn, shell: Shell): string[] => {
  const name = header.trim() === '' ? '(no header)' : `“${cleanText(header)}”`
  const about = [
    kind,
    ...(range === null ? [] : [`${number(range.from)} to ${number(range.to)}`]),
    ...(filled === 1 ? [] : [`${formatPercent(filled)} of the rows filled`]),
  ]
  return [
    ...paragraph(`${columnLetters(position)} ${name}: ${about.join(', ')}`, 2, shell),
    ...(guess === null
      ? []
      : paragraph(`${guess.field}: ${guess.word} (${guess.confidence.toFixed(2)}), ${guess.reason}`, 6, shell)),
  ]
}

const heading = ({ file, rows, format, title, read, of, headless }: ProposedTable): string => {
  const front = `${cleanText(file)}: ${formatWhole(rows)} row${rows === 1 ? '' : 's'}`
  if (read === 'as an export') return `${front}, ${format} (${title}). No map is needed.`
  if (read === 'refused') return `${front}, ${format} (${title}). It is recognised and not read: no map changes that.`
  if (read === 'by its names') return `${front}, read by the names of its columns as ${format}. A map can correct that:`
  if (headless) return `${front} below the first, which is a row of data too: put the names of the columns above it.`
  return `${front}, no known export${of === null ? '' : `; if anything, a table of ${of}`}:`
}

const advice = (table: ProposedTable, shell: Shell): string[] => {
  const { columns, map, file, of, headless } = table
  if (columns.length === 0 || headless) return []
  const wanted = of === 'days' ? ['date'] : ['views']
  const missing = wanted.filter((field) => !Object.hasOwn(map, field))
  const maybe = columns.filter(({ guess }) => guess?.word === 'possible')
  const pairs = Object.entries(map).map(([field, header]) => `--map ${shellWord(`${field}=${cleanText(header)}`)}`)
  return [
    '',
    ...(pairs.length === 0
      ? []
      : [
          ...paragraph(
            'Nothing is read by a guess. Check the guesses; to use those that are sure or likely:',
            2,
            shell,
          ),
          `    reach estimate ${shellWord(cleanText(file.split('!/')[0] ?? file))} ${pairs.join(' ')}`,
          ...paragraph('or write them to a file with -o map.json, and give --map map.json.', 2, shell),
        ]),
    ...(maybe.length === 0
      ? []
      : paragraph('What is only possible is left out: add it with --map if it is right.', 2, shell)),
    ...(missing.length === 0
      ? []
      : paragraph(
          `No column is likely to be ${missing.join(', ')}: name it with --map ${missing[0]}="Column".`,
          2,
          shell,
        )),
  ]
}

/** The proposals as text: every column with what it holds and what it may be, then how to use that. */
export const columnTableLines = (tables: readonly ProposedTable[], shell: Shell): string[] =>
  tables.flatMap((table) => [
    ...paragraph(heading(table), 0, shell),
    ...table.columns.flatMap((column) => columnLines(column, shell)),
    ...advice(table, shell),
    '',
  ])
