import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { main } from '../../src/cli/main.ts'
import { PRINTERS } from '../../src/print/printers/index.ts'
import { memoryShell } from '../memory-shell.ts'

/** Texts that name people: no command prints one of them unless `--include` asks for its kind. */
const TITLE = 'Secrettitle of my neighbour Zoe'
const HANDLE = 'secrethandle'
const LINK = `https://www.tiktok.com/@${HANDLE}/video/7612707213206360019`

const row = (id: number, rest: string): string => `76127072132063600${id},${TITLE},${LINK},${HANDLE},${rest}`

/** Sound rows, rows with faults, texts where numbers belong, and a table that nothing recognises. */
const FILES: Readonly<Record<string, string>> = {
  'a/videos.csv': [
    'video_id,title,url,handle,create_time,views,reach,shares',
    row(19, '2026-03-02,13925,11702,55'),
    row(20, '2026-03-09,1320,1109,5'),
    row(21, '2026-03-11,9661,8100,72'),
    row(22, '2026-03-12,many,8100,72'),
    row(23, `2026-03-13,${TITLE},${HANDLE},${LINK}`),
    `${TITLE},${LINK}`,
    '',
  ].join('\n'),
  'b/Overview.csv':
    'Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-03-05,9000,3,2,1,0\n2026-03-06,9100,3,2,1,0\n',
  'b/Content.csv': `Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n2026-03-06,${TITLE},${LINK},2026-03-02,4,3,2,1200\n2026-03-06,${TITLE},${LINK},${TITLE},4,3,2,${TITLE}\n`,
  'c/tabla.csv': `Enlace,Texto,Autor,Reproducciones,Compartidos\n${LINK},${TITLE},${HANDLE},1200,3\n${LINK.replace('19', '20')},${TITLE},${HANDLE},1300,4\n`,
  'd/query.json': JSON.stringify({
    data: {
      videos: [
        { id: '7612707213206360019', username: HANDLE, video_description: TITLE, view_count: 900, share_count: 'x' },
      ],
    },
  }),
  // Files that are no export, or say why they hold none: nothing of them is quoted either.
  'odd/headless/videos.csv': `${row(19, '2026-03-02,13925,11702,55')}\n${row(20, '2026-03-09,1320,1109,5')}\n`,
  'odd/chat/notes.txt': `${TITLE}\nsaid ${HANDLE}, and wrote to me\n`,
  'odd/page/videos.csv': `<html><body>${TITLE}, ${LINK}, ${HANDLE}</body></html>\n`,
  'odd/text/videos.json': TITLE,
  'odd/keys/videos.json': JSON.stringify({ [HANDLE]: { [TITLE]: 3, [LINK]: 4 } }),
  'odd/cut/videos.json': `{"data": {"videos": [{"item_id": "7612707213206360019", "caption": "${TITLE}"`,
  'odd/api/videos.json': JSON.stringify({ code: 40001, message: `no permission for ${HANDLE}`, data: {} }),
  'odd/lines/videos.jsonl': `{"item_id":"7612707213206360019","caption":"${TITLE}","video_views":10,"reach":8,"shares":1}\n{"item_id": ${TITLE}}\n{"item_id":"${TITLE}","video_views":"${TITLE}","reach":"${LINK}","shares":"@${HANDLE}","create_time":"${HANDLE} 2"}\n`,
  'odd/dates/Content.csv': `Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n2026-03-06,${TITLE},${LINK},${HANDLE} 2,4,3,2,1200\n`,
  'odd/personal/user_data_tiktok.json': JSON.stringify({
    'Profile And Settings': { userName: HANDLE },
    'Your Activity': { 'Share History': { ShareHistoryList: [{ Link: LINK, Method: TITLE }] } },
  }),
  'plan.yml': 'creators:\n  - { name: one, exports: a }\n  - { name: two, exports: b }\n',
}

const ODD = Object.keys(FILES).filter((path) => path.startsWith('odd/'))

const FORMS = PRINTERS.map(({ id }) => id)

const LINES: readonly string[] = [
  ...FORMS.flatMap((form) => [`estimate a b c d --format ${form}`, `estimate a b --format ${form} --detail`]),
  'report a',
  'report plan.yml',
  'campaign plan.yml',
  ...FORMS.map((form) => `campaign a b --format ${form}`),
  'inspect a b c d',
  'inspect a b c d --json',
  'explain a --of viewers',
  'explain a --of viewers --video 7612707213206360019',
  'compare a b',
  'compare a b --json',
  'compare a b --by account --format markdown',
  'calibrate a b',
  'calibrate a b -o model.json',
  'backtest a b --draws 2',
  'columns a/videos.csv',
  'columns c/tabla.csv',
  'columns c/tabla.csv --json',
  'history merge a b c d -o history',
  ...['text', 'json', 'github', 'sarif', 'junit'].map((form) => `validate a b c d --format ${form}`),
  ...ODD.flatMap((path) => [
    `estimate ${path}`,
    `inspect ${path} --json`,
    // The names of columns are what this command is asked for: keys that name people are printed.
    ...(path === 'odd/keys/videos.json' ? [] : [`columns ${path}`]),
    `estimate a --map ${path}`,
    `estimate a --model ${path}`,
    `estimate a --baseline ${path}`,
  ]),
  'estimate odd --json --detail',
  'estimate odd --format html',
  'report odd',
  'history merge odd',
  ...['text', 'json', 'github', 'sarif', 'junit'].map((form) => `validate odd --detail --format ${form}`),
  'estimate a b --junit junit.xml --fail-if videos[].viewers<1e9',
]

const everything = async (line: string, env: Record<string, string>): Promise<string> => {
  const shell = memoryShell({ ...FILES, 'summary.md': '' }, { env })
  await main(line.split(' '), shell)
  const written = [...shell.bytes].flatMap(([path, bytes]) => (path in FILES ? [] : [new TextDecoder().decode(bytes)]))
  return [shell.out(), shell.err(), ...written].join('\n')
}

describe('no command prints a title, a handle or a link unless it is asked to', () => {
  it.each(LINES)('%s', async (line) => {
    for (const env of [{}, { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary.md' }]) {
      const all = await everything(line, env)
      expect(all.length).toBeGreaterThan(25)
      expect(all).not.toMatch(/Secrettit|neighbour|secrethan|tiktok\.com\/@/i)
    }
  })

  it('and every command that reads exports is tried', () => {
    const silent = ['completion', 'complete', 'doctor', 'formats', 'man', 'models', 'priors', 'schema', 'who']
    const reading = COMMANDS.map(({ name }) => name).filter((name) => !silent.includes(name))
    expect(new Set(LINES.map((line) => line.split(' ')[0]))).toEqual(new Set(reading))
  })

  it.each([
    ['titles', /Secrettitle/],
    ['handles', /secrethandle"/],
    ['links', /tiktok\.com\/@/],
  ])('%s are printed where they are asked for', async (kind, pattern) => {
    expect(await everything(`estimate a --json --include ${kind}`, {})).toMatch(pattern)
  })

  it('what an API answered instead of data is told by its length, and quoted where it is asked for', async () => {
    const told = 'code 40001: a text of 30 characters'
    expect(await everything('validate odd/api', {})).toContain(told)
    expect(await everything('validate odd/api --include titles,handles', {})).toContain(`permission for ${HANDLE}`)
  })
})
