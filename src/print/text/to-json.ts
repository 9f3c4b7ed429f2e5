/** Characters that JSON allows and terminals obey: C1 controls, marks of direction, ends of lines of other systems. */
const OBEYED = /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]/g

/**
 * JSON in which every character that could act on a terminal is an escape, so that nothing is lost or obeyed.
 *
 * @param indent spaces a level; 0 gives one line
 * @example toJson({ a: 1 }, 0) // => "{\"a\":1}"
 */
export const toJson = (value: unknown, indent: number): string =>
  JSON.stringify(value, null, indent).replace(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
