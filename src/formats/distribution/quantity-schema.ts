import { z } from 'zod';
import type { Quantity } from '../../kernel/quantity.ts';
import { quantity } from '../alliance-file/quantity-shape.ts';
import { findingsOfShape } from '../alliance-file/shape/findings-of-shape.ts';
import { jsonSchemaOf } from '../alliance-file/shape/json-schema-of.ts';
import type { Domain } from '../alliance-file/shape/shape.ts';

/** A quantity of an alliance file inside a document of another kind: checked, told and published in the same way. */
export function quantitySchema(domain: Domain): z.ZodType<Quantity> {
  const shape = quantity(domain);
  const schema = z
    .unknown()
    .superRefine((value, context) => {
      for (const { path, code, params } of findingsOfShape(shape, value)) {
        context.addIssue({ code: 'custom', path: [...path], params: { code, params } });
      }
    })
    .meta(jsonSchemaOf(shape));
  return schema as unknown as z.ZodType<Quantity>;
}
