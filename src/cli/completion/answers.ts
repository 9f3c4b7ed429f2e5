import type { Argument, Command, Option } from 'commander'

/** One thing that can stand at the cursor, and what it means. */
export interface Answer {
  readonly value: string
  readonly about: string
}

/** Values of an option that its own choices do not list, such as ids. */
export type ValuesOf = (option: string) => readonly string[]

const plain = (value: string): Answer => ({ value, about: '' })

const takesValue = (option: Option): boolean => option.required || option.optional

/** bash cuts words at `=`: `--format=js` comes as three words, and the last alone is replaced. */
const withoutCuts = (words: readonly string[]): string[] =>
  words.filter((word, index) => word !== '=' || index === words.length - 1).map((word) => (word === '=' ? '' : word))

const namesOf = ({ short, long }: Option): string[] => [long, short].flatMap((name) => name ?? [])

const optionsOf = (command: Command, used: readonly string[]): Answer[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .filter((option) => takesValue(option) || !namesOf(option).some((name) => used.includes(name)))
    .map((option) => ({ value: option.long ?? option.short ?? '', about: option.description }))

const argumentsOf = (argument: Argument | undefined): Answer[] => (argument?.argChoices ?? []).map(plain)

/** The values of an option; of lists with commas, those of the last entry. */
const valuesOf = (option: Option, word: string, values: ValuesOf): Answer[] => {
  const all = option.argChoices ?? values(option.long ?? '')
  const before = word.slice(0, word.lastIndexOf(',') + 1)
  return all.map((value) => plain(`${before}${value}`))
}

/**
 * What can stand at the end of a command line.
 *
 * @param words the words after the program's name; the last is the one at the cursor, perhaps empty
 * @returns nothing where only a path fits, or nothing at all
 */
export const answersFor = (program: Command, words: readonly string[], values: ValuesOf): Answer[] => {
  const typed = withoutCuts(words.map((word) => (word === '""' ? '' : word)))
  const [word = '', before] = [typed.at(-1), typed.slice(0, -1)]
  if (before.includes('--')) return []
  const name = before.find((each) => !each.startsWith('-'))
  const command = name === undefined ? program : program.commands.find((each) => each.name() === name)
  const fitting = (answers: readonly Answer[], start = word) => answers.filter(({ value }) => value.startsWith(start))
  const commands = program.createHelp().visibleCommands(program)
  const named = commands.map((each) => ({ value: each.name(), about: each.description() }))
  if (name === 'help') return fitting(named)
  if (command === undefined) return []
  const wanting = (text: string | undefined) =>
    command.options.find((option) => takesValue(option) && namesOf(option).some((each) => each === text))
  const open = wanting(before.at(-1))
  if (open !== undefined) return fitting(valuesOf(open, word, values))
  const [long, value] = word.split(/=(.*)/s)
  const assigned = value === undefined ? undefined : wanting(long)
  if (assigned !== undefined)
    return fitting(valuesOf(assigned, value ?? '', values).map((each) => plain(`${long}=${each.value}`)))
  if (word.startsWith('-')) return fitting(optionsOf(command, before))
  return fitting(command === program ? named : argumentsOf(command.registeredArguments[0]))
}
