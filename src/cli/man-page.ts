import type { Argument, Command, Option } from 'commander'
import type { CommandDefinition } from './command.ts'
import { EXIT_CODES } from './program.ts'

/** Text as roff takes it: backslashes, hyphens that are signs, and dots or quotes that would open a request. */
const escapeRoff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')

const bold = (text: string): string => `\\fB${escapeRoff(text)}\\fR`

const tagged = (tag: string, text: string): string[] => ['.TP', tag, escapeRoff(text)]

const optionLines = ({ flags, description, argChoices, defaultValue }: Option): string[] => {
  const choices = argChoices === undefined ? '' : `; one of ${argChoices.join(', ')}`
  const standard = defaultValue === undefined || typeof defaultValue === 'object' ? '' : ` (default ${defaultValue})`
  return tagged(bold(flags), `${description}${choices}${standard}`)
}

const argumentText = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

const commandLines = (command: Command, definition: CommandDefinition): string[] => {
  const taken = command.registeredArguments.map(argumentText).join(' ')
  return [
    `.SS ${bold(`reach ${[command.name(), taken].filter((part) => part !== '').join(' ')}`)}`,
    escapeRoff(definition.summary),
    ...command.createHelp().visibleOptions(command).flatMap(optionLines),
    '.PP',
    'Examples:',
    ...definition.examples.flatMap(([line, what]) => tagged(bold(line), what)),
  ]
}

/**
 * The manual page (roff, section 1), from the same descriptions as the help.
 *
 * @param program every command described
 * @param commands those that people use
 */
export const manPage = (program: Command, commands: readonly CommandDefinition[]): string => {
  const described = commands.flatMap((definition) => {
    const command = program.commands.find((each) => each.name() === definition.name)
    return command === undefined ? [] : commandLines(command, definition)
  })
  const lines = [
    `.TH REACH 1 "" "reach ${program.version()}" "User Commands"`,
    '.SH NAME',
    'reach \\- how many people an account reached, from the analytics that TikTok lets you download',
    '.SH SYNOPSIS',
    `${bold('reach')} \\fIcommand\\fR [\\fIoptions\\fR] [\\fIpaths\\fR]`,
    '.SH DESCRIPTION',
    escapeRoff(program.description()),
    '.SH COMMANDS',
    ...described,
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, meaning]) => tagged(bold(String(code)), meaning)),
    '.SH ENVIRONMENT',
    ...tagged(bold('NO_COLOR, FORCE_COLOR, TERM'), 'whether colours are printed'),
    ...tagged(bold('COLUMNS'), 'width of tables, where the terminal does not say'),
    '.SH FILES',
    'Options of \\fBreach.config.json\\fR in the current folder, or of the key \\fBreach\\fR in its package.json, are taken where the command line has none; \\fB\\-\\-print\\-config\\fR shows them.',
    'Reads what is named, writes what \\fB\\-\\-output\\fR names, and nothing else. No network.',
  ]
  return `${lines.join('\n')}\n`
}
