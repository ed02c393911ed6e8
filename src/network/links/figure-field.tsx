import { largestAmount } from '../../formats/table/index.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import { type ControlProps, type EditableField, type FieldRead, quoted } from '../../people/index.ts';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { euros } from '../graph/amounts.ts';
import { readEuros } from '../graph/network-query.ts';
import {
  type AmountRange,
  figureFromJson,
  figureNatures,
  isPaidKind,
  type LinkFigure,
  valuationBases,
} from './link-figure.ts';
import { linkWords } from './words.ts';

/** A figure as a person reads it. */
export function showFigure(language: Language, figure: LinkFigure): string {
  const words = linkWords[language];
  if (figure.nature === 'unknown') return words.natures.unknown;
  const amount = euros(language, figure);
  return figure.nature === 'money'
    ? words.figure.asMoney(amount)
    : words.figure.asEquivalent(amount, words.bases[figure.basis]);
}

/** What is typed in the four inputs of a figure, one per line. */
type TypedFigure = readonly [nature: string, low: string, high: string, basis: string];

const split = (typed: string): TypedFigure => {
  const [nature = '', low = '', high = '', basis = ''] = typed.split('\n');
  return [nature, low, high, basis];
};

const both = inBoth(linkWords);
const wrong = (code: string, of: (words: (typeof linkWords)['fr']) => string): FieldRead => ({
  ok: false,
  fault: { code, message: both(of) },
});

/** Amounts from zero to the largest that is kept to the cent. */
const kept = (amount: number | null): number | null =>
  amount !== null && amount >= 0 && amount <= largestAmount ? amount : null;

/** A figure of which each amount was read: null for one that cannot be, undefined for one that is not there. */
interface ReadParts {
  readonly nature: string;
  readonly low: number | null | undefined;
  readonly high: number | null | undefined;
  readonly basis: string;
  /** Both amounts as they were written. */
  readonly written: readonly [low: unknown, high: unknown];
}

function readParts({ nature, low, high, basis, written }: ReadParts): FieldRead {
  const hasAmount = low !== undefined || high !== undefined;
  // What was typed is never dropped: whoever writes an amount knows something.
  if (nature === 'unknown' && hasAmount)
    return wrong('LNK-008', (words) =>
      words.problems.unknownAmount(quoted(written[low === undefined ? 1 : 0])),
    );
  if (nature === 'unknown' || (nature === '' && !hasAmount && basis === ''))
    return { ok: true, value: { nature: 'unknown' } };
  if (nature !== 'money' && nature !== 'equivalent' && nature !== '')
    return wrong('LNK-001', (words) => words.problems.nature(quoted(nature)));
  if (!hasAmount) return wrong('LNK-002', (words) => words.problems.missing);
  if (low === null || high === null)
    return wrong('LNK-003', (words) => words.problems.negative(quoted(written[low === null ? 0 : 1])));
  const range = { low: low ?? high!, high: high ?? low! };
  if (range.low > range.high)
    return wrong('LNK-004', (words) =>
      words.problems.reversed(String(written[0]).trim(), String(written[1]).trim()),
    );
  if (nature === 'money') return { ok: true, value: { nature, ...range } };
  if (nature === '' && basis === '') return { ok: true, value: { nature: 'unsaid', ...range } };
  // What is valued is not paid, whether or not it was said.
  const known = valuationBases.find((one) => one === basis);
  if (known === undefined) return wrong('LNK-005', (words) => words.problems.basis);
  return { ok: true, value: { nature: 'equivalent', ...range, basis: known } };
}

/** An amount of which neither the nature nor the basis was said: what passes may tell what it is. */
type UnsaidFigure = { readonly nature: 'unsaid' } & AmountRange;
const isUnsaid = (value: unknown): value is UnsaidFigure =>
  (value as { readonly nature?: unknown } | null | undefined)?.nature === 'unsaid';

/** What was read, for a link of this kind: money where money passes; elsewhere the nature is asked for. */
export function figureForKind(value: unknown, kind: unknown): FieldRead {
  if (!isUnsaid(value)) return { ok: true, value };
  return isPaidKind(kind)
    ? { ok: true, value: { ...value, nature: 'money' } }
    : wrong('LNK-001', (words) => words.problems.unsaid);
}

