export { runJob } from './jobs/run-job.ts'
export { main } from './main.ts'
export { nodeShell } from './shell.ts'
