import {
  type MoneyRefusal,
  readTypedMoney,
  withUnitOfHigh,
  writeTypedNumber,
} from '../../formats/typed-number/index.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import type { Result } from '../../kernel/result.ts';
import {
  type ControlProps,
  type EditableField,
  type FieldRead,
  fault,
  quoted,
  read,
} from '../../people/index.ts';
import { SelectField } from '../../platform/web/components/fields.tsx';
import { RangeField } from '../../platform/web/components/range-field.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { joinEnds } from '../../platform/web/format/ranges.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';

/** A unit among which one is chosen, or the only one. */
export interface EndsUnit {
  readonly code: string;
  readonly label: Localized;
}

interface EndsOptions {
  readonly name: string;
  readonly label: Localized;
  readonly hint: Localized;
  /** One unit is not asked and not kept. */
  readonly units: readonly EndsUnit[];
}

const split = (typed: string): readonly [low: string, high: string, unit: string] => {
  const [low = '', high = '', unit = ''] = typed.split('\n');
  return [low.trim(), high.trim(), unit];
};

/** Largest end of a range. */
const greatest = 1e12;

type ReadEnd = Result<number, MoneyRefusal>;

/**
 * Typed in French or in English: what both read differently (`1,250`), and what people read differently (`1.250`), is asked
 * again rather than guessed. Euros may be written `12 k€`.
 */
function readEnd(text: string, unit: string): ReadEnd {
  const euros = unit === 'EUR' ? 1 : null;
  const [french, english] = [readTypedMoney(text, 'fr', euros), readTypedMoney(text, 'en', euros)];
  if (!french.ok || !english.ok) {
    const refusals = [french, english].flatMap((read) => (read.ok ? [] : [read]));
    const isOneSure = refusals.length === 1 && refusals[0]!.errors.code === 'form.not-a-number';
    if (isOneSure) return french.ok ? french : english;
    return refusals.find(({ errors }) => errors.code !== 'form.not-a-number') ?? refusals[0]!;
  }
  if (french.value === english.value) return french;
  return {
    ok: false,
    errors: { code: 'form.thousands-unsure', found: text, proposal: writeTypedNumber(english.value, 'fr') },
  };
}

function noAmount({ errors }: Extract<ReadEnd, { ok: false }>): FieldRead {
  const found = quoted(errors.found);
  if (errors.code === 'form.about')
    return fault(
      'ALL-005',
      `${found} : dites entre quoi et quoi, un bas et un haut ; ou le nombre seul, si vous en êtes sûr.`,
      `${found}: say between what and what, a low end and a high one; or the number alone, if you are sure of it.`,
    );
  if (errors.code === 'form.thousands-unsure')
    return fault(
      'ALL-005',
      `${found} se lit de deux façons. Écrivez ${errors.proposal} pour des milliers, ou deux décimales.`,
      `${found} may be read in two ways. Write ${errors.proposal} for thousands, or two decimals.`,
    );
  return notANumber(errors.found);
}

const notANumber = (found: string): FieldRead =>
  fault(
    'ALL-005',
    `Un nombre positif est attendu, comme 1 250, 3,5 ou 12 k€ ; trouvé : ${quoted(found)}.`,
    `A positive number is expected, like 1250, 3.5 or 12 k€; found: ${quoted(found)}.`,
  );

function readEnds({ units }: EndsOptions, [low, high, unit]: ReturnType<typeof split>): FieldRead {
  if (low === '' && high === '') return read(null);
  const counted = units.length === 1 ? units[0]!.code : unit;
  const start = counted === 'EUR' ? withUnitOfHigh(low, high, 'fr') : low;
  const typed = [low === '' ? high : start, high === '' ? low : high] as const;
  const [from, to] = [readEnd(typed[0], counted), readEnd(typed[1], counted)];
  if (!from.ok) return noAmount(from);
  if (!to.ok) return noAmount(to);
  const isOut = (end: number): boolean => end < 0 || end > greatest;
  if (isOut(from.value) || isOut(to.value)) return notANumber(isOut(from.value) ? typed[0] : typed[1]);
  return keepEnds({ units }, { from: from.value, to: to.value, unit, said: [low, high] });
}

