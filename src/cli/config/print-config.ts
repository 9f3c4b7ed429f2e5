import type { Command, Option } from 'commander'
import { optionFor } from './apply-config.ts'
import { configOptions, keyOf, kindOf } from './config-options.ts'

const effectOf = (command: Command, own: Option): unknown => {
  const { json } = command.opts()
  const value: unknown = command.getOptionValue(own.attributeName())
  if (own.long === '--format' && json === true) return 'json'
  // A flag that is not set, or a colour that is not refused, says nothing.
  if (kindOf(own).id === 'flag') return value === !own.negate ? true : undefined
  return value === undefined ? undefined : kindOf(own).written(value)
}

/**
 * The options of a command in effect, as a configuration that would give them again: what is typed, else what the folder gives, else
 * the defaults.
 */
export const printConfig = (command: Command): string => {
  const options = configOptions().flatMap((option) => {
    const own = optionFor(command, option)
    const value = own === undefined ? undefined : effectOf(command, own)
    return value === undefined ? [] : [[keyOf(option), value] as const]
  })
  return `${JSON.stringify(Object.fromEntries(options), null, 2)}\n`
}
