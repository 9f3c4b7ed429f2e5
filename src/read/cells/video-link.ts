/** What a link to a post says: the post's id and the account's handle. */
export interface VideoLink {
  readonly id: string | null
  readonly handle: string | null
}

/**
 * Reads a TikTok link.
 *
 * @example readVideoLink('https://www.tiktok.com/@maya.bakes/video/7527623000473079054') // => {"id":"7527623000473079054","handle":"maya.bakes"}
 */
export const readVideoLink = (url: string): VideoLink => ({
  id: /\/(?:video|photo|v)\/(\d{6,20})/.exec(url)?.[1] ?? null,
  handle: /tiktok\.com\/@([\w.]+)/i.exec(url)?.[1] ?? null,
})
