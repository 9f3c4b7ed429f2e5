// What action.yml runs. `install` puts the package where `run` finds it; `run` hands the inputs over as arguments, never through a shell.
const { spawnSync } = require('node:child_process')
const { appendFileSync } = require('node:fs')
const { join } = require('node:path')

const { env } = process
const own = join(__dirname, '..')
const installed = join(env.RUNNER_TEMP ?? '.', 'reach-package')

const lines = (text = '') =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The command lines of `reach` and the path of its JSON, from the inputs. */
const commandsOf = () => {
  const json = env.REACH_JSON || join(env.RUNNER_TEMP ?? '.', 'reach.json')
  const baseline = env.REACH_BASELINE ? ['--baseline', env.REACH_BASELINE] : []
  const gates = lines(env.REACH_FAIL_IF).flatMap((condition) => ['--fail-if', condition])
  const command = env.REACH_COMMAND || 'estimate'
  const rest = [...gates, ...baseline, ...lines(env.REACH_ARGS), '--', ...lines(env.REACH_PATHS)]
  const commands = [[command, '--json', '--output', json, ...rest]]
  // Findings become annotations by a form of their own; the other commands write them beside their output.
  if (command === 'validate') commands.unshift([command, '--format', 'github', ...rest])
  return { json, commands }
}

/** npm is a script on Windows, which only a shell starts: nothing of an input goes through it but a version of digits. */
const npm = (args, cwd) =>
  spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1

const install = () => {
  const version = env.REACH_VERSION ?? ''
  if (version === '') return npm(['ci', '--no-audit', '--no-fund'], own)
  if (!/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(version)) {
    process.stderr.write(`::error title=reach::the version is no version: expected digits such as 1.2.3\n`)
    return 2
  }
  return npm(['install', '--no-audit', '--no-fund', '--prefix', installed, `reach@${version}`], '.')
}

const run = () => {
  const { json, commands } = commandsOf()
  const bin = env.REACH_VERSION ? join(installed, 'node_modules/reach/bin/reach.js') : join(own, 'bin/reach.js')
  const codes = commands.map((args) => spawnSync(process.execPath, [bin, ...args], { stdio: 'inherit' }).status ?? 130)
  const [code] = codes
  // A path with an end of line would be another output.
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `json=${json.replace(/[\r\n]/g, '')}\nexit-code=${code}\n`)
  return code
}

process.exitCode = process.argv[2] === 'install' ? install() : run()
