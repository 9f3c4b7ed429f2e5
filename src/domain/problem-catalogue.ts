import type { Problem, ProblemPlace } from './problem.ts'

interface ProblemKind {
  readonly severity: Problem['severity']
  /** What the problem is, whatever the file. */
  readonly title: string
  /** What to do about it. */
  readonly hint: string
  /**
   * Made-up files that have it, for docs/problems.md: `# name` begins a file (`# name (encoding)` where it is not UTF-8), `$ reach ...`
   * is the command, `reach validate .` where there is none. A test runs it and sees the code.
   */
  readonly example: string
}

/** Every problem that reach can report, by code. Codes are stable: scripts match on them. */
export const PROBLEMS = {
  'unknown-file': {
    severity: 'info',
    title: 'The file is none of the known exports',
    hint: 'See `reach formats` for what is read. `reach columns` proposes how to read a table of your own with --map.',
    example: '# budget.csv\nMonth,Rent,Food\nMarch,900,310',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'The file could not be opened',
    hint: 'Check the name and the permissions.',
    example: '$ reach validate gone.csv',
  },
  'empty-file': {
    severity: 'error',
    title: 'The file holds nothing',
    hint: 'Download the export again; a cut download is the usual cause.',
    example: '# Overview.csv\n',
  },
  'no-rows': {
    severity: 'warning',
    title: 'The table has a header and no rows',
    hint: 'TikTok leaves tables empty where it has too little data (under 100 followers, say): nothing is known, not zero.',
    example: '# FollowerGender.csv\nGender,Distribution',
  },
  'missing-column': {
    severity: 'error',
    title: 'A table lacks a column that its kind must have',
    hint: 'Export the file again, or name the column with --map, e.g. --map shares="Total shares".',
    example: '# Overview.csv\nDate,Video Views,Likes,Shares\n2026-03-01,1200,31,9',
  },
  'bad-cell': {
    severity: 'error',
    title: 'A cell is not what its column holds',
    hint: 'Correct the cell or download the export again. A date, an id or views that cannot be read cost the row; else only the cell is missing.',
    example: '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,12a0,14,31,2,9',
  },
  'bad-row': {
    severity: 'error',
    title: 'A row does not fit its table',
    hint: 'Correct the row or download the export again. The row was left out; all other rows were read.',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n2026-03-02,1250,15,30',
  },
  'bad-json': {
    severity: 'error',
    title: 'The text is not valid JSON',
    hint: 'Save the whole response of the API; a cut file is the usual cause.',
    example: '# videos.json\n{"data": {"videos": [{"item_id": "7602700284478891789",',
  },
  'api-error': {
    severity: 'error',
    title: 'The API answered with an error instead of data',
    hint: 'Repeat the request. The message beside the code says what TikTok refused; --include titles,handles prints it.',
    example: '# videos.json\n{"code": 40105, "message": "Access token is expired", "data": {}}',
  },
  'bad-zip': {
    severity: 'error',
    title: 'The ZIP archive is damaged or refused',
    hint: 'Download it again, or unpack it and name the folder.',
    example: '# export.zip\nPK\u0003\u0004 and the rest of the download is missing',
  },
  'bad-encoding': {
    severity: 'warning',
    title: 'The text encoding had to be guessed',
    hint: 'Name it with --encoding, e.g. --encoding windows-1252.',
    example:
      '# Content.csv (windows-1252)\nVideo title,Video link,Post time,Total likes,Total comments,Total shares,Total views\nCafé,https://www.tiktok.com/@maya/video/7602700284478891789,2026-02-03,31,2,9,1200',
  },
  'personal-data-download': {
    severity: 'error',
    title: 'A personal data download, not analytics',
    hint: 'It holds no views, shares or reach, but names other people: reach reads no further. Download analytics in TikTok Studio > Analytics.',
    example: '# user_data_tiktok.json\n{"Profile And Settings": {}, "Your Activity": {}}',
  },
  'other-platform': {
    severity: 'warning',
    title: 'An export of another platform',
    hint: 'It is left out: its people are not TikTok viewers. Name only TikTok exports, or remove the file.',
    example: '# Reach.csv\nDate,Primary\n2026-03-01,310',
  },
  'not-tiktok-video-data': {
    severity: 'info',
    title: 'A TikTok file that gives nothing to estimate from',
    hint: 'Nothing to do: it is listed, and left out of the numbers.',
    example:
      '# windows.csv\nkind,end_date,n,sum_reach,max_reach,union,reaches\ndays_4d,2026-03-28,4,1610,420,1100,400 380 410 420',
  },
  'columns-by-name': {
    severity: 'info',
    title: 'A table of videos was read by the names of its columns',
    hint: 'Check the reading; correct it with --map FIELD="Column".',
    example: '# videos.csv\nVideo ID,Plays,Likes\n7602700284478891789,900,12',
  },
  'year-from-file-time': {
    severity: 'warning',
    title: 'The year of the dates was taken from the time of the file',
    hint: 'Copying a file changes its time. Give the day of the export with --as-of YYYY-MM-DD.',
    example: '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\nMarch 1,1200,14,31,2,9',
  },
  'year-unknown': {
    severity: 'error',
    title: 'Nothing says which year the dates belong to',
    hint: 'Give the day of the export with --as-of YYYY-MM-DD.',
    example:
      '$ reach validate . --strict\n# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\nMarch 1,1200,14,31,2,9',
  },
  'year-ambiguous': {
    severity: 'error',
    title: 'The dates can be read as two different years, and the numbers would differ',
    hint: 'Put each export in a folder of its own, and give its day of export with --as-of YYYY-MM-DD.',
    example:
      '# A.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\nMarch 1,1200,14,31,2,9\nMarch 2,1250,15,30,2,8\nMarch 3,1190,13,29,3,7\n# B.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\nMarch 1,80,1,2,0,0\nMarch 2,95,1,3,0,1\nMarch 3,70,0,1,0,0',
  },
  'year-conflict': {
    severity: 'warning',
    title: 'The days of the file do not fit the year that the evidence gives',
    hint: 'Give the day of the export with --as-of YYYY-MM-DD.',
    example:
      '$ reach validate . --as-of 2026-03-10\n# Overview_2026-03-01_1774051200_maya.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\nMarch 1,1200,14,31,2,9',
  },
  'ambiguous-date': {
    severity: 'error',
    title: 'A date can be read in two ways',
    hint: 'Give the order with --locale (en-US month first, en-GB day first).',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n01/02/2026,1200,14,31,2,9\n04/05/2026,1250,15,30,2,8',
  },
  'ambiguous-number': {
    severity: 'warning',
    title: 'A number can be read in two ways',
    hint: 'If the second reading is meant, save the table with plain whole numbers.',
    example: '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1.250,14,31,2,9',
  },
  'duplicate-file': {
    severity: 'info',
    title: 'The same file was given twice',
    hint: 'Nothing to do: it counts once.',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n# Overview (1).csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9',
  },
  'day-conflict': {
    severity: 'warning',
    title: 'Two files give different numbers for one day',
    hint: 'The later export is used. The last two days of an export are provisional and change.',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n2026-03-01,2400,14,31,2,9',
  },
  'video-conflict': {
    severity: 'warning',
    title: 'Two snapshots of one video differ by more than 10 %',
    hint: 'The later (or larger) snapshot is used.',
    example: '# videos.csv\nitem_id,video_views,reach\n7602700284478891789,900,700\n7602700284478891789,1800,700',
  },
  'window-conflict': {
    severity: 'warning',
    title: 'Two files give different numbers of people for the same stretch of days',
    hint: 'The later export is used.',
    example:
      '# A.csv\nfrom,to,viewers\n2026-03-01,2026-03-28,9000\n# B.csv\nfrom,to,viewers\n2026-03-01,2026-03-28,12000',
  },
  'bad-model': {
    severity: 'error',
    title: 'The file of --model is no calibration',
    hint: 'Write one with reach calibrate <exports> -o model.json.',
    example:
      '$ reach estimate Overview.csv --model model.json\n# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n# model.json\n{"learned": "nothing"}',
  },
  'window-off': {
    severity: 'warning',
    title: 'The people of several days contradict the people of the days',
    hint: 'Check the first and the last day and the number that was typed: it is not used.',
    example:
      '# Viewers.csv\nDate,Total Viewers,New Viewers,Returning Viewers\n2026-03-01,1000,700,300\n2026-03-02,1000,600,400\n# typed.csv\nfrom,to,viewers\n2026-03-01,2026-03-02,5000',
  },
  reconciled: {
    severity: 'warning',
    title: 'A part was estimated larger than the whole, by more than chance explains',
    hint: 'The estimate was moved to fit. One of the files may belong to another account or period.',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2025-01-01,1200,14,31,2,9\n2025-01-02,1250,15,30,2,8\n2025-01-03,1190,13,29,3,7\n# Content.csv\nTime,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n2025-01-03,Bread,https://www.tiktok.com/@maya/video/7455204232869879054,2025-01-02,900,31,95,90000',
  },
  'unknown-video': {
    severity: 'warning',
    title: 'Something was typed for a video that no file has',
    hint: 'Check the id or link; what was typed for it is not used.',
    example:
      '# videos.csv\nitem_id,video_views,reach\n7602700284478891789,900,700\n# typed.csv\nvideo,kind,segment,percent\n7602700284478891000,source,For You,62.1',
  },
  'total-row': {
    severity: 'info',
    title: 'A row of totals stands among the others',
    hint: 'Nothing to do: it is left out, since it would count everything twice.',
    example: '# videos.csv\nVideo ID,Plays,Likes\n7602700284478891789,900,12\nTotal,900,12',
  },
  'id-lost': {
    severity: 'warning',
    title: 'A spreadsheet has cut the ids of videos',
    hint: 'Each row counts as a video of its own. Export again and keep the column as text, or add a column of links.',
    example: '# videos.csv\nVideo ID,Plays,Likes\n7.6027E+18,900,12',
  },
  'more-pages': {
    severity: 'warning',
    title: 'The API has more pages than this one',
    hint: 'Follow the cursor and put all pages into the folder: videos that are missing here are missing in the numbers.',
    example:
      '# videos.json\n{"code": 0, "data": {"videos": [{"item_id": "7602700284478891789", "video_views": 900, "reach": 700}], "has_more": true}}',
  },
  'reach-above-views': {
    severity: 'warning',
    title: 'More viewers than views',
    hint: 'Seen where a post was boosted or a day is labelled late. The number is kept as the export gives it.',
    example: '# videos.csv\nitem_id,video_views,reach\n7602700284478891789,900,1100',
  },
  'viewers-sum': {
    severity: 'warning',
    title: 'New and returning viewers do not add up to the total',
    hint: 'The day is left out of the bounds.',
    example: '# Viewers.csv\nDate,Total Viewers,New Viewers,Returning Viewers\n2026-03-01,1000,600,300',
  },
  'day-shift': {
    severity: 'warning',
    title: 'The viewers are labelled one or more days off the views they belong to',
    hint: 'The labels were shifted for ratios. Bounds and sums do not depend on it.',
    example: 'Viewers.csv whose peaks stand one day after those of Overview.csv, for weeks',
  },
  'birth-unproven': {
    severity: 'warning',
    title: 'The file starts before the account, but returning viewers contradict that',
    hint: 'The ordinary bounds are used.',
    example:
      '# Viewers.csv\nDate,Total Viewers,New Viewers,Returning Viewers\n2026-03-01,undefined,0,0\n2026-03-02,1000,100,900\n2026-03-03,1000,100,900',
  },
  'fractions-off': {
    severity: 'warning',
    title: 'Slices of an audience do not sum to 1',
    hint: 'Within 4 % they are rescaled; beyond that the list is not used.',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,120000,14,31,2,9\n# FollowerGender.csv\nGender,Distribution\nFemale,0.9\nMale,0.4',
  },
  'no-usable-data': {
    severity: 'error',
    title: 'Nothing to estimate from',
    hint: 'reach needs views by video (Content.csv) or by day (Overview.csv). See `reach formats`.',
    example: '# FollowerGender.csv\nGender,Distribution\nFemale,0.6\nMale,0.4',
  },
  'days-filled': {
    severity: 'warning',
    title: 'Days inside the window have views but no measured viewers',
    hint: 'Their viewers were estimated from views. Export Viewers.csv again: the numbers come two days late.',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n2026-03-02,1250,15,30,2,8\n2026-03-03,1190,13,29,3,7\n# Viewers.csv\nDate,Total Viewers,New Viewers,Returning Viewers\n2026-03-01,1000,700,300\n2026-03-02,undefined,0,0\n2026-03-03,1000,600,400',
  },
  'bad-plan': {
    severity: 'error',
    title: 'The plan of a campaign cannot be carried out',
    hint: 'Correct the plan; `reach schema --of plan` prints what it may hold.',
    example: '$ reach campaign plan.yml\n# plan.yml\ncreators: everybody',
  },
  'left-out-of-campaign': {
    severity: 'error',
    title: 'A creator has no number of people',
    hint: 'The campaign was estimated without it. Add its exports (Overview.csv or Content.csv), or take it out of the plan.',
    example:
      '$ reach campaign plan.yml\n# plan.yml\ncreators:\n  - name: Maya\n    exports: maya\n  - name: Noor\n    exports: noor\n# maya/Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n# noor/FollowerGender.csv\nGender,Distribution\nFemale,0.6\nMale,0.4',
  },
  'shared-file': {
    severity: 'warning',
    title: 'Two creators of a campaign share a file',
    hint: 'They count as two audiences. If they are one account, put its files into one folder.',
    example:
      '$ reach campaign plan.yml\n# plan.yml\ncreators:\n  - name: Maya\n    exports: maya\n  - name: Noor\n    exports: noor\n# maya/Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n# noor/Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9',
  },
  'windows-differ': {
    severity: 'warning',
    title: 'The creators of a campaign cover different days',
    hint: 'Give the dates of the campaign in the plan, and export all creators for these days.',
    example:
      '$ reach campaign .\n# maya/Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n# noor/Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-05-01,1250,15,30,2,8',
  },
  'overlap-impossible': {
    severity: 'warning',
    title: 'An overlap that the people reached rule out',
    hint: 'The overlap was cut to what is possible. Check the numbers of the plan, and whose viewers the fraction is of.',
    example:
      '$ reach campaign plan.yml\n# plan.yml\ncreators:\n  - name: Maya\n    exports: maya\n  - name: Noor\n    exports: noor\noverlaps:\n  - between: [Maya, Noor]\n    people: 900000\n# maya/Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n# noor/Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1250,15,30,2,8',
  },
  'overlap-unused': {
    severity: 'warning',
    title: 'An overlap with a creator whose files hold several accounts',
    hint: 'Give each account an entry of its own in the plan, and the overlap with each.',
    example:
      '$ reach campaign plan.yml\n# plan.yml\ncreators:\n  - name: Maya\n    exports: maya\n  - name: Noor\n    exports: noor\noverlaps:\n  - between: [Maya, Noor]\n    fraction: 0.2\n# maya/videos.csv\nVideo ID,Plays,Username\n7602700284478891789,900,maya.bakes\n7602700284478891790,1200,maya.cooks\n# noor/Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1250,15,30,2,8',
  },
  'union-impossible': {
    severity: 'warning',
    title: 'A deduplicated number that the people reached rule out',
    hint: 'It was not used. Check that it counts the same creators and days.',
    example:
      '$ reach campaign plan.yml\n# plan.yml\ncreators:\n  - name: Maya\n    exports: maya\n  - name: Noor\n    exports: noor\ndeduplicated: 900000\n# maya/Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n# noor/Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1250,15,30,2,8',
  },
  'above-ceiling': {
    severity: 'warning',
    title: 'More people than TikTok could reach there',
    hint: 'The number was kept. Check territories and exports; a ceiling of your own can be given in the plan.',
    example:
      '$ reach estimate . --ceiling 500\n# Viewers.csv\nDate,Total Viewers,New Viewers,Returning Viewers\n2026-03-01,1000,700,300\n2026-03-02,1000,600,400',
  },
  'over-a-year': {
    severity: 'info',
    title: 'More than 365 days were given',
    hint: 'The headline covers the latest 365 days, because "new viewer" means new within a year.',
    example: 'Viewers.csv with 400 days',
  },
  'likes-above-views': {
    severity: 'warning',
    title: 'A video has more likes than views',
    hint: 'Check that the columns of views and likes are what they are called, and that the views are lifetime views.',
    example: '# videos.csv\nitem_id,video_views,likes\n7602700284478891789,900,1200',
  },
  'followers-change': {
    severity: 'warning',
    title: 'The followers of two days do not differ by the change that the export gives',
    hint: 'Download the export again; one of the two numbers was altered.',
    example:
      '# overview.csv\nDate,Video views,Reached audience,Profile views,Likes,Shares,Comments,Net growth\n2026-03-01,1200,900,14,31,9,2,0\n2026-03-02,1200,900,14,31,9,2,4\n2026-03-03,1200,900,14,31,9,2,5\n2026-03-04,1200,900,14,31,9,2,-2\n2026-03-05,1200,900,14,31,9,2,5\n2026-03-06,1200,900,14,31,9,2,50\n2026-03-07,1200,900,14,31,9,2,1\n# FollowerHistory.csv\nDate,Followers,Difference in followers from previous day\n2026-03-01,100,0\n2026-03-02,104,0\n2026-03-03,109,0\n2026-03-04,107,0\n2026-03-05,112,0\n2026-03-06,120,0\n2026-03-07,121,0',
  },
  'watch-time-off': {
    severity: 'warning',
    title: 'Seconds a view times views are far from the seconds watched',
    hint: 'Check the units of the watch time (seconds) and that both columns are of the same day.',
    example:
      '# videos.csv\nitem_id,video_views,total_time_watched,average_time_watched\n7602700284478891789,900,9000,100',
  },
  'counts-rounded': {
    severity: 'warning',
    title: 'All views end in 00: they were rounded or made up',
    hint: 'Ranges are narrower than the numbers bear. Use the export itself, with exact counts.',
    example:
      '# videos.csv\nVideo ID,Plays,Likes\n7602700284478891780,12300,80\n7602700284478891781,45000,81\n7602700284478891782,1200,82\n7602700284478891783,8800,83\n7602700284478891784,99000,84\n7602700284478891785,3100,85\n7602700284478891786,5000,86\n7602700284478891787,7700,87',
  },
  'counts-scaled': {
    severity: 'warning',
    title: 'A column of counts holds fractions: it was scaled, averaged or normalised',
    hint: 'Its numbers are not used. Use the export as the platform wrote it, with whole counts.',
    example:
      '# videos.csv\nitem_id,video_views,reach\n7602700284478891789,900,0.81\n7602700284478891790,1200,0.12\n7602700284478891791,700,0.55',
  },
  'spreadsheet-date': {
    severity: 'warning',
    title: 'A spreadsheet has turned a number into a date',
    hint: 'The number is lost: download the export again, and import it as text.',
    example: '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,3-Apr,2,9',
  },
  'id-date-conflict': {
    severity: 'warning',
    title: 'The day of a post does not fit the time in its id',
    hint: 'An id holds the second of its upload. Check the dates: they may be of another column, or were shifted.',
    example: '# videos.csv\nVideo ID,Plays,Posted\n7602700284478891789,900,2025-03-01',
  },
  'days-missing': {
    severity: 'info',
    title: 'A daily table has no row for some days in its middle',
    hint: 'Exports have a row for every day, zeros too. Download the export again.',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n2026-03-02,1250,15,30,2,8\n2026-03-05,1190,13,29,3,7',
  },
  'doubled-column': {
    severity: 'warning',
    title: 'Two columns of a table have the same header',
    hint: 'Only the first of them is read. Rename one, or take it out.',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares,Shares\n2026-03-01,1200,14,31,2,9,12',
  },
  'map-column-missing': {
    severity: 'warning',
    title: 'A column named with --map is not in the table',
    hint: 'Check its spelling; `reach columns` lists the columns of a table and proposes a map.',
    example:
      '$ reach validate . --map views=Plays\n# videos.csv\nVideo ID,Times played,Likes\n7602700284478891789,900,12',
  },
  'row-mended': {
    severity: 'warning',
    title: 'A row with a misplaced quote, another delimiter or too few cells was read as the other rows suggest',
    hint: 'Check the row; correct its quotes, or download the export again.',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\n2026-03-02,"1250,15,30,2,8\n2026-03-03,1190,13,29,3,7',
  },
  'stray-nul': {
    severity: 'info',
    title: 'The text holds NUL characters, which belong to no text',
    hint: 'Nothing to do: they were left out.',
    example:
      '# Overview.csv\nDate,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-01,1200,14,31,2,9\0\n2026-03-02,1250,15,30,2,8\n2026-03-03,1190,13,29,3,7',
  },
  'paid-apart': {
    severity: 'info',
    title: 'A report of ads was read and kept apart',
    hint: 'People reached by ads are no part of organic reach: `reach inspect` lists them, no estimate uses them.',
    example:
      '# ads.csv\nAd name,By Day,Cost (EUR),Impressions,Reach,Clicks (destination)\nfirst,2026-03-01,12.50,2400,2210,31\nTotal,,12.50,2400,2210,31',
  },
  'only-paid': {
    severity: 'info',
    title: 'An account has reports of ads alone',
    hint: 'There is nothing organic to estimate: add Overview.csv or Content.csv of the account.',
    example:
      '$ reach estimate .\n# ads.csv\nAd name,By Day,Cost (EUR),Impressions,Reach,Clicks (destination)\nfirst,2026-03-01,12.50,2400,2210,31\nTotal,,12.50,2400,2210,31',
  },
  'synthetic-data': {
    severity: 'warning',
    title: 'A data set made for teaching',
    hint: 'Its videos do not exist: what is estimated from it says nothing of TikTok.',
    example:
      '# tiktok_dataset.csv\n#,claim_status,video_id,video_view_count,video_like_count,video_share_count,video_comment_count\n1,claim,7017000001,343296,19425,241,0',
  },
  'doubtful-zero': {
    severity: 'warning',
    title: 'Videos have 0 views in data that comes late',
    hint: 'The Research API counts days late and can give 0 for public videos. Ask for them again later, or leave them out.',
    example:
      '# query.json\n{"data": {"videos": [{"id": 7523149159293653377, "region_code": "DE", "view_count": 0, "like_count": 12}]}, "error": {"code": "ok"}}',
  },
  'out-of-memory': {
    severity: 'error',
    title: 'Reading a folder took more memory than there is',
    hint: 'Split its largest file, or give the run more memory or fewer --jobs. All other folders were read.',
    example: 'a folder with a table of some gigabytes',
  },
  'internal-error': {
    severity: 'error',
    title: 'A bug in reach stopped the work on a folder',
    hint: 'This is a bug in reach, not in your data: please report it with the lines on standard error. All other folders were read.',
    example: 'none is known',
  },
} as const satisfies Record<string, ProblemKind>

/** The stable name of a kind of problem. */
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
