import { toJson } from '../../text/to-json.ts'
import type { ValidationPrinter } from '../validation-printer.ts'

/** For scripts: the whole validation, as its schema promises. */
export const validationJsonPrinter: ValidationPrinter = {
  id: 'json',
  title: 'everything; see reach schema --of validation',
  print: (validation) => `${toJson(validation, 2)}\n`,
}
