#!/usr/bin/env node
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const require = module.createRequire(import.meta.url)
const program = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))
// Node 22 and later keep compiled code by themselves.
const { main, nodeShell } = module.enableCompileCache?.()
  ? require(program)
  : require('./load.cjs').load(program).exports
const worker = fileURLToPath(new URL('./worker.cjs', import.meta.url))
process.exitCode = await main(process.argv.slice(2), nodeShell(worker))
