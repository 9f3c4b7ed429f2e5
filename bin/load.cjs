// Node 20 keeps no compiled code between runs, so the build leaves it beside the program. V8 refuses code of another version or
// another program; then the program is compiled as usual.
const { readFileSync } = require('node:fs')
const Module = require('node:module')
const { dirname } = require('node:path')
const { Script } = require('node:vm')

/** Where the compiled code of a program lies. */
const cacheOf = (file) => `${file}.cache`

const readCache = (file) => {
  try {
    return readFileSync(cacheOf(file))
  } catch {
    return undefined
  }
}

/** Loads a CommonJS program as `require` does, with its compiled code if there is any. */
const load = (file) => {
  const cachedData = readCache(file)
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(cachedData && { cachedData }),
  })
  const program = { exports: {} }
  const require = Module.createRequire(file)
  script.runInThisContext().call(program.exports, program.exports, require, program, file, dirname(file))
  return { exports: program.exports, script }
}

module.exports = { cacheOf, load }
