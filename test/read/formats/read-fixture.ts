import type { Account } from '../../../src/domain/account.ts'
import type { Reading } from '../../../src/domain/reading.ts'
import { readExports } from '../../../src/read/read-exports.ts'
import { readFolder } from '../../read-folder.ts'

/** The accounts of a folder of fixtures, and the codes of all problems but notes. */
export const readFixture = async (folder: string) => {
  const { accounts, files, problems } = await readExports(readFolder(`fixtures/${folder}`))
  const codes = problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
  return { accounts, files, problems, codes }
}

/** The only account of a folder of fixtures. @throws RangeError where there are several */
export const onlyAccount = async (folder: string): Promise<Account> => {
  const { accounts } = await readFixture(folder)
  const [account] = accounts
  if (account === undefined || accounts.length > 1) throw new RangeError(folder)
  return account
}

/** A number with its rounding cell, or null with nothing else. */
export const cellOf = (reading: Reading | undefined): readonly (number | null)[] | undefined =>
  reading && (reading.low === reading.high ? [reading.value] : [reading.value, reading.low, reading.high])

/** Every video of a folder by id. */
export const videosIn = async (folder: string) => {
  const { accounts } = await readFixture(folder)
  return new Map(accounts.flatMap(({ videos }) => videos.map((video) => [video.id, video])))
}
