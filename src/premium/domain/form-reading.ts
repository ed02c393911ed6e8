import type { Scale } from '../../formats/typed-number/index.ts';
import { readTypedNumber } from '../../formats/typed-number/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { NotedForm, WeightForm } from './alliance-form.ts';
import type { QuantityForm } from './quantity-form.ts';
import { isBlankQuantity, readQuantity } from './quantity-form.ts';
import type { Unshown } from './unshown.ts';
import { readUnshown } from './unshown.ts';

/** One reason why a field is refused. */
export interface FieldProblem {
  /** Path of the field in the form, e.g. `pooled.0.fixed.low`. */
  readonly field: string;
  /** Stable code: `form.…` for a text that makes no figure, else that of the file's check. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A piece of the form turned into a piece of the file; fields and pointers are relative to it. */
export interface Converted<Value> {
  readonly value: Value;
  /** Nothing is typed: the piece is not part of the file. */
  readonly blank: boolean;
  readonly problems: readonly FieldProblem[];
  readonly fieldOf: (pointer: string) => string;
}

type One<Key extends string, Value> = { readonly [K in Key]?: Value };

/** The fields of a quantity by the key of the file. */
const partOfKey: Readonly<Record<string, string>> = {
  low: 'low',
  min: 'low',
  value: 'value',
  mode: 'value',
  high: 'high',
  max: 'high',
  shape: 'ends',
  unit: 'unit',
  source: 'source',
  year: 'year',
  basis: 'basis',
  note: 'note',
  factors: 'factors',
};

/** Puts the parts of a field's path together. */
export const joinPath = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('.');

/** Turns the texts of one piece of the form into figures, and remembers which field each pointer is about. */
export class Reading {
  private readonly language: Language;
  /** Euros in one unit of the money of the form; null when it is another money. */
  private readonly euros: number | null;
  private readonly problems: FieldProblem[] = [];
  private readonly fields = new Map<string, string>();
  private readonly quantities = new Set<string>();

  constructor(language: Language, euros: number | null = null) {
    this.language = language;
    this.euros = euros;
  }

  isBlank(form: QuantityForm): boolean {
    return isBlankQuantity(form);
  }

  /** Declares the field that a pointer is about. */
  text(pointer: string, field: string): void {
    this.fields.set(pointer, field);
  }

  bag(unshown: Unshown): Readonly<Record<string, unknown>> {
    return readUnshown(unshown);
  }

  /** What the form does not show, the source and the note. */
  unnoted(form: Pick<NotedForm, 'source' | 'note' | 'unshown'>): Record<string, unknown> {
    const said = (['source', 'note'] as const).filter((key) => form[key] !== '');
    for (const key of ['source', 'note', 'label']) this.text(`/${key}`, key);
    return { ...readUnshown(form.unshown), ...Object.fromEntries(said.map((key) => [key, form[key]])) };
  }

  /** The same with the year of the source. */
  noted(form: NotedForm): Record<string, unknown> {
    return { ...this.unnoted(form), ...this.number('year', form.year, 'year') };
  }

  /** A plain number that may be left blank. */
  number<Key extends string>(
    key: Key,
    text: string,
    field: string,
    scale: Scale = 'plain',
  ): One<Key, number> {
    this.text(`/${key}`, field);
    if (text.trim() === '') return {};
    const read = readTypedNumber(text, this.language, scale);
    if (read.ok) return { [key]: read.value } as One<Key, number>;
    const { code, ...params } = read.errors;
    this.problems.push({ field, code, params });
    return {};
  }

  requiredNumber<Key extends string>(key: Key, text: string, field: string): One<Key, number> {
    if (text.trim() === '') this.refuse(field, 'form.required');
    return this.number(key, text, field);
  }

  /** A quantity that must be there. */
  required<Key extends string>(
    key: Key,
    form: QuantityForm,
    field: string,
    pointer = `/${key}`,
    scale: Scale | 'money' = 'plain',
  ): One<Key, Quantity> {
    if (isBlankQuantity(form)) this.refuse(field, 'form.amount-required');
    return this.optional(key, form, field, pointer, scale);
  }

  /** A quantity that may be unknown: it is then left out of the file. */
  optional<Key extends string>(
    key: Key,
    form: QuantityForm,
    field: string,
    pointer = `/${key}`,
    scale: Scale | 'money' = 'plain',
  ): One<Key, Quantity> {
    this.fields.set(pointer, field);
    this.quantities.add(pointer);
    const { quantity, problems } = readQuantity(
      form,
      this.language,
      scale === 'money' ? { euros: this.euros } : scale,
    );
    for (const { part, code, params } of problems) this.refuse(joinPath(field, part), code, params);
    return quantity === undefined ? {} : ({ [key]: quantity } as One<Key, Quantity>);
  }

  /** Weights by member, blank ones left out; `{}` when none is typed. */
  weights<Key extends string>(
    key: Key,
    list: readonly WeightForm[],
    field: string,
    scale: Scale = 'plain',
  ): One<Key, Readonly<Record<string, number>>> {
    this.text(`/${key}`, field);
    const entries = list.flatMap(({ member, weight }, index) => {
      const read = this.number('weight', weight, `${field}.${index}.weight`, scale).weight;
      this.text(`/${key}/${pointerToken(member)}`, `${field}.${index}.weight`);
      return read === undefined ? [] : [[member, read]];
    });
    return entries.length === 0
      ? {}
      : ({ [key]: Object.fromEntries(entries) } as One<Key, Record<string, number>>);
  }

  refuse(field: string, code: string, params: Readonly<Record<string, string | number>> = {}): void {
    this.problems.push({ field, code, params });
  }

  /** Ends the reading of a piece; the problems of a blank piece are forgotten with it. */
  done<Value>(value: Value, blank = false): Converted<Value> {
    return {
      value,
      blank,
      problems: blank ? [] : this.problems,
      fieldOf: (pointer) => this.fieldOf(pointer),
    };
  }

  private fieldOf(pointer: string): string {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const field = this.fields.get(at);
      if (field !== undefined) {
        const part = this.quantities.has(at)
          ? partOfKey[pointer.slice(at.length + 1).split('/')[0] ?? '']
          : undefined;
        return joinPath(field, part ?? '');
      }
      if (at === '') return '';
    }
  }
}

/** One key as it is written in a JSON Pointer. */
export const pointerToken = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