function keepEnds(
  { units }: Pick<EndsOptions, 'units'>,
  ends: {
    readonly from: number;
    readonly to: number;
    readonly unit: string;
    readonly said?: readonly [string, string];
  },
): FieldRead {
  const { from, to, unit, said = [from, to] } = ends;
  if (from > to)
    return fault(
      'ALL-006',
      `Le bas vient avant le haut ; trouvé : ${said[0]} puis ${said[1]}.`,
      `The low end comes before the high one; found: ${said[0]} then ${said[1]}.`,
    );
  if (units.length === 1) return read({ low: from, high: to });
  const known = units.find(({ code }) => code === unit);
  if (known) return read({ unit: known.code, low: from, high: to });
  const names = (language: Language) => units.map(({ label }) => label[language]).join(', ');
  return fault(
    'field.not-one-of',
    `Choisissez une unité (${names('fr')}) ; trouvé : ${quoted(unit)}.`,
    `Choose a unit (${names('en')}); found: ${quoted(unit)}.`,
  );
}

function readEndsJson(options: EndsOptions, value: unknown): FieldRead {
  if (value === null || value === undefined) return read(null);
  const { low, high, unit, ...more } = Object(value) as Readonly<Record<string, unknown>>;
  const isEnd = (end: unknown): end is number => typeof end === 'number' && end >= 0 && end <= greatest;
  if (typeof value !== 'object' || Object.keys(more).length > 0 || !isEnd(low) || !isEnd(high))
    return fault(
      'field.wrong-type',
      `{ "low": 10, "high": 20 } est attendu, ou null ; trouvé : ${quoted(value)}.`,
      `{ "low": 10, "high": 20 } is expected, or null; found: ${quoted(value)}.`,
    );
  return keepEnds(options, { from: low, to: high, unit: typeof unit === 'string' ? unit : '' });
}

interface StoredEnds {
  readonly low: number;
  readonly high: number;
  readonly unit?: string;
}

const write = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  const { low, high, unit = '' } = value as StoredEnds;
  // With a comma as one writes it; a fourth decimal says that three are no thousands.
  const text = (end: number): string => writeTypedNumber(end, 'fr').replace(/,\d{3}$/u, '$&0');
  return [text(low), high === low ? '' : text(high), unit].join('\n');
};

/** Writes what was read: both ends and the unit. */
export function showEnds(
  language: Language,
  value: { readonly low: number; readonly high: number },
  unit: string,
): string {
  const decimals = [value.low, value.high].every(Number.isInteger) ? 0 : undefined;
  const number = (end: number): string =>
    formatNumber(language, end, decimals === undefined ? {} : { decimals });
  return `${joinEnds(language, number(value.low), number(value.high))}\u00a0${unit}`;
}

/** A quantity as "between … and …", with its unit when there is a choice; empty is unknown, kept as `null`. */
export function endsField(options: EndsOptions): EditableField {
  const { name, label, hint, units } = options;
  return {
    name,
    label,
    hint,
    optional: true,
    control: {
      kind: 'own',
      render: (props) => <EndsControl {...props} {...options} />,
      collect: (all) =>
        [all(`${name}.low`)[0], all(`${name}.high`)[0], all(`${name}.unit`)[0]]
          .map((text) => (text ?? '').replaceAll('\n', ' '))
          .join('\n'),
      schema: endsSchema(units),
    },
    read: (typed) => readEnds(options, split(typed)),
    readJson: (value) => readEndsJson(options, value),
    write,
    show: (value, language) => {
      if (value === null || value === undefined) return '';
      const { unit } = value as StoredEnds;
      const known = units.find(({ code }) => code === unit) ?? units[0];
      return showEnds(language, value as StoredEnds, typeset(language, known?.label[language] ?? ''));
    },
  };
}

/** What programs send: both ends, and the unit where one is chosen. */
const endsSchema = (units: readonly EndsUnit[]) => {
  const end = { type: 'number', minimum: 0, maximum: greatest };
  const isChosen = units.length > 1;
  return {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      low: end,
      high: end,
      ...(isChosen ? { unit: { enum: units.map(({ code }) => code) } } : {}),
    },
    required: ['low', 'high', ...(isChosen ? ['unit'] : [])],
  };
};

function EndsControl({ id, name, typed, error, language, label, hint, units }: ControlProps & EndsOptions) {
  const [low, high, unit] = split(typed);
  const only = units.length === 1 ? units[0] : undefined;
  return (
    <RangeField
      id={id}
      name={name}
      legend={typeset(language, label[language])}
      hint={typeset(language, hint[language])}
      low={low}
      high={high}
      unit={only ? typeset(language, only.label[language]) : ''}
      problem={error === undefined ? undefined : { message: error, ends: ['low', 'high'] }}
    >
      {only ? null : (
        <SelectField
          id={`${id}-unit`}
          name={`${name}.unit`}
          label={language === 'fr' ? 'Unité' : 'Unit'}
          value={unit === '' ? units[0]!.code : unit}
          choices={units.map((one) => ({ value: one.code, label: typeset(language, one.label[language]) }))}
        />
      )}
    </RangeField>
  );
}
