import type { Problem, ProblemPlace } from './problem.ts'

interface ProblemKind {
  readonly severity: Problem['severity']
  /** What the problem is, whatever the file. */
  readonly title: string
  /** What to do about it. */
  readonly hint: string
  /** What a file looks like that has it, made up; for docs/problems.md. */
  readonly example?: string
}

/** Every problem that reach can report, by code. Codes are stable: scripts match on them. */
export const PROBLEMS = {
  'unknown-file': {
    severity: 'info',
    title: 'The file is none of the known exports',
    hint: 'See `reach formats` for what is read; a table of videos can be read with --map, e.g. --map views="Plays".',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'The file could not be opened',
    hint: 'Check the name and the permissions.',
  },
  'empty-file': {
    severity: 'error',
    title: 'The file holds nothing',
    hint: 'Download the export again; a cut download is the usual cause.',
  },
  'no-rows': {
    severity: 'warning',
    title: 'The table has a header and no rows',
    hint: 'TikTok leaves tables empty where it has too little data (under 100 followers, say): nothing is known, not zero.',
  },
  'missing-column': {
    severity: 'error',
    title: 'A table lacks a column that its kind must have',
    hint: 'Export the file again, or name the column with --map, e.g. --map shares="Total shares".',
  },
  'bad-cell': {
    severity: 'error',
    title: 'A cell is not what its column holds',
    hint: 'Correct the cell or download the export again. A date, an id or views that cannot be read cost the row; else only the cell is missing.',
  },
  'bad-row': {
    severity: 'error',
    title: 'A row does not fit its table',
    hint: 'Correct the row or download the export again. The row was left out; all other rows were read.',
  },
  'bad-json': {
    severity: 'error',
    title: 'The text is not valid JSON',
    hint: 'Save the whole response of the API; a cut file is the usual cause.',
  },
  'api-error': {
    severity: 'error',
    title: 'The API answered with an error instead of data',
    hint: 'Repeat the request; the message beside the code says what TikTok refused.',
  },
  'bad-zip': {
    severity: 'error',
    title: 'The ZIP archive is damaged or refused',
    hint: 'Download it again, or unpack it and name the folder.',
  },
  'bad-encoding': {
    severity: 'warning',
    title: 'The text encoding had to be guessed',
    hint: 'Name it with --encoding, e.g. --encoding windows-1252.',
  },
  'personal-data-download': {
    severity: 'error',
    title: 'A personal data download, not analytics',
    hint: 'It holds no views, shares or reach, but names other people: reach reads no further. Download analytics in TikTok Studio > Analytics.',
  },
  'other-platform': {
    severity: 'warning',
    title: 'An export of another platform',
    hint: 'It is left out: its people are not TikTok viewers. Name only TikTok exports, or remove the file.',
  },
  'not-tiktok-video-data': {
    severity: 'info',
    title: 'A TikTok file that gives nothing to estimate from',
    hint: 'Nothing to do: it is listed, and left out of the numbers.',
  },
  'columns-by-name': {
    severity: 'info',
    title: 'A table of videos was read by the names of its columns',
    hint: 'Check the reading; correct it with --map FIELD="Column".',
  },
  'year-from-file-time': {
    severity: 'warning',
    title: 'The year of the dates was taken from the time of the file',
    hint: 'Copying a file changes its time. Give the day of the export with --as-of YYYY-MM-DD.',
  },
  'year-unknown': {
    severity: 'error',
    title: 'Nothing says which year the dates belong to',
    hint: 'Give the day of the export with --as-of YYYY-MM-DD.',
  },
  'year-ambiguous': {
    severity: 'error',
    title: 'The dates can be read as two different years, and the numbers would differ',
    hint: 'Put each export in a folder of its own, and give its day of export with --as-of YYYY-MM-DD.',
  },
  'year-conflict': {
    severity: 'warning',
    title: 'The days of the file do not fit the year that the evidence gives',
    hint: 'Give the day of the export with --as-of YYYY-MM-DD.',
  },
  'ambiguous-date': {
    severity: 'error',
    title: 'A date can be read in two ways',
    hint: 'Give the order with --locale (en-US month first, en-GB day first).',
  },
  'ambiguous-number': {
    severity: 'warning',
    title: 'A number can be read in two ways',
    hint: 'If the second reading is meant, save the table with plain whole numbers.',
  },
  'duplicate-file': {
    severity: 'info',
    title: 'The same file was given twice',
    hint: 'Nothing to do: it counts once.',
  },
  'day-conflict': {
    severity: 'warning',
    title: 'Two files give different numbers for one day',
    hint: 'The later export is used. The last two days of an export are provisional and change.',
  },
  'video-conflict': {
    severity: 'warning',
    title: 'Two snapshots of one video differ by more than 10 %',
    hint: 'The later (or larger) snapshot is used.',
  },
  'window-conflict': {
    severity: 'warning',
    title: 'Two files give different numbers of people for the same stretch of days',
    hint: 'The later export is used.',
  },
  'bad-model': {
    severity: 'error',
    title: 'The file of --model is no calibration',
    hint: 'Write one with reach calibrate <exports> -o model.json.',
  },
  'window-off': {
    severity: 'warning',
    title: 'The people of several days contradict the people of the days',
    hint: 'Check the first and the last day and the number that was typed: it is not used.',
  },
  reconciled: {
    severity: 'warning',
    title: 'A part was estimated larger than the whole, by more than chance explains',
    hint: 'The estimate was moved to fit. One of the files may belong to another account or period.',
  },
  'unknown-video': {
    severity: 'warning',
    title: 'Something was typed for a video that no file has',
    hint: 'Check the id or link; what was typed for it is not used.',
  },
  'total-row': {
    severity: 'info',
    title: 'A row of totals stands among the videos',
    hint: 'Nothing to do: it is left out, since it would count everything twice.',
  },
  'id-lost': {
    severity: 'warning',
    title: 'A spreadsheet has cut the ids of videos',
    hint: 'Each row counts as a video of its own. Export again and keep the column as text, or add a column of links.',
  },
  'more-pages': {
    severity: 'warning',
    title: 'The API has more pages than this one',
    hint: 'Follow the cursor and put all pages into the folder: videos that are missing here are missing in the numbers.',
  },
  'reach-above-views': {
    severity: 'warning',
    title: 'More viewers than views',
    hint: 'Seen where a post was boosted or a day is labelled late. The number is kept as the export gives it.',
  },
  'viewers-sum': {
    severity: 'warning',
    title: 'New and returning viewers do not add up to the total',
    hint: 'The day is left out of the bounds.',
  },
  'day-shift': {
    severity: 'warning',
    title: 'The viewers are labelled one or more days off the views they belong to',
    hint: 'The labels were shifted for ratios. Bounds and sums do not depend on it.',
  },
  'birth-unproven': {
    severity: 'warning',
    title: 'The file starts before the account, but returning viewers contradict that',
    hint: 'The ordinary bounds are used.',
  },
  'fractions-off': {
    severity: 'warning',
    title: 'Slices of an audience do not sum to 1',
    hint: 'Within 4 % they are rescaled; beyond that the list is not used.',
  },
  'no-usable-data': {
    severity: 'error',
    title: 'Nothing to estimate from',
    hint: 'reach needs views by video (Content.csv) or by day (Overview.csv). See `reach formats`.',
  },
  'days-filled': {
    severity: 'warning',
    title: 'Days inside the window have views but no measured viewers',
    hint: 'Their viewers were estimated from views. Export Viewers.csv again: the numbers come two days late.',
  },
  'bad-plan': {
    severity: 'error',
    title: 'The plan of a campaign cannot be carried out',
    hint: 'Correct the plan; `reach schema --of plan` prints what it may hold.',
  },
  'left-out-of-campaign': {
    severity: 'error',
    title: 'A creator has no number of people',
    hint: 'The campaign was estimated without it. Add its exports (Overview.csv or Content.csv), or take it out of the plan.',
  },
  'shared-file': {
    severity: 'warning',
    title: 'Two creators of a campaign share a file',
    hint: 'They count as two audiences. If they are one account, put its files into one folder.',
  },
  'windows-differ': {
    severity: 'warning',
    title: 'The creators of a campaign cover different days',
    hint: 'Give the dates of the campaign in the plan, and export all creators for these days.',
  },
  'overlap-impossible': {
    severity: 'warning',
    title: 'An overlap that the people reached rule out',
    hint: 'The overlap was cut to what is possible. Check the numbers of the plan, and whose viewers the fraction is of.',
  },
  'overlap-unused': {
    severity: 'warning',
    title: 'An overlap with a creator whose files hold several accounts',
    hint: 'Give each account an entry of its own in the plan, and the overlap with each.',
  },
  'union-impossible': {
    severity: 'warning',
    title: 'A deduplicated number that the people reached rule out',
    hint: 'It was not used. Check that it counts the same creators and days.',
  },
  'above-ceiling': {
    severity: 'warning',
    title: 'More people than TikTok could reach there',
    hint: 'The number was kept. Check territories and exports; a ceiling of your own can be given in the plan.',
  },
  'over-a-year': {
    severity: 'info',
    title: 'More than 365 days were given',
    hint: 'The headline covers the latest 365 days, because "new viewer" means new within a year.',
  },
  'likes-above-views': {
    severity: 'warning',
    title: 'A video has more likes than views',
    hint: 'Check that the columns of views and likes are what they are called, and that the views are lifetime views.',
    example: 'item_id,video_views,likes\n7602700284478891789,900,1200',
  },
  'followers-change': {
    severity: 'warning',
    title: 'The followers of two days do not differ by the change that the export gives',
    hint: 'Download the export again; one of the two numbers was altered.',
    example: 'followers 100, 104, 109 on three days, and a change of 50 on the last',
  },
  'watch-time-off': {
    severity: 'warning',
    title: 'Seconds a view times views are far from the seconds watched',
    hint: 'Check the units of the watch time (seconds) and that both columns are of the same day.',
    example: 'item_id,video_views,total_time_watched,average_time_watched\n7602700284478891789,900,9000,100',
  },
  'counts-rounded': {
    severity: 'warning',
    title: 'All views end in 00: they were rounded or made up',
    hint: 'Ranges are narrower than the numbers bear. Use the export itself, with exact counts.',
    example: 'eight videos with 12300, 45000, 1200, 8800, 99000, 3100, 5000 and 7700 views',
  },
  'counts-scaled': {
    severity: 'warning',
    title: 'A column of counts holds fractions: it was scaled, averaged or normalised',
    hint: 'Its numbers are not used. Use the export as the platform wrote it, with whole counts.',
    example: 'item_id,video_views,reach\n7602700284478891789,0.81,0.66\n7602700284478891790,0.12,0.08',
  },
  'spreadsheet-date': {
    severity: 'warning',
    title: 'A spreadsheet has turned a number into a date',
    hint: 'The number is lost: download the export again, and import it as text.',
    example: 'Likes: 3-Apr',
  },
  'id-date-conflict': {
    severity: 'warning',
    title: 'The day of a post does not fit the time in its id',
    hint: 'An id holds the second of its upload. Check the dates: they may be of another column, or were shifted.',
    example: 'a video of id 7602700284478891789 (2 February 2026) posted on 2025-03-01',
  },
  'days-missing': {
    severity: 'info',
    title: 'A daily table has no row for some days in its middle',
    hint: 'Exports have a row for every day, zeros too. Download the export again.',
    example: 'rows of 1, 2, 5 and 6 March',
  },
  'row-mended': {
    severity: 'warning',
    title: 'A row with a misplaced quote or another delimiter was read as the other rows suggest',
    hint: 'Check the row; correct its quotes, or download the export again.',
    example: '2026-03-01,"1200,14,31,2,9',
  },
  'stray-nul': {
    severity: 'info',
    title: 'The text holds NUL characters, which belong to no text',
    hint: 'Nothing to do: they were left out.',
    example: 'a line of NDJSON with U+0000 in its middle',
  },
  'paid-apart': {
    severity: 'info',
    title: 'A report of ads was read and kept apart',
    hint: 'People reached by ads are no part of organic reach: `reach inspect` lists them, no estimate uses them.',
    example: 'Ad name,By Day,Cost,Impressions,Reach,"Cost per 1,000 people reached"',
  },
  'only-paid': {
    severity: 'info',
    title: 'An account has reports of ads alone',
    hint: 'There is nothing organic to estimate: add Overview.csv or Content.csv of the account.',
    example: 'a folder that holds nothing but reports of TikTok Ads Manager',
  },
  'synthetic-data': {
    severity: 'warning',
    title: 'A data set made for teaching',
    hint: 'Its videos do not exist: what is estimated from it says nothing of TikTok.',
    example: 'claim_status,video_id,video_view_count\nclaim,7017666017,343296',
  },
  'doubtful-zero': {
    severity: 'warning',
    title: 'Videos have 0 views in data that comes late',
    hint: 'The Research API counts days late and can give 0 for public videos. Ask for them again later, or leave them out.',
    example: '{"id": 7203375632661695749, "region_code": "DE", "view_count": 0, "like_count": 12}',
  },
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof PROBLEMS

/**
 * Makes a problem of a kind in the catalogue.
 *
 * @param message what was got and what was expected, in one sentence
 * @param found the same two apart, where there is one cell or row that has them
 */
export const problem = (
  code: ProblemCode,
  message: string,
  at: ProblemPlace = {},
  found: Pick<Problem, 'got' | 'expected'> = {},
): Problem => ({
  severity: PROBLEMS[code].severity,
  code,
  message,
  at,
  hint: PROBLEMS[code].hint,
  ...found,
})
