import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '../../src/domain/problem-catalogue.ts'
import { problemPage } from '../../src/print/problem-page.ts'

describe('docs/problems.md', () => {
  it('is what `npm run docs` writes', () => {
    expect(readFileSync('docs/problems.md', 'utf8')).toBe(problemPage())
  })

  it('has every code once, with what to do, and no character that a page cannot show', () => {
    const page = problemPage()
    for (const [code, { hint }] of Object.entries(PROBLEMS)) {
      expect(page.split(`\n### ${code}\n`)).toHaveLength(2)
      expect(page).toContain(hint.replace(/[<>]/g, '\\$&'))
    }
    expect(page).not.toMatch(/[^\P{Cc}\n]/u)
    expect((page.match(/^```/gm) ?? []).length % 2).toBe(0)
  })
})
