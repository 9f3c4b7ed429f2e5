import { expect, test } from 'vitest'
import { readNames } from '../../../src/read/dates/file-name-evidence.ts'

const none = { epochDay: null, date: null, year: null, handle: null }

// 1773506459 = 2026-03-14T16:40:59Z; the date is the start of the window.
test.each([
  [
    'Overview_2026-02-10_1773506459_lake.radio.zip',
    { epochDay: '2026-03-14', date: '2026-02-10', year: 2026, handle: 'lake.radio' },
  ],
  [
    'Viewers_2026-02-10_1773506459_lake_radio_ (1).zip',
    { epochDay: '2026-03-14', date: '2026-02-10', year: 2026, handle: 'lake_radio_' },
  ],
  [
    'Content_2026-02-10_1773506459_x.y.z(2).XLSX',
    { epochDay: '2026-03-14', date: '2026-02-10', year: 2026, handle: 'x.y.z' },
  ],
  [
    'TIKTOK Overview_2026-02-10_1773506459_lake.csv',
    { epochDay: '2026-03-14', date: '2026-02-10', year: 2026, handle: 'lake' },
  ],
  ['temp_1777023477442.zip', { ...none, epochDay: '2026-04-24' }],
  ['Overview.csv', none],
  ['Content 2.csv', none],
  ['Viewers (1).csv', none],
  ['Last 60 days.csv', none],
  ['Overview 2025.csv', { ...none, year: 2025 }],
  ['export_20260210.csv', { ...none, date: '2026-02-10' }],
  ['2026.02.10 Overview.csv', { ...none, date: '2026-02-10', year: 2026 }],
  ['dataset_tiktok-scraper_2025-09-21_13-33-25-969.json', { ...none, date: '2025-09-21', year: 2025 }],
  ['Overview_2026-02-30.csv', { ...none, year: 2026 }],
  ['7527623000473079054.json', none],
  ['0123456789.csv', none],
])('%s', (name, expected) => {
  expect(readNames([name])).toEqual(expected)
})

test('the names of the archive around a file speak for it, the newest day and the innermost handle first', () => {
  expect(readNames(['Overview.csv', 'Overview_2026-02-10_1773506459_lake.radio.zip'])).toEqual({
    epochDay: '2026-03-14',
    date: '2026-02-10',
    year: 2026,
    handle: 'lake.radio',
  })
  expect(readNames(['A_2026-02-10_1773506459_inner.csv', 'B_2026-02-10_1776241233_outer.zip'])).toMatchObject({
    epochDay: '2026-04-15',
    handle: 'inner',
  })
})

test('a date with its hour, or to the second, is a date and no epoch', () => {
  expect(readNames(['export_2026031410.csv'])).toMatchObject({ epochDay: null, date: '2026-03-14' })
  expect(readNames(['export_20260314102030.csv'])).toMatchObject({ epochDay: null, date: '2026-03-14' })
  expect(readNames(['temp_1777023477442.zip'])).toMatchObject({ epochDay: '2026-04-24', date: null })
})
