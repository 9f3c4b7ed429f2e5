/**
 * Whether a video has an id of its own, rather than one made up from its place in a file.
 *
 * @example hasOwnId({ id: '7612707213206360019' }) // => true
 * @example hasOwnId({ id: 'row-12' }) // => false
 * @example hasOwnId({ id: 'data.videos[3]' }) // => false
 */
export const hasOwnId = ({ id }: { readonly id: string }): boolean => !/^row-\d+$/.test(id) && !/[[\]]/.test(id)
