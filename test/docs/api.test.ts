import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('everything that the library exports is documented, and so is every type that it mentions', () => {
  const { status, stdout, stderr } = spawnSync('npx', ['typedoc', '--emit', 'none'], { encoding: 'utf8' })
  expect(`${stdout}${stderr}`).not.toMatch(/warning|error/)
  expect(status).toBe(0)
}, 60_000)
