import { quoteText, quoteValue } from '../../messages/quote-value.ts';
import type { Finding } from '../finding.ts';
import { isObject } from '../is-object.ts';
import type {
  ChoiceShape,
  FieldsShape,
  FormsShape,
  NumberShape,
  Refusal,
  Shape,
  TextShape,
} from './shape.ts';

type Path = readonly PropertyKey[];

/** What is wrong with a value, in the order of the fields of its shape: one finding per field, nothing when it has the shape. */
export function findingsOfShape(shape: Shape, value: unknown, path: Path = []): Finding[] {
  switch (shape.kind) {
    case 'text':
      return said(refusalOfText(shape, value), path);
    case 'number':
      return said(refusalOfNumber(shape, value), path);
    case 'choice':
      return said(refusalOfChoice(shape, value), path);
    case 'list':
      if (!Array.isArray(value)) return said(wrongType(value, 'array'), path);
      return value.flatMap((item, index) => findingsOfShape(shape.of, item, [...path, index]));
    case 'map':
      if (!isObject(value)) return said(wrongType(value, 'record'), path);
      return Object.entries(value).flatMap(([name, item]) =>
        findingsOfShape(shape.of, item, [...path, name]),
      );
    case 'fields':
      if (!isObject(value)) return said(wrongType(value, 'object'), path);
      return findingsOfFields(shape, value, path);
    default:
      return findingsOfForms(shape, value, path);
  }
}

const said = (refusal: Refusal | null, path: Path): Finding[] =>
  refusal === null ? [] : [{ ...refusal, path }];

const wrongType = (value: unknown, expected: string): Refusal => ({
  code: 'alliance.wrong-type',
  params: { found: quoteValue(value), expected },
});

function findingsOfFields(
  { fields }: FieldsShape,
  value: Readonly<Record<string, unknown>>,
  path: Path,
): Finding[] {
  const known = Object.entries(fields).flatMap(([name, shape]): Finding[] => {
    const place = [...path, name];
    if (Object.hasOwn(value, name) && value[name] !== undefined) {
      return findingsOfShape(shape, value[name], place);
    }
    if (shape.optional) return [];
    return [{ code: 'alliance.missing-field', path: place, params: { field: quoteText(name) } }];
  });
  const others = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
  return [
    ...known,
    ...others.map((name): Finding => {
      return { code: 'alliance.unknown-field', path: [...path, name], params: { found: quoteText(name) } };
    }),
  ];
}

function findingsOfForms({ choose, also }: FormsShape, value: unknown, path: Path): Finding[] {
  const form = choose(value);
  if ('code' in form) return [{ ...form, path }];
  return [...said(also?.(value) ?? null, path), ...findingsOfShape(form, value, path)];
}

function refusalOfText({ filled }: TextShape, value: unknown): Refusal | null {
  if (typeof value !== 'string') return wrongType(value, 'string');
  if (!filled || value.trim() !== '') return null;
  return { code: 'alliance.empty-text', params: { found: quoteValue(value) } };
}

function refusalOfChoice({ values }: ChoiceShape, value: unknown): Refusal | null {
  if (typeof value === 'string' && values.includes(value)) return null;
  return { code: 'alliance.not-one-of', params: { found: quoteValue(value), expected: values.join(', ') } };
}

function refusalOfNumber(shape: NumberShape, value: unknown): Refusal | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType(value, 'number');
  if (shape.whole && !Number.isInteger(value)) return wrongType(value, 'int');
  const unsafe = shape.whole ? Number.MAX_SAFE_INTEGER : Number.POSITIVE_INFINITY;
  const { least = -unsafe, most = unsafe, above = false, below = false } = shape;
  const found = quoteValue(value);
  if (value < least || (above && value === least)) {
    return { code: above ? 'alliance.not-above' : 'alliance.too-small', params: { found, least } };
  }
  if (value > most || (below && value === most)) {
    return { code: below ? 'alliance.not-below' : 'alliance.too-large', params: { found, most } };
  }
  return null;
}
