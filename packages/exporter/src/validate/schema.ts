import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import schema from '../../schema/skeleton.schema.json' with { type: 'json' }
import type { Finding } from './finding.ts'

let compiled: ValidateFunction | undefined

/** Compiled at the first use: it costs tens of milliseconds, and `new Function`, which a page must not need. */
const validator = (): ValidateFunction => {
  // The contract states types and required names once, in `named`, and narrows them elsewhere.
  compiled ??= new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(schema)
  return compiled
}

const found = ({ params, message = 'does not fit' }: ErrorObject): string => {
  const name = params.additionalProperty ?? params.unevaluatedProperty
  if (name !== undefined) return `has the unknown property "${name}"`
  return params.allowedValues ? `${message}: ${params.allowedValues.join(', ')}` : message
}

/** Layer 1: every place where the document does not fit the schema. */
export const schemaFindings = (document: unknown): readonly Finding[] => {
  const validate = validator()
  if (validate(document)) return []
  return (validate.errors ?? []).map((error) => ({
    layer: 'schema',
    pointer: error.instancePath,
    message: found(error),
  }))
}
