import type { ValidationPrinter } from '../validation-printer.ts'

/** A form of a validation, loaded when it is asked for. */
export interface LazyValidationPrinter {
  readonly id: ValidationPrinter['id']
  readonly title: ValidationPrinter['title']
  readonly load: () => Promise<ValidationPrinter>
}

/** Every form, in the order of the help; the first is the default. */
export const VALIDATION_PRINTERS: readonly LazyValidationPrinter[] = [
  {
    id: 'text',
    title: 'for reading in a terminal',
    load: async () => (await import('./text.ts')).textPrinter,
  },
  {
    id: 'json',
    title: 'everything; see reach schema --of validation',
    load: async () => (await import('./json.ts')).validationJsonPrinter,
  },
  {
    id: 'github',
    title: 'annotations of a GitHub workflow',
    load: async () => (await import('./github.ts')).githubPrinter,
  },
  {
    id: 'sarif',
    title: 'SARIF 2.1.0, for code scanning',
    load: async () => (await import('./sarif.ts')).sarifPrinter,
  },
  {
    id: 'junit',
    title: 'JUnit XML, for test reports',
    load: async () => (await import('./junit.ts')).junitPrinter,
  },
]
