import { expect, test } from 'vitest';
import { allianceJsonSchema } from './alliance-json-schema.ts';

const schema = allianceJsonSchema() as {
  readonly $id: string;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
  readonly properties: Readonly<Record<string, { readonly anyOf?: readonly Record<string, unknown>[] }>>;
};

test('the published schema is named as the format and asks for the same fields', () => {
  expect(schema.$id).toBe('cap17/alliance@1');
  expect([...schema.required].sort()).toEqual(
    [
      'format',
      'name',
      'currency',
      'priceYear',
      'horizonYears',
      'discountRate',
      'members',
      'engineering',
    ].sort(),
  );
  expect(schema.additionalProperties).toBe(false);
});

test('a quantity is described by its forms, with its domain', () => {
  const forms = schema.properties.discountRate!.anyOf!;
  expect(forms[0]).toEqual({ type: 'number', minimum: -0.99, maximum: 1 });
  expect(forms.map((form) => form.required)).toEqual([
    undefined,
    ['value'],
    ['low', 'high'],
    ['low', 'high', 'shape'],
    ['min', 'mode', 'max'],
  ]);
});

test('every field of the contract is described', () => {
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining([
      'pooledMeans',
      'jointValue',
      'coordination',
      'investment',
      'ramp',
      'survival',
      'factors',
      'grants',
      'source',
      'year',
      'note',
    ]),
  );
  expect(JSON.stringify(schema)).not.toContain('"engineering":{}');
});
