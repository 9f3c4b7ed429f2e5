export { main } from './main.ts'
export { nodeShell } from './shell.ts'
