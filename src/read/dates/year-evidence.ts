import { addDays, dateOfSeconds, isoDate } from '../../domain/calendar.ts'
import type { IsoDate } from '../../domain/day.ts'
import type { FilePart } from '../file-part.ts'
import type { Part } from '../part.ts'
import type { Anchor } from './anchor.ts'
import { placeInYears } from './place-in-years.ts'
import { videoIdSeconds, type WrittenDate } from './written-date.ts'

/** What the user said about the year. */
export interface YearOptions {
  readonly asOf?: IsoDate
  readonly year?: number
  /** Whether the time of a file is no evidence at all. */
  readonly strict?: boolean
}

const newest = <T extends string | number>(values: readonly (T | null)[]): T | null =>
  values.reduce<T | null>((top, value) => (value !== null && (top === null || value > top) ? value : top), null)

/** The first day with that month and day on or after a given day. */
export const firstOnOrAfter = ({ month, day }: WrittenDate, from: IsoDate): IsoDate => {
  const year = Number(from.slice(0, 4))
  const dates = [year, year + 1, year + 2, year + 3, year + 4].map((candidate) => isoDate(candidate, month, day))
  const real = dates.filter((date) => date >= from && addDays(date, 0) === date)
  return real[0] ?? isoDate(year, month, day)
}

/** The last day with that month and day on or before a given day. */
export const lastOnOrBefore = ({ month, day }: WrittenDate, to: IsoDate): IsoDate => {
  const year = Number(to.slice(0, 4))
  const dates = [year, year - 1, year - 2, year - 3, year - 4].map((candidate) => isoDate(candidate, month, day))
  return dates.find((date) => date <= to && addDays(date, 0) === date) ?? isoDate(year, month, day)
}

/** No time zone is further behind UTC. */
const MOST_BEHIND = 12 * 3600

/** The earliest day that an account anywhere had at a second of UTC. */
export const earliestLocalDay = (seconds: number): IsoDate => dateOfSeconds(seconds - MOST_BEHIND)

const newestSecond = (part: Part): number | null => newest(part.videos.map(({ video }) => videoIdSeconds(video.id)))

/** The day of upload of the newest id in a part: the export can't be older. */
export const newestUpload = (part: Part): IsoDate | null => {
  const seconds = newestSecond(part)
  return seconds === null ? null : dateOfSeconds(seconds)
}

/** The day a table of posts was exported, where its rows carry it; without a year, the first such day from the newest upload on. */
export const exportDay = (part: Part): IsoDate | null => {
  const written = part.videos.map(({ exportedOn }) => exportedOn).find((date) => date !== null)
  if (!written) return null
  if (written.year !== null) return isoDate(written.year, written.month, written.day)
  const upload = newestSecond(part)
  return upload === null ? null : firstOnOrAfter(written, earliestLocalDay(upload))
}

const newestDated = (part: Part): IsoDate | null =>
  newest(
    [...part.days.map(({ date }) => date), ...part.videos.map(({ postedOn }) => postedOn)].map((date) =>
      date !== null && date.year !== null ? isoDate(date.year, date.month, date.day) : null,
    ),
  )

const sameMonthDay = (date: IsoDate, written: WrittenDate | undefined): boolean =>
  written !== undefined && date.slice(5) === isoDate(2024, written.month, written.day).slice(5)

/** The date in a file's name, where it is the day of the first row: the start of its window. */
const startOf = ({ names, part }: FilePart): IsoDate | null =>
  names.date !== null && sameMonthDay(names.date, part.days[0]?.date) ? names.date : null

/** The last day of a file whose name bears the start of its window. */
const lastDayFromStart = (file: FilePart): IsoDate | null => {
  const date = startOf(file)
  const written = file.part.days.map((day) => day.date)
  if (date === null) return null
  return placeInYears(written, { rule: 'starts-on', date, from: 'file-name-date' })?.dates.at(-1) ?? null
}

/** What a file's own names say, best first. A full date that is the first row's is the start of its window. */
export const ownAnchors = (file: FilePart): Anchor[] => {
  const { epochDay, date, year } = file.names
  const anchors: Anchor[] = []
  if (epochDay !== null) anchors.push({ rule: 'at-or-before', date: epochDay, from: 'file-name-epoch' })
  if (date !== null) {
    const ends = lastDayFromStart(file)
    const { modifiedOn } = file.document.source
    // A window that would end after the file was written did not start there: the date is the day of export.
    const starts = ends !== null && (modifiedOn === null || ends <= addDays(modifiedOn, 1))
    const rule = starts ? 'starts-on' : 'at-or-before'
    anchors.push({ rule, date, from: 'file-name-date' })
  }
  if (year !== null) anchors.push({ rule: 'in-year', date: isoDate(year, 12, 31), from: 'file-name-year' })
  return anchors
}

/** What all files of an account together say, best first: the order of product.md. */
export const pooledAnchors = (files: readonly FilePart[], strict = false): Anchor[] => {
  const anchors: Anchor[] = []
  const add = (rule: Anchor['rule'], date: IsoDate | null, from: Anchor['from']) => {
    if (date !== null) anchors.push({ rule, date, from })
  }
  add('at-or-before', newest(files.map(({ names }) => names.epochDay)), 'file-name-epoch')
  add('near', newest(files.map(lastDayFromStart)), 'file-name-date')
  add('at-or-before', newest(files.map((file) => (startOf(file) === null ? file.names.date : null))), 'file-name-date')
  const year = newest(files.map(({ names }) => names.year))
  add('in-year', year === null ? null : isoDate(year, 12, 31), 'file-name-year')
  add('at-or-before', newest(files.map(({ part }) => exportDay(part))), 'video-id')
  add('at-or-after', newest(files.map(({ part }) => newestUpload(part))), 'video-id')
  add('near', newest(files.map(({ part }) => newestDated(part))), 'dated-sibling')
  if (!strict) add('at-or-before', newest(files.map(({ document }) => document.source.modifiedOn)), 'file-time')
  return anchors
}

/** The anchors of one file, best first. What the user says bounds everything; a file's own epoch is finer where it agrees. */
export const anchorsOf = (file: FilePart, pooled: readonly Anchor[], options: YearOptions): Anchor[] => {
  const said: Anchor[] =
    options.asOf !== undefined
      ? [{ rule: 'at-or-before', date: options.asOf, from: 'option' }]
      : options.year !== undefined
        ? [{ rule: 'in-year', date: isoDate(options.year, 12, 31), from: 'option' }]
        : []
  const [limit] = said
  const own = ownAnchors(file)
  const finer = own.filter(({ from, date }) => from === 'file-name-epoch' && limit !== undefined && date <= limit.date)
  return [...finer, ...said, ...own, ...pooled]
}
