import { createRequire } from 'node:module'

/** What a validator says of a document; its errors stay behind. */
type Validator = ((document: unknown) => boolean) & { readonly errors?: unknown }
type AjvClass = new (options: object) => { readonly compile: (schema: object) => Validator }

const require = createRequire(import.meta.url)

const build = (module: string, options: object): InstanceType<AjvClass> => {
  const { default: Ajv } = require(module) as { default: AjvClass }
  const ajv = new Ajv({ strict: false, allErrors: true, ...options })
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: object) => void }
  addFormats(ajv)
  return ajv
}

/** A validator of a schema of draft 2020-12. */
export const validatorOf = (schema: object): Validator => build('ajv/dist/2020', {}).compile(schema)

/** A validator of SARIF 2.1.0 by its official schema. Its pattern of languages is no expression of Unicode mode. */
export const sarifValidator = (): Validator =>
  build('ajv-draft-04', { unicodeRegExp: false }).compile(
    require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object,
  )
