/**
 * A text as the message of a GitHub workflow command.
 *
 * @example escapeGithub('50 %\nnext') // => "50 %25%0Anext"
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const escapeGithub = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** A text as a property of a workflow command. @example escapeGithubProperty('a:b,c') // => "a%3Ab%2Cc" */
export const escapeGithubProperty = (text: string): string =>
  escapeGithub(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
