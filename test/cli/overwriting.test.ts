import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { memoryShell } from '../memory-shell.ts'

const ARCHIVES = 'fixtures/studio/noor.codes'
const filesOf = (folder: string): string[] => readdirSync(folder).map((name) => `${folder}/${name}`)
const [archive = ''] = filesOf(ARCHIVES)
const [plain = ''] = filesOf('fixtures/studio/maya.bakes').filter((path) => path.endsWith('.csv'))
const measured = 'fixtures/accounts-api/json/videos.json'
const table = 'fixtures/generic/mapped/tabla.csv'

const load = () =>
  Object.fromEntries(
    [...filesOf(ARCHIVES), ...filesOf('fixtures/studio/maya.bakes'), measured, table].map((path) => [
      path,
      readFileSync(path),
    ]),
  )

describe('no command writes over a file that it reads, named or found in a folder, nor over an archive', () => {
  it.each(
    [archive, plain].flatMap((path) => [
      `estimate fixtures/studio -o ${path}`,
      `estimate fixtures/studio --json -o ${path}`,
      `estimate fixtures/studio --fail-if viewers<1 --junit ${path}`,
      `report fixtures/studio -o ${path}`,
      `campaign fixtures/studio -o ${path}`,
      `campaign fixtures/studio --json --junit ${path}`,
      `compare fixtures/studio/maya.bakes ${ARCHIVES} -o ./${path}`,
      `validate fixtures/studio -o ${path}`,
      `calibrate fixtures/studio fixtures/accounts-api --account fixtures/accounts-api/json -o ${path}`,
      `columns fixtures/studio fixtures/generic -o ${path}`,
    ]),
  )('%s', async (line) => {
    const shell = memoryShell(load())
    expect(await main(line.split(' '), shell)).toBe(2)
    expect(shell.err()).toContain('is one of the inputs; it is not overwritten')
    for (const [path, bytes] of Object.entries(load())) expect(shell.bytes.get(path)).toEqual(bytes)
  })
})
