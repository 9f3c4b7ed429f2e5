// What a thread of `reach --jobs` runs: it loads the program as the command does, and does the jobs that it is given.
const module_ = require('node:module')
const { join } = require('node:path')

const program = join(__dirname, '../dist/cli.cjs')
const { runJob } = module_.enableCompileCache?.() ? require(program) : require('./load.cjs').load(program).exports

module.exports = runJob
