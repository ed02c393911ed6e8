import type { NumberShape, Shape } from './shape.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 2020-12) of a shape. */
export function jsonSchemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', ...(shape.filled && { pattern: '\\S' }) };
    case 'number':
      return schemaOfNumber(shape);
    case 'choice':
      return {
        type: 'string',
        ...(shape.values.length === 1 ? { const: shape.values[0] } : { enum: shape.values }),
      };
    case 'list':
      return { type: 'array', items: jsonSchemaOf(shape.of) };
    case 'map':
      return {
        type: 'object',
        propertyNames: { type: 'string' },
        additionalProperties: jsonSchemaOf(shape.of),
      };
    case 'fields':
      return schemaOfFields(shape.fields);
    default:
      return { anyOf: shape.all.map(jsonSchemaOf) };
  }
}

function schemaOfFields(fields: Readonly<Record<string, Shape>>): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.flatMap(([name, { optional }]) => (optional ? [] : [name]));
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, shape]) => [name, jsonSchemaOf(shape)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function schemaOfNumber({ whole, least, above, most, below }: NumberShape): JsonSchema {
  const lowest = least ?? (whole ? Number.MIN_SAFE_INTEGER : undefined);
  const greatest = most ?? (whole ? Number.MAX_SAFE_INTEGER : undefined);
  return {
    type: whole ? 'integer' : 'number',
    ...(lowest !== undefined && { [above ? 'exclusiveMinimum' : 'minimum']: lowest }),
    ...(greatest !== undefined && { [below ? 'exclusiveMaximum' : 'maximum']: greatest }),
  };
}
