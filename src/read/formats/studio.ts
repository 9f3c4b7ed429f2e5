import type { CellReading } from '../cells/cells.ts'
import { column } from '../cells/columns.ts'
import { asFractions } from '../cells/fractions.ts'
import { asMissing } from '../cells/missing.ts'
import { partDays } from '../cells/part-day.ts'
import { videosPart } from '../cells/part-video.ts'
import { type ReadRow, readingOf, textOf } from '../cells/read-rows.ts'
import { segmentsOf } from '../cells/segments.ts'
import { defineFormat } from '../format.ts'
import { sliceLabel } from '../locales/translate-header.ts'
import { EMPTY_PART, type PartDay } from '../part.ts'

const STUDIO = 'TikTok Studio on the web (tiktok.com/tiktokstudio) > Analytics'

export const studioOverview = defineFormat({
  id: 'studio-overview',
  title: 'TikTok Studio: Overview',
  find: `${STUDIO} > Overview > Download data`,
  gives: ['views and shares by day'],
  columns: {
    date: column('date', 'Date', 'essential'),
    views: column('count', 'Video Views', 'essential'),
    profileViews: column('net', 'Profile Views', 'required'),
    likes: column('net', 'Likes', 'required'),
    comments: column('net', 'Comments', 'required'),
    shares: column('net', 'Shares', 'required'),
    newFollowers: column('net', 'New followers'),
  },
  part: (rows) => ({ ...EMPTY_PART, days: partDays(rows) }),
})

/** On a row whose total is `undefined`, the zeros beside it are missing too. */
const withoutFalseZeros = (day: PartDay): PartDay => {
  const { viewers, newViewers, returningViewers } = day.numbers
  if (viewers?.value !== null || !newViewers || !returningViewers) return day
  const reason = viewers.reason ?? 'the total is missing'
  return {
    ...day,
    numbers: {
      ...day.numbers,
      newViewers: asMissing(newViewers, reason),
      returningViewers: asMissing(returningViewers, reason),
    },
  }
}

export const studioViewers = defineFormat({
  id: 'studio-viewers',
  title: 'TikTok Studio: Viewers',
  find: `${STUDIO} > Viewers > Download data`,
  gives: ['measured reach by day', 'new and returning viewers by day'],
  columns: {
    date: column('date', 'Date', 'essential'),
    viewers: column('count', 'Total Viewers', 'essential'),
    newViewers: column('count', 'New Viewers', 'required'),
    returningViewers: column('count', 'Returning Viewers', 'required'),
  },
  part: (rows) => ({ ...EMPTY_PART, days: partDays(rows).map(withoutFalseZeros) }),
})

export const studioContent = defineFormat({
  id: 'studio-content',
  title: 'TikTok Studio: Content',
  find: `${STUDIO} > Content > Download data (the top 15 posts only)`,
  gives: ['views and shares by video'],
  columns: {
    exportedOn: column('date', 'Time'),
    title: column('text', 'Video title', 'required'),
    url: column('text', 'Video link', 'essential'),
    postedAt: column('date', 'Post time', 'required'),
    likes: column('count', 'Total likes', 'required'),
    comments: column('count', 'Total comments', 'required'),
    shares: column('count', 'Total shares', 'required'),
    views: column('count', 'Total views', 'essential'),
    saves: column('count', 'Total bookmarks'),
    meanWatchSeconds: column('amount', 'Average watch time'),
    viewers: column('count', 'Reach'),
  },
  part: (rows) => videosPart(rows),
})

export const studioFollowerHistory = defineFormat({
  id: 'studio-follower-history',
  title: 'TikTok Studio: Follower history',
  find: `${STUDIO} > Followers > Download data`,
  gives: ['followers'],
  columns: {
    date: column('date', 'Date', 'essential'),
    followers: column('count', 'Followers', 'essential'),
    // Never read: what the column counts differs between exports; the change follows from the level.
    difference: column('text', 'Difference in followers from previous day', 'required'),
  },
  part: (rows) => ({ ...EMPTY_PART, days: partDays(rows) }),
})

export const studioFollowerActivity = defineFormat({
  id: 'studio-follower-activity',
  title: 'TikTok Studio: Follower activity',
  find: `${STUDIO} > Followers > Download data`,
  gives: ['nothing'],
  columns: {
    date: column('date', 'Date', 'essential'),
    hour: column('count', 'Hour', 'essential'),
    followers: column('count', 'Active followers', 'essential'),
  },
  part: () => EMPTY_PART,
})

const fractionsOf = (rows: readonly ReadRow<'segment' | 'fraction'>[]) => {
  const listed = rows.flatMap((row) => {
    const reading = readingOf(row, 'fraction')
    return reading === undefined ? [] : [{ name: textOf(row, 'segment'), reading }]
  })
  // “1%” in a list of small percents is no whole: the sign decides.
  const percents = rows.some(({ cells: { fraction } }) => {
    const cell = fraction as CellReading | undefined
    return cell?.kind === 'number' && cell.percent
  })
  const fractions = asFractions(
    listed.map(({ reading }) => reading),
    percents || undefined,
  )
  return listed.flatMap(({ name }, index) => {
    const fraction = fractions[index]
    return fraction === undefined ? [] : [{ name, fraction }]
  })
}

export const studioFollowerGender = defineFormat({
  id: 'studio-follower-gender',
  title: 'TikTok Studio: Follower gender',
  find: `${STUDIO} > Followers > Download data`,
  gives: ['audience of followers'],
  columns: {
    segment: column('text', 'Gender', 'essential'),
    fraction: column('fraction', 'Distribution', 'essential'),
  },
  part: (rows) => ({ ...EMPTY_PART, audience: segmentsOf('gender', 'followers', fractionsOf(rows), true) }),
})

export const studioFollowerTerritories = defineFormat({
  id: 'studio-follower-territories',
  title: 'TikTok Studio: Follower territories',
  find: `${STUDIO} > Followers > Download data`,
  gives: ['audience of followers'],
  columns: {
    segment: column('text', 'Top territories', 'essential'),
    fraction: column('fraction', 'Distribution', 'essential'),
  },
  part: (rows) => {
    const fractions = fractionsOf(rows)
    const complete = fractions.some(({ name }) => sliceLabel(name) === 'other')
    return { ...EMPTY_PART, audience: segmentsOf('territory', 'followers', fractions, complete) }
  },
})
