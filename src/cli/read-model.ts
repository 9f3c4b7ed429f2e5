import type { CalibrationModel } from '../domain/calibration.ts'
import { UsageError } from './exit-codes.ts'
import { messageOf } from './find-files.ts'
import type { Shell } from './shell.ts'

/** The calibration that --model names; null where it names none. @throws UsageError where it can't be used */
export const readModel = async (path: string | undefined, shell: Shell): Promise<CalibrationModel | null> => {
  if (path === undefined) return null
  const { readCalibration } = await import('../read/calibration-file.ts')
  const read = async (): Promise<string> => {
    try {
      return new TextDecoder().decode(await shell.read(path))
    } catch (error) {
      throw new UsageError(`--model: ${path} can't be read: ${messageOf(error)}`)
    }
  }
  const { value, problems } = readCalibration(await read(), path)
  if (value !== null) return value
  const said = problems.map(
    ({ message, at, hint }) => `${at.path === undefined ? '' : `${at.path}: `}${message}. ${hint}`,
  )
  throw new UsageError(`--model: ${path}: ${said.join(' ')}`)
}
