import { type Command, InvalidArgumentError, type Option } from 'commander'
import { UsageError } from '../exit-codes.ts'
import type { Shell } from '../shell.ts'
import { findConfig } from './find-config.ts'

/** Headings of options that mean the same to every command that has them. */
const EVERYWHERE: readonly (string | undefined)[] = ['Reading:', 'Estimating:']

const has = (command: Command, long: string): boolean => command.options.some((option) => option.long === long)

/** Whether a command takes options from the current folder. */
export const takesConfig = (command: Command): boolean => has(command, '--print-config')

/** The option of a command that a file's option is for; forms and gates mean something else to commands without gates. */
export const optionFor = (command: Command, { long }: Option): Option | undefined =>
  command.options.find(
    (option) => option.long === long && (EVERYWHERE.includes(option.helpGroupHeading) || has(command, '--fail-if')),
  )

/** What a command line that repeats the option for every text would leave. */
const parsedTexts = (option: Option, texts: readonly string[], called: string): unknown => {
  const { parseArg } = option
  if (parseArg === undefined) return texts[0]
  try {
    return texts.reduce<unknown>((before, text) => parseArg(text, before), undefined)
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new UsageError(`${called}: ${error.message}`)
    throw error
  }
}

/**
 * Sets the options that the current folder gives and the command line does not, and says on standard error which.
 *
 * @throws UsageError for a file that is no configuration, whatever of it the command takes
 */
export const applyConfig = async (command: Command, shell: Shell): Promise<void> => {
  const found = await findConfig(shell)
  if (found === null) return
  const [{ configOptions, keyOf, kindOf }, { readConfig }] = await Promise.all([
    import('./config-options.ts'),
    import('./read-config.ts'),
  ])
  const options = configOptions()
  const values = readConfig(found, options)
  const given: string[] = []
  for (const option of options) {
    const key = keyOf(option)
    const value = values[key]
    if (value === undefined || value === false) continue
    const kind = kindOf(option)
    const texts = kind.texts(value)
    if (texts.length === 0) continue
    const parsed = kind.id === 'flag' ? !option.negate : parsedTexts(option, texts, `${found.name}: ${key}`)
    const own = optionFor(command, option)
    if (own === undefined) continue
    const name = own.attributeName()
    // `--json` says the form as well as `--format` does.
    const typed = (each: string) => command.getOptionValueSource(each) === 'cli'
    if (typed(name) || (name === 'format' && typed('json'))) continue
    command.setOptionValueWithSource(name, parsed, 'config')
    given.push(key)
  }
  if (given.length > 0 && command.opts().quiet !== true)
    await shell.stderr.write(`reach: ${found.name} gives ${given.join(', ')}\n`)
}
