import type { CommandDefinition } from '../command.ts'
import { EXIT, UsageError } from '../exit-codes.ts'
import { addEncodingOption } from '../options.ts'

interface ColumnsOptions {
  readonly json?: boolean
  readonly output?: string
  readonly encoding?: string
  readonly quiet?: boolean
}

export const columnsCommand: CommandDefinition = {
  name: 'columns',
  summary: 'what the columns of an unknown table may be, and a map of them for --map',
  examples: [
    ['reach columns table.csv', 'every column with a guess, how sure it is, and why'],
    ['reach columns table.csv -o map.json', 'the guesses that are sure or likely as a file'],
    ['reach estimate table.csv --map map.json', 'read the table so, once you have checked the file'],
  ],
  define: (command) => {
    command.argument('<paths...>', 'files, folders, ZIP archives, or - for standard input')
    command.option('--json', 'as JSON')
    command.option('-o, --output <file>', 'write the map to a file, whole or not at all')
    command.option('--quiet', 'nothing on standard error but errors')
    addEncodingOption(command)
  },
  run: async (paths, given, shell) => {
    const options = given as ColumnsOptions
    const [
      { proposeColumns },
      { columnTableLines },
      { emit, problemLines },
      { mapFileText },
      { hideNames },
      { includedTexts },
    ] = await Promise.all([
      import('../columns.ts'),
      import('../column-lines.ts'),
      import('../emit.ts'),
      import('../../read/columns/map-file.ts'),
      import('../../print/hide-names.ts'),
      import('../included-texts.ts'),
    ])
    const { tables, problems: found, files } = await proposeColumns(paths, options.encoding, shell)
    const problems = found.map((each) => hideNames(each, includedTexts({})))
    await shell.stderr.write(problemLines(problems, options.quiet))
    await shell.stdout.write(
      options.json === true
        ? `${JSON.stringify({ schemaVersion: 1, tables }, null, 2)}\n`
        : columnTableLines(tables, shell).join('\n'),
    )
    if (tables.length === 0) {
      await shell.stderr.write('reach: no table was found\n')
      return EXIT.nothingUsable
    }
    if (options.output !== undefined) {
      const mapped = tables.filter(({ map }) => Object.keys(map).length > 0)
      const [only] = mapped
      if (only === undefined) throw new UsageError('--output: there is no guess to write')
      if (mapped.length > 1)
        throw new UsageError(`--output: ${mapped.length} tables have guesses; name one file with one of them`)
      await emit(mapFileText(only.map), files, options as { output: string }, shell)
    }
    return EXIT.done
  },
}
