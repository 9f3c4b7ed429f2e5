import { InvalidArgumentError } from 'commander'
import type { MapOption } from './run-options.ts'

/** A probability, such as 0.9. */
export const level = (text: string): number => {
  const value = Number(text)
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('expected a probability between 0 and 1, such as 0.9.')
  return value
}

/** A whole number, 0 or more. */
export const wholeNumber = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('expected a whole number.')
  return Number(text)
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = (text: string): string => {
  const date = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('expected a day as YYYY-MM-DD.')
  return text
}

/** A year of this century. */
export const year = (text: string): number => {
  if (!/^20\d{2}$/.test(text)) throw new InvalidArgumentError('expected a year such as 2026.')
  return Number(text)
}

/** `field=value`, repeatable. */
export const pairs = (text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const match = /^([\w-]+)=(.+)$/s.exec(text)
  if (!match) throw new InvalidArgumentError('expected NAME=VALUE.')
  return { ...before, [match[1] ?? '']: match[2] ?? '' }
}

/** `field=column`, or a file that holds such; repeatable. */
export const mapping = (text: string, before: MapOption = { fields: {}, files: [] }): MapOption =>
  /^[\w-]+=/.test(text)
    ? { ...before, fields: pairs(text, before.fields) }
    : { ...before, files: [...before.files, text] }

/** What `--include` can be given. */
export const INCLUDABLE = ['titles', 'handles', 'links']

/** Kinds of texts that can name people, apart by commas; repeatable. */
export const inclusions = (text: string, before: readonly string[] = []): string[] => {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !INCLUDABLE.includes(name))
  if (unknown !== undefined) throw new InvalidArgumentError(`expected some of ${INCLUDABLE.join(', ')}.`)
  return [...before, ...names]
}

/** The WHATWG name of an encoding, from any of its labels. */
export const encoding = (text: string): string => {
  try {
    return new TextDecoder(text).encoding
  } catch {
    throw new InvalidArgumentError('expected the name of an encoding, such as utf-8 or windows-1252.')
  }
}

/** How many at once, or `auto`. */
export const jobs = (text: string): number | 'auto' => {
  if (text === 'auto') return text
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('expected a number from 1 to 999, or auto.')
  return Number(text)
}

/** A text; repeatable. */
export const several = (text: string, before: readonly string[] = []): string[] => [...before, text]