function readTyped(typed: string): FieldRead {
  const [nature, low, high, basis] = split(typed);
  const read = (text: string) => (text.trim() === '' ? undefined : kept(readEuros(text)));
  return readParts({ nature, low: read(low), high: read(high), basis, written: [low, high] });
}

/** A figure sent by a program: the same rules, types kept. */
function readJson(value: unknown): FieldRead {
  if (value === null || value === undefined) return { ok: true, value: { nature: 'unknown' } };
  const { nature, low, high, basis } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof nature !== 'string')
    return wrong('LNK-001', (words) => words.problems.nature(quoted(nature ?? value)));
  const read = (one: unknown) =>
    one === undefined || one === null ? undefined : typeof one === 'number' ? kept(one) : null;
  return readParts({
    nature,
    low: read(low),
    high: read(high),
    basis: String(basis ?? ''),
    written: [low, high],
  });
}

const write = (value: unknown): string => {
  const figure = figureFromJson(value);
  if (figure.nature === 'unknown') return 'unknown\n\n\n';
  const basis = figure.nature === 'equivalent' ? figure.basis : '';
  return [figure.nature, figure.low, figure.high === figure.low ? '' : figure.high, basis].join('\n');
};

interface FigureFieldOptions {
  readonly hint?: Localized;
  /** Lets an amount through whose nature is not said, for `figureForKind`; without it, the nature is asked for. */
  readonly mayBeUnsaid?: boolean;
}

/** How much goes through a link: nothing known, an amount, a range, an equivalent with its basis. */
export function figureField(
  name: string,
  label: Localized,
  { hint, mayBeUnsaid = false }: FigureFieldOptions = {},
): EditableField {
  const said = (read: FieldRead): FieldRead =>
    read.ok && !mayBeUnsaid ? figureForKind(read.value, null) : read;
  return {
    name,
    label,
    ...(hint ? { hint } : {}),
    optional: true,
    control: {
      kind: 'own',
      render: (props) => <FigureControl {...props} label={label} hint={hint} />,
      collect: (all) =>
        [all(`${name}.nature`)[0], all(`${name}.low`)[0], all(`${name}.high`)[0], all(`${name}.basis`)[0]]
          .map((text) => (text ?? '').replaceAll('\n', ' '))
          .join('\n'),
    },
    read: (typed) => said(readTyped(typed)),
    readJson: (value) => said(readJson(value)),
    write,
    show: (value, language) => showFigure(language, figureFromJson(value)),
  };
}

interface FigureControlProps extends ControlProps {
  readonly label: Localized;
  readonly hint: Localized | undefined;
}

/** The inputs of a figure: nature, both ends, basis. */
export function FigureControl({ id, name, typed, error, language, label, hint }: FigureControlProps) {
  const words = linkWords[language];
  const [nature, low, high, basis] = split(typed);
  const number = { inputmode: 'decimal', autocomplete: 'off' } as const;
  return (
    <fieldset class="field stack-s">
      <legend>{label[language]}</legend>
      <SelectField
        id={id}
        name={`${name}.nature`}
        label={words.figure.nature}
        hint={hint?.[language]}
        error={error}
        value={nature}
        choices={[
          ...(nature === '' ? [{ value: '', label: words.figure.none }] : []),
          ...figureNatures.toReversed().map((value) => ({ value, label: words.natures[value] })),
        ]}
      />
      <div class="grid cols-2">
        <Field
          id={`${id}-low`}
          name={`${name}.low`}
          label={words.figure.low}
          optional
          value={low}
          input={number}
        />
        <Field
          id={`${id}-high`}
          name={`${name}.high`}
          label={words.figure.high}
          optional
          value={high}
          input={number}
        />
      </div>
      <SelectField
        id={`${id}-basis`}
        name={`${name}.basis`}
        label={words.figure.basis}
        optional
        value={basis}
        choices={[
          { value: '', label: words.figure.none },
          ...valuationBases.map((value) => ({ value, label: words.bases[value] })),
        ]}
      />
    </fieldset>
  );
}
