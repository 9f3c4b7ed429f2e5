// Writes docs/problems.md from the catalogue of problems, as it was last built.
import { writeFileSync } from 'node:fs'
import { problemPage } from '../dist/print/problem-page.js'

writeFileSync('docs/problems.md', problemPage())
console.log('wrote docs/problems.md')
