/** Hosts of the platform whose videos are read. */
const HOST = /^(?:[a-z0-9-]+\.)?tiktok\.com$/

/**
 * A link to TikTok over https, written anew; null for any other text.
 *
 * @example safeLink('https://www.tiktok.com/@x/video/1') // => "https://www.tiktok.com/@x/video/1"
 * @example safeLink('javascript:alert(1)') // => null
 * @example safeLink('https://tiktok.com.evil.example/') // => null
 */
export const safeLink = (text: string): string | null => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.protocol !== 'https:' || !HOST.test(url.hostname)) return null
  return url.port === '' && url.username === '' && url.password === '' ? url.href : null
}
