import type { Calibration, CalibrationModel } from '../../domain/calibration.ts'
import type { ReadResult } from '../../read/read-exports.ts'
import { VERSION } from '../../version.ts'
import type { CommandDefinition } from '../command.ts'
import { EXIT, UsageError } from '../exit-codes.ts'
import { addEstimatingOptions, addReadingOptions } from '../options.ts'
import type { RunOptions } from '../run-options.ts'

interface CalibrateOptions extends RunOptions {
  readonly account?: string
}

const modelOf = (calibration: Calibration, { accounts }: ReadResult): CalibrationModel => ({
  reachModel: 1,
  tool: { name: 'reach', version: VERSION },
  account: calibration.account,
  learnedFrom: (accounts.find(({ id }) => id === calibration.account)?.files ?? []).map(({ path, sha256 }) => ({
    path,
    sha256,
  })),
  groups: calibration.groups,
  notLearned: calibration.notLearned,
})

/** The one account that a file can hold. */
const theOne = (found: readonly Calibration[], wanted: string | undefined): Calibration => {
  const [only, ...more] = found
  if (only === undefined) throw new UsageError(`--account: no account is called ${wanted}`)
  if (more.length === 0) return only
  throw new UsageError(
    `a model is of one account: choose with --account one of ${found.map(({ account }) => account).join(', ')}`,
  )
}

export const calibrateCommand: CommandDefinition = {
  name: 'calibrate',
  summary: 'learn an account’s own ratios from its measured reach, to use them elsewhere with --model',
  examples: [
    ['reach calibrate exports/', 'what can be learned, how far off it is on hidden rows, what cannot and why'],
    ['reach calibrate exports/maya -o maya.json', 'the same as a file'],
    ['reach estimate new.csv --model maya.json', 'use it where nothing was measured'],
  ],
  define: (command) => {
    command.argument('<paths...>', 'files, folders, ZIP archives, or - for standard input')
    command.option('-o, --output <file>', 'write the model, whole or not at all; - for standard output')
    command.option('--quiet', 'nothing on standard error but errors')
    command.option('--account <name>', 'the account whose model is written, where the files hold several')
    command.option('--json', 'as JSON')
    addReadingOptions(command)
    addEstimatingOptions(command)
  },
  run: async (paths, given, shell) => {
    const options = given as unknown as CalibrateOptions
    const [
      { readAccounts, codeOfProblems },
      { calibrate },
      { estimateSettings },
      { readModel },
      { calibrationLines },
      { emit, problemLines },
    ] = await Promise.all([
      import('../read-accounts.ts'),
      import('../../learn/calibrate.ts'),
      import('../estimate-settings.ts'),
      import('../read-model.ts'),
      import('../calibration-lines.ts'),
      import('../emit.ts'),
    ])
    const settings = estimateSettings(options, await readModel(options.model, shell))
    const read = await readAccounts(paths, options, shell, 'any')
    const found = read.accounts
      .filter(({ id }) => options.account === undefined || id === options.account)
      .map((account) => calibrate(account, settings))
    await shell.stderr.write(problemLines(read.problems, false))
    if (read.accounts.length === 0 || found.every(({ groups }) => groups.length === 0)) {
      for (const each of found) await shell.stderr.write(calibrationLines(each, shell).join('\n'))
      await shell.stderr.write('reach: nothing to learn from: no measured reach beside views\n')
      return EXIT.nothingUsable
    }
    const toStdout = options.output === '-'
    if (!toStdout) {
      const text =
        options.json === true
          ? `${JSON.stringify(found, null, 2)}\n`
          : found.flatMap((each) => calibrationLines(each, shell)).join('\n')
      await shell.stdout.write(text)
    }
    if (options.output !== undefined) {
      const model = modelOf(theOne(found, options.account), read)
      const inputs = [...paths, ...read.files.map(({ path }) => path)]
      await emit(`${JSON.stringify(model, null, 2)}\n`, inputs, options, shell)
    }
    return codeOfProblems(read.problems, options.strict)
  },
}
