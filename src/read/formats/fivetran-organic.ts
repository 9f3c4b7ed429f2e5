import type { Dimension } from '../../domain/audience.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { column } from '../cells/columns.ts'
import { asFractions } from '../cells/fractions.ts'
import { partDays } from '../cells/part-day.ts'
import { readHandle } from '../cells/part-video.ts'
import { type ReadRow, readingOf, textOf } from '../cells/read-rows.ts'
import { segmentsOf } from '../cells/segments.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART } from '../part.ts'
import { DAY_COLUMNS } from './accounts-api-daily.ts'

/** A warehouse's table of the same days, with the account's name in every row; views and reach stand there only in newer ones. */
export const fivetranOrganic = defineFormat({
  id: 'fivetran-organic',
  title: 'TikTok Organic by Fivetran: profile_metric',
  find: 'The table profile_metric that Fivetran writes to a warehouse, saved as CSV; its tables of videos are read as accounts-api-videos',
  gives: ['followers'],
  columns: {
    date: column('date', 'date', 'essential'),
    handle: column('text', 'profile_username', 'essential'),
    views: column('count', 'video_views'),
    viewers: column('count', 'unique_video_views'),
    ...DAY_COLUMNS,
    followers: column('count', 'followers_count', 'essential'),
  },
  everyday: true,
  part: (rows) => ({ ...EMPTY_PART, days: partDays(rows) }),
})

type AudienceField = 'handle' | 'age' | 'country' | 'city' | 'fraction'

/** One table a list; lists of countries and cities stop at ten and do not sum to 1. */
const LISTS: readonly (readonly ['age' | 'country' | 'city', Dimension, complete: boolean])[] = [
  ['age', 'age', true],
  ['country', 'territory', false],
  ['city', 'city', false],
]

const segmentsIn = (rows: readonly ReadRow<AudienceField>[]) => {
  const readings = rows.flatMap((row) => readingOf(row, 'fraction') ?? [])
  const fractions = asFractions(readings)
  return LISTS.flatMap(([field, dimension, complete]) => {
    const slices = rows.flatMap((row, index) => {
      const [name, fraction] = [textOf(row, field), fractions[index]]
      return name === '' || fraction === undefined ? [] : [{ name, fraction }]
    })
    return segmentsOf(dimension, 'followers', slices, complete)
  })
}

export const fivetranAudience = defineFormat({
  id: 'fivetran-audience',
  title: 'TikTok Organic by Fivetran: followers by age, country or city',
  find: 'The tables profile_audience_age, profile_audience_country and profile_audience_city that Fivetran writes to a warehouse, saved as CSV',
  gives: ['audience of followers'],
  columns: {
    handle: column('text', 'profile_username', 'essential'),
    fraction: column('fraction', 'percentage', 'essential'),
    age: column('text', 'age'),
    country: column('text', 'country'),
    city: column('text', ['city_name', 'city']),
  },
  oneOf: ['age', 'country', 'city'],
  everyday: true,
  part: (rows) => {
    const [row] = rows
    const handles = new Set(rows.map((each) => readHandle(textOf(each, 'handle'))))
    if (row === undefined || handles.size < 2) return { ...EMPTY_PART, audience: segmentsIn(rows) }
    const message = `followers of ${handles.size} profiles in one table: they are not used; save one file a profile`
    return { ...EMPTY_PART, problems: [problem('not-tiktok-video-data', message, { file: row.place.file })] }
  },
})
