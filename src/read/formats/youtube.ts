import { column } from '../cells/columns.ts'
import { defineFormat } from '../format.ts'

const ADVANCED = 'YouTube Studio > Analytics > Advanced mode > Export'

export const youtubeStudio = defineFormat({
  id: 'youtube-studio',
  title: 'YouTube Studio: content table',
  find: ADVANCED,
  gives: ['nothing'],
  columns: {
    id: column('text', 'Content', 'essential'),
    title: column('text', 'Video title', 'required'),
    posted: column('text', 'Video publish time', 'essential'),
    views: column('text', 'Views', 'essential'),
  },
  refusal: {
    code: 'other-platform',
    message: 'this is a table of YouTube Studio (columns Content, Video publish time)',
  },
})

/** People of the 28 days until each day: to add days up would count everybody many times. */
export const youtubeAudience = defineFormat({
  id: 'youtube-audience',
  title: 'YouTube Studio: monthly audience, rolling 28 days',
  find: 'YouTube Studio > Analytics > Audience > Advanced mode > Export',
  gives: ['nothing'],
  columns: {
    date: column('text', 'Date', 'essential'),
    people: column('text', ['Monthly audience', '28-day new viewers'], 'essential'),
    casual: column('text', '28-day casual viewers'),
    regular: column('text', '28-day regular viewers'),
  },
  everyday: true,
  refusal: {
    code: 'other-platform',
    message: 'this is the audience of a YouTube channel, of the 28 days until each day',
  },
})
