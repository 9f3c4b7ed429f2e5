/** @throws RangeError for a label that no encoding has */
export const checkEncoding = (encoding: string | undefined): void => {
  if (encoding === undefined) return
  try {
    new TextDecoder(encoding)
  } catch {
    throw new RangeError(`no encoding is called ${encoding}; expected a WHATWG label such as utf-8`)
  }
}
