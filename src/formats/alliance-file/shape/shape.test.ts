import { expect, test } from 'vitest';
import { findingsOfShape } from './findings-of-shape.ts';
import { jsonSchemaOf } from './json-schema-of.ts';
import { choice, fields, list, map, number, oneOf, optional, type Shape, text, whole } from './shape.ts';

const told = (shape: Shape, value: unknown) =>
  findingsOfShape(shape, value).map(({ code, path }) => [code.replace('alliance.', ''), path.join('.')]);

test('a value of the shape has nothing against it', () => {
  const shape = fields({ a: text, b: optional(number()), c: list(whole), d: map(choice(['x', 'y'])) });
  expect(told(shape, { a: '', c: [], d: {} })).toEqual([]);
  expect(told(shape, { a: 'é', b: -0.5, c: [1, -2], d: { any: 'x', other: 'y' } })).toEqual([]);
});

test('every field at fault is told once, in the order of the shape, unknown ones last', () => {
  const shape = fields({ a: text, b: number(), c: list(whole), d: map(text) });
  expect(told(shape, { z: 1, d: { e: 2 }, c: [1, 1.5, '2'], b: '3' })).toEqual([
    ['missing-field', 'a'],
    ['wrong-type', 'b'],
    ['wrong-type', 'c.1'],
    ['wrong-type', 'c.2'],
    ['wrong-type', 'd.e'],
    ['unknown-field', 'z'],
  ]);
});

test('what every object inherits is neither a field that is there nor one that is known', () => {
  expect(told(fields({ constructor: text }), {})).toEqual([['missing-field', 'constructor']]);
  expect(told(fields({}), JSON.parse('{"toString": 1, "__proto__": 2}'))).toEqual([
    ['unknown-field', 'toString'],
    ['unknown-field', '__proto__'],
  ]);
  expect(told(map(text), JSON.parse('{"__proto__": 2}'))).toEqual([['wrong-type', '__proto__']]);
});

test.each([
  [number({ least: 0 }), 0, -1, 'too-small'],
  [number({ least: 0, above: true }), 1e-9, 0, 'not-above'],
  [number({ most: 1 }), 1, 1.01, 'too-large'],
  [number({ most: 1, below: true }), 0.99, 1, 'not-below'],
  [number(), -1e300, Number.POSITIVE_INFINITY, 'wrong-type'],
  [number(), 0, null, 'wrong-type'],
  [whole, 7, 7.5, 'wrong-type'],
  [whole, Number.MAX_SAFE_INTEGER, 2 ** 60, 'too-large'],
  [whole, Number.MIN_SAFE_INTEGER, -(2 ** 60), 'too-small'],
  [{ ...text, filled: true }, '€', ' ', 'empty-text'],
  [choice(['x']), 'x', 'y', 'not-one-of'],
  [list(text), [], {}, 'wrong-type'],
  [map(text), {}, [], 'wrong-type'],
  [fields({}), {}, [], 'wrong-type'],
] as const)('%j takes %j and not %j', (shape, right, wrong, code) => {
  expect(told(shape, right)).toEqual([]);
  expect(told(shape, wrong)).toEqual([[code, '']]);
});

test('of several forms the one that is meant is checked alone, after what is wrong whatever the form', () => {
  const pair = fields({ from: number(), to: number() });
  const shape = oneOf(
    [number(), pair],
    (value) => {
      if (typeof value === 'number') return number();
      return typeof value === 'object' ? pair : { code: 'alliance.not-a-quantity', params: {} };
    },
    (value) => (value === 3 ? { code: 'alliance.not-in-order', params: {} } : null),
  );
  expect(told(shape, 2)).toEqual([]);
  expect(told(shape, 3)).toEqual([['not-in-order', '']]);
  expect(told(shape, 'x')).toEqual([['not-a-quantity', '']]);
  expect(told(map(shape), { a: { from: 1 } })).toEqual([['missing-field', 'a.to']]);
});

test('a shape is published as JSON Schema', () => {
  const shape = fields({
    kind: choice(['only']),
    share: optional(number({ least: 0, above: true, most: 1, below: true })),
    count: { ...whole, least: 1, most: 9 },
    unit: { ...text, filled: true },
    each: map(oneOf([text, list(choice(['x', 'y']))], () => text)),
  });
  expect(jsonSchemaOf(shape)).toEqual({
    type: 'object',
    properties: {
      kind: { type: 'string', const: 'only' },
      share: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
      count: { type: 'integer', minimum: 1, maximum: 9 },
      unit: { type: 'string', pattern: '\\S' },
      each: {
        type: 'object',
        propertyNames: { type: 'string' },
        additionalProperties: {
          anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string', enum: ['x', 'y'] } }],
        },
      },
    },
    required: ['kind', 'count', 'unit', 'each'],
    additionalProperties: false,
  });
});
