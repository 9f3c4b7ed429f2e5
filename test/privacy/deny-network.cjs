// Loaded before everything else (`node --require`), in threads too: whatever would leave the process ends it.
const { appendFileSync, writeSync } = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const { isMainThread } = require('node:worker_threads')

/** Ends the process, called as a function or with `new`. */
const deny = (name) => {
  const end = () => {
    writeSync(2, `denied: ${name}\n`)
    process.exit(99)
  }
  return new Proxy(class {}, { apply: end, construct: end })
}

const denyAll = (what, name, keys = Object.keys(what)) => {
  for (const key of keys)
    if (typeof what[key] === 'function')
      Object.defineProperty(what, key, { value: deny(`${name}.${key}`), configurable: true })
}

const net = require('node:net')
denyAll(net, 'net', ['connect', 'createConnection', 'createServer'])
denyAll(net.Socket.prototype, 'net.Socket', ['connect'])
denyAll(net.Server.prototype, 'net.Server', ['listen'])
denyAll(require('node:tls'), 'tls', ['connect', 'createServer'])
denyAll(require('node:http'), 'http', ['request', 'get', 'createServer'])
denyAll(require('node:https'), 'https', ['request', 'get', 'createServer'])
denyAll(require('node:http2'), 'http2', ['connect', 'createServer', 'createSecureServer'])
denyAll(require('node:dgram'), 'dgram', ['createSocket', 'Socket'])
denyAll(require('node:dns'), 'dns')
denyAll(require('node:dns').promises, 'dns.promises')
denyAll(require('node:child_process'), 'child_process')
denyAll(require('node:cluster'), 'cluster', ['fork'])
denyAll(require('node:inspector'), 'inspector', ['open'])
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Object.defineProperty(globalThis, name, { value: deny(name), configurable: true, writable: true })
syncBuiltinESMExports()

if (process.env.DENY_LOG) appendFileSync(process.env.DENY_LOG, isMainThread ? 'main\n' : 'thread\n')
