import { VALIDATION_PRINTERS } from '../../print/validation/printers/index.ts'
import { fails } from '../../print/validation/validation.ts'
import type { CommandDefinition } from '../command.ts'
import { EXIT, UsageError } from '../exit-codes.ts'
import { addReadingOptions, addValidatingOptions } from '../options.ts'
import type { RunOptions } from '../run-options.ts'

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load()
    return loaded
  }
}

export const validateCommand: CommandDefinition = {
  name: 'validate',
  summary: 'every defect of the exports: file, line, column, got, expected, what to do',
  examples: [
    ['reach validate exports/', 'before trusting a number'],
    ['reach validate exports/ --format github', 'in a GitHub workflow: annotations at the lines'],
    ['reach validate exports/ --format sarif -o reach.sarif', 'for code scanning'],
    ['reach validate exports/ --split apart/', 'the sound rows and the others in files of their own'],
    ['cat videos.json | reach validate - --json', 'from standard input, for scripts'],
  ],
  define: (command) => {
    command.argument('<paths...>', 'files, folders, ZIP archives, or - for standard input')
    addValidatingOptions(
      command,
      VALIDATION_PRINTERS.map(({ id }) => id),
    )
    addReadingOptions(command)
  },
  run: async (paths, given, shell) => {
    const options = given as unknown as RunOptions & { readonly split?: string }
    const [{ validate }, { emit }, { printOptions }] = await Promise.all([
      import('../validate.ts'),
      import('../emit.ts'),
      import('../screen-options.ts'),
    ])
    const format = options.json === true ? 'json' : options.format
    const chosen = VALIDATION_PRINTERS.find(({ id }) => id === format)
    if (chosen === undefined) throw new UsageError(`--format: no form is called ${format}`)
    // Read once for the findings, once to be split: a pipe gives its bytes only once.
    const stdin = once(shell.readStdin)
    const { validation, problems } = await validate(paths, options, { ...shell, readStdin: stdin })
    if (options.split !== undefined) {
      const { splitFiles } = await import('../split-files.ts')
      const { encoding, strict = false } = options
      const reading = encoding === undefined ? {} : { encoding }
      const input = { problems, folder: options.split, strict, reading }
      await splitFiles(paths, input, { ...shell, readStdin: stdin })
    }
    const printer = await chosen.load()
    const inputs = [...paths, ...validation.files.map(({ path }) => path)]
    if (options.quiet !== true || format !== 'text' || validation.findings.length > 0)
      await emit(printer.print(validation, printOptions(options, shell)), inputs, options, shell)
    if (validation.files.every(({ format: known }) => known === null)) return EXIT.nothingUsable
    return validation.findings.some((finding) => fails(finding, validation.strict)) ? EXIT.gate : EXIT.done
  },
}
