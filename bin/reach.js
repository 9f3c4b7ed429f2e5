#!/usr/bin/env node
import module from 'node:module'

// Node 22 and later keep compiled code between runs; Node 20 has no such function.
module.enableCompileCache?.()
const { main, nodeShell } = module.createRequire(import.meta.url)('../dist/cli.cjs')
process.exitCode = await main(process.argv.slice(2), nodeShell())
