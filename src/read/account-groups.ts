import { PLATFORMS, type Platform } from '../domain/account.ts'
import type { FilePart } from './file-part.ts'

/** How files are put together to accounts. */
export type GroupBy = 'folder' | 'handle' | 'file'

/** Files (or the rows of one handle in them) that make one account. */
export interface AccountGroup {
  readonly id: string
  readonly handle: string | null
  readonly platform: Platform
  readonly parts: readonly FilePart[]
}

/** The handle that Studio writes into the names of its downloads: it tells accounts apart as a column does. */
const nameHandle = ({ names }: FilePart): string | null => names.handle?.toLowerCase() ?? null

const ofHandle = (file: FilePart, handle: string | null): FilePart => ({
  ...file,
  part: {
    ...file.part,
    videos: file.part.videos.filter(({ video }) => (video.handle ?? nameHandle(file)) === handle),
    days: file.part.days.filter((day) => (day.handle ?? nameHandle(file)) === handle),
    windows: file.part.windows.filter((each) => (each.handle ?? nameHandle(file)) === handle),
    audience: nameHandle(file) === handle ? file.part.audience : [],
    splits: file.part.splits,
    // A report of ads says not which handle they were for.
    paid: handle === null ? file.part.paid : [],
  },
})

const isEmpty = ({ part }: FilePart): boolean =>
  [part.days, part.videos, part.windows, part.audience, part.splits, part.paid].every((list) => list.length === 0)

const handlesIn = (files: readonly FilePart[]): string[] => {
  const handles = new Set<string>()
  for (const file of files) {
    const { part } = file
    const named = nameHandle(file)
    if (named !== null) handles.add(named)
    for (const { video } of part.videos) if (video.handle) handles.add(video.handle)
    for (const { handle } of [...part.days, ...part.windows]) if (handle) handles.add(handle)
  }
  return [...handles].sort()
}

const split = (id: string, platform: Platform, files: readonly FilePart[]): AccountGroup[] => {
  const handles = handlesIn(files)
  if (handles.length < 2) return [{ id, handle: handles[0] ?? null, platform, parts: files }]
  const rest = files.map((file) => ofHandle(file, null)).filter((file) => !isEmpty(file))
  const own = handles.map((handle, index) => ({
    id: `${id}#${index + 1}`,
    handle,
    platform,
    parts: files.map((file) => ofHandle(file, handle)).filter((file) => !isEmpty(file)),
  }))
  return rest.some(({ part }) => [part.days, part.videos, part.windows, part.paid].some((list) => list.length > 0))
    ? [...own, { id, handle: null, platform, parts: rest }]
    : own
}

/** The people of two platforms are not the same account's, whatever folder holds the files. */
const splitPlatforms = (id: string, files: readonly FilePart[]): AccountGroup[] => {
  const platforms = PLATFORMS.filter((each) => files.some(({ platform }) => platform === each))
  return platforms.flatMap((each) => {
    const named = platforms.length > 1 && each !== 'tiktok' ? `${id} (${each})` : id
    return split(
      named,
      each,
      files.filter(({ platform }) => platform === each),
    )
  })
}

const keyOf = (file: FilePart, by: GroupBy): string =>
  by === 'file' ? file.document.path : file.document.source.folder

/**
 * Puts files together to accounts: one a folder (or a file), split where a column names several handles.
 *
 * Files of several platforms in one folder make one account each. By handle, folders of one handle are joined under the first folder's id.
 */
export const groupAccounts = (files: readonly FilePart[], by: GroupBy): AccountGroup[] => {
  const folders = new Map<string, FilePart[]>()
  for (const file of files) {
    const key = keyOf(file, by)
    folders.set(key, [...(folders.get(key) ?? []), file])
  }
  const groups = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, parts]) => splitPlatforms(id, parts))
  if (by !== 'handle') return groups
  const joined = new Map<string, AccountGroup>()
  for (const group of groups) {
    const key = group.handle === null ? `folder:${group.id}` : `${group.platform}:${group.handle}`
    const before = joined.get(key)
    joined.set(key, before ? { ...before, parts: [...before.parts, ...group.parts] } : group)
  }
  return [...joined.values()]
}
