/** The forms of a comparison, in the order of the help. */
export const COMPARISON_FORMS = ['table', 'json', 'markdown'] as const
export type ComparisonForm = (typeof COMPARISON_FORMS)[number]
