/** Letters that may stand in the path of a URI as they are (RFC 3986, pchar), and the slash. */
const PLAIN = /[A-Za-z0-9\-._~!$&'()*+,;=@/]/

const encode = (text: string): string =>
  Array.from(text.replace(/\p{Cs}/gu, '\ufffd'), (character) =>
    PLAIN.test(character) ? character : encodeURIComponent(character),
  ).join('')

/**
 * A path as a URI: relative as long as the path is, a file URI where it is absolute; `\` is `/`, everything else is percent-encoded.
 *
 * @example fileUri('exports/März 1.csv') // => "exports/M%C3%A4rz%201.csv"
 * @example fileUri('/home/a:b.csv') // => "file:///home/a%3Ab.csv"
 * @example fileUri('C:\\data\\a.csv') // => "file:///C:/data/a.csv"
 */
export const fileUri = (path: string): string => {
  const slashed = path.replaceAll('\\', '/')
  const drive = /^([A-Za-z]):\//.exec(slashed)
  if (drive) return `file:///${drive[1]}:/${encode(slashed.slice(3))}`
  return slashed.startsWith('/')
    ? `file:///${encode(slashed.replace(/^\/+/, ''))}`
    : encode(slashed.replace(/^(?:\.\/)+/, ''))
}
