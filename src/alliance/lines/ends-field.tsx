import { readTypedNumber, writeTypedNumber } from '../../formats/typed-number/index.ts';
import type { Language, Localized } from '../../kernel/language.ts';
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

/** Typed in French or in English: what both read differently (`1,250`) is refused rather than guessed. */
function readEnd(text: string): number | null {
  const [french, english] = [readTypedNumber(text, 'fr'), readTypedNumber(text, 'en')];
  const values = [french, english].flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const [first] = values;
  return first === undefined || values.some((value) => value !== first) ? null : first;
}

const notANumber = (found: string): FieldRead =>
  fault(
    'ALL-005',
    `Un nombre positif est attendu, comme 1 250 ou 3,5 ; trouvé : ${quoted(found)}.`,
    `A positive number is expected, like 1250 or 3.5; found: ${quoted(found)}.`,
  );

function readEnds({ units }: EndsOptions, [low, high, unit]: ReturnType<typeof split>): FieldRead {
  if (low === '' && high === '') return read(null);
  const [from, to] = [readEnd(low === '' ? high : low), readEnd(high === '' ? low : high)];
  if (from === null || from < 0 || from > greatest) return notANumber(low === '' ? high : low);
  if (to === null || to < 0 || to > greatest) return notANumber(high);
  return keepEnds({ units }, { from, to, unit, said: [low, high] });
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
  // With a comma as one writes it, but where the other language would read thousands.
  const text = (end: number): string => {
    const french = writeTypedNumber(end, 'fr');
    return readEnd(french) === end ? french : french.replace(',', '.');
  };
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
