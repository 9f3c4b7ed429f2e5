import type { AsOf } from '../../domain/account.ts'
import type { Segment } from '../../domain/audience.ts'
import { dateOfSeconds, isoDate } from '../../domain/calendar.ts'
import type { Day, IsoDate } from '../../domain/day.ts'
import type { Paid } from '../../domain/paid.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Video } from '../../domain/video.ts'
import type { FilePart } from '../file-part.ts'
import type { PartSplit, PartVideo, PartWindow, Vintage } from '../part.ts'
import { idDateProblems } from './id-dates.ts'
import { placeInYears } from './place-in-years.ts'
import { videoIdSeconds, type WrittenDate } from './written-date.ts'
import {
  anchorsOf,
  earliestLocalDay,
  exportDay,
  firstOnOrAfter,
  lastOnOrBefore,
  pooledAnchors,
  type YearOptions,
} from './year-evidence.ts'

/** A day of a file, and whose it is; in a history also where its numbers come from. */
export type DatedDay = Day & { readonly handle: string | null; readonly vintage?: Vintage }

/** A file's part with every date complete. */
export interface DatedPart {
  readonly file: FilePart
  readonly days: readonly DatedDay[]
  readonly videos: readonly Video[]
  readonly windows: readonly PartWindow[]
  readonly audience: readonly Segment[]
  readonly splits: readonly PartSplit[]
  readonly paid: readonly Paid[]
  readonly exportedOn: IsoDate | null
  /** What decided the years, where they were open. */
  readonly asOf: AsOf | null
  /** Whether the years rest on evidence of the file itself rather than of its siblings. */
  readonly certain: boolean
}

const complete = (date: WrittenDate): IsoDate | null =>
  date.year === null ? null : isoDate(date.year, date.month, date.day)

/** A post stands at its id's day, in time zones west of UTC perhaps the day before, or some days after (drafts, scheduled posts). */
const postedOn = ({ postedOn: written, video }: PartVideo, exported: IsoDate | null): IsoDate | null => {
  const seconds = videoIdSeconds(video.id)
  if (written === null) return seconds === null ? null : dateOfSeconds(seconds)
  const full = complete(written)
  if (full !== null) return full
  if (seconds !== null) return firstOnOrAfter(written, earliestLocalDay(seconds))
  return exported === null ? null : lastOnOrBefore(written, exported)
}

/** A table can hold rows of several days of export: then each has its own, unless the file's name says it of all. */
const rowExported = ({ names }: FilePart, { exportedOn }: PartVideo): IsoDate | null =>
  names.epochDay !== null || exportedOn === null ? null : complete(exportedOn)

const datedVideos = (file: FilePart, exported: IsoDate | null): Video[] =>
  file.part.videos.map((each) => {
    const own = rowExported(file, each) ?? exported
    return { ...each.video, postedOn: postedOn(each, own), ...(own === null ? {} : { snapshotOn: own }) }
  })

const asOfOf = (dates: readonly IsoDate[], anchor: { date: IsoDate; from: AsOf['from']; rule: string }): AsOf => {
  const last = dates.toSorted().at(-1) ?? anchor.date
  // A bare year or an upload says no day of export: the newest row is the best that is known.
  const vague = anchor.rule !== 'at-or-before'
  return { date: vague ? last : anchor.date, from: anchor.from }
}

interface Dating {
  readonly dates: readonly IsoDate[]
  readonly asOf: AsOf | null
  readonly certain: boolean
  readonly problems: readonly Problem[]
}

const years = (dates: readonly IsoDate[]): string => {
  const [first, last] = [dates[0] ?? '', dates.at(-1) ?? '']
  return `${first} to ${last}`
}

const dateDays = (file: FilePart, siblings: readonly FilePart[], options: YearOptions): Dating | null => {
  const written = file.part.days.map(({ date }) => date)
  const full = written.flatMap((date) => complete(date) ?? [])
  if (full.length === written.length) return { dates: full, asOf: null, certain: true, problems: [] }
  const pooled = pooledAnchors(siblings, options.strict)
  for (const anchor of anchorsOf(file, pooled, options)) {
    const placed = placeInYears(written, anchor)
    if (placed === null) continue
    const at = { file: file.document.path }
    const problems = [
      ...(anchor.from === 'file-time'
        ? [problem('year-from-file-time', `the days were read as ${years(placed.dates)}`, at)]
        : []),
      ...(anchor.from === 'option' && file.names.epochDay !== null && file.names.epochDay > anchor.date
        ? [
            problem(
              'year-conflict',
              `the file's name says it was exported on ${file.names.epochDay}, after ${anchor.date}`,
              at,
            ),
          ]
        : []),
      ...(placed.strained
        ? [problem('year-conflict', `the days were read as ${years(placed.dates)}, which the calendar contradicts`, at)]
        : []),
    ]
    return { dates: placed.dates, asOf: asOfOf(placed.dates, anchor), certain: !pooled.includes(anchor), problems }
  }
  return null
}

/** A table of videos has no window: a full date in its name is the day of its export. */
const namedDay = ({ part, names }: FilePart): IsoDate | null =>
  part.days.length === 0 && part.videos.length > 0 ? names.date : null

/** Completes the dates of one file in the light of all files of its account. Null, with the problem, where nothing bears a year. */
export const datePart = (
  file: FilePart,
  siblings: readonly FilePart[],
  options: YearOptions,
): { value: DatedPart | null; problems: readonly Problem[] } => {
  const dating = dateDays(file, siblings, options)
  if (dating === null) {
    const [first, last] = [file.part.days[0]?.date, file.part.days.at(-1)?.date]
    const show = (date: WrittenDate | undefined) => (date ? `day ${date.day} of month ${date.month}` : '')
    const message = `the rows run from ${show(first)} to ${show(last)}, of no known year`
    return { value: null, problems: [problem('year-unknown', message, { file: file.document.path })] }
  }
  const exported =
    file.names.epochDay ??
    exportDay(file.part) ??
    namedDay(file) ??
    (dating.asOf?.from === 'option' ? dating.asOf.date : null)
  const { part } = file
  const value: DatedPart = {
    file,
    days: part.days.flatMap(({ numbers, handle, vintage }, index) => {
      const date = dating.dates[index]
      return date === undefined ? [] : [{ date, handle, ...numbers, ...(vintage === undefined ? {} : { vintage }) }]
    }),
    videos: datedVideos(file, exported ?? options.asOf ?? null),
    windows: part.windows,
    audience: part.audience,
    splits: part.splits,
    paid: part.paid,
    exportedOn: exported,
    asOf: dating.asOf,
    certain: dating.certain,
  }
  const conflicts = file.platform === 'tiktok' ? idDateProblems(part.videos, value.videos) : []
  return { value, problems: [...dating.problems, ...conflicts] }
}
