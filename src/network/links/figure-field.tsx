import type { Language, Localized } from '../../kernel/language.ts';
import { type ControlProps, type EditableField, type FieldRead, quoted } from '../../people/index.ts';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { euros } from '../graph/amounts.ts';
import { readNumber } from '../graph/network-query.ts';
import { figureFromJson, figureNatures, type LinkFigure, valuationBases } from './link-figure.ts';
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

const both = (of: (words: (typeof linkWords)['fr']) => string): Localized => ({
  fr: of(linkWords.fr),
  en: of(linkWords.en),
});
const wrong = (code: string, of: (words: (typeof linkWords)['fr']) => string): FieldRead => ({
  ok: false,
  fault: { code, message: both(of) },
});

function readTyped(typed: string): FieldRead {
  const [nature, low, high, basis] = split(typed);
  const hasAmount = low.trim() !== '' || high.trim() !== '';
  if (nature === 'unknown' || (nature === '' && !hasAmount))
    return { ok: true, value: { nature: 'unknown' } };
  if (nature !== 'money' && nature !== 'equivalent' && nature !== '')
    return wrong('LNK-001', (words) => words.problems.nature(quoted(nature)));
  if (!hasAmount) return wrong('LNK-002', (words) => words.problems.missing);
  const [from, to] = [low, high].map((text) => (text.trim() === '' ? undefined : readNumber(text)));
  if (from === null || to === null)
    return wrong('LNK-003', (words) => words.problems.negative(quoted(from === null ? low : high)));
  const range = { low: from ?? to!, high: to ?? from! };
  if (range.low > range.high)
    return wrong('LNK-004', (words) => words.problems.reversed(low.trim(), high.trim()));
  if (nature !== 'equivalent') return { ok: true, value: { nature: 'money', ...range } };
  const known = valuationBases.find((one) => one === basis);
  if (known === undefined) return wrong('LNK-005', (words) => words.problems.basis);
  return { ok: true, value: { nature, ...range, basis: known } };
}

/** A figure sent by a program: the same rules, types kept. */
function readJson(value: unknown): FieldRead {
  if (value === null || value === undefined) return { ok: true, value: { nature: 'unknown' } };
  const { nature, low, high, basis } = Object(value) as Readonly<Record<string, unknown>>;
  const number = (one: unknown): string =>
    typeof one === 'number' ? String(one) : one === undefined ? '' : quoted(one);
  if (typeof nature !== 'string')
    return wrong('LNK-001', (words) => words.problems.nature(quoted(nature ?? value)));
  return readTyped([nature, number(low), number(high), String(basis ?? '')].join('\n'));
}

const write = (value: unknown): string => {
  const figure = figureFromJson(value);
  if (figure.nature === 'unknown') return 'unknown\n\n\n';
  const basis = figure.nature === 'equivalent' ? figure.basis : '';
  return [figure.nature, figure.low, figure.high === figure.low ? '' : figure.high, basis].join('\n');
};

/** How much goes through a link: nothing known, an amount, a range, an equivalent with its basis. */
export function figureField(name: string, label: Localized, hint?: Localized): EditableField {
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
    read: readTyped,
    readJson,
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
    <fieldset class="stack-s">
      <legend>{label[language]}</legend>
      <SelectField
        id={id}
        name={`${name}.nature`}
        label={words.figure.nature}
        hint={hint?.[language]}
        error={error}
        value={nature === '' ? 'unknown' : nature}
        choices={figureNatures.toReversed().map((value) => ({ value, label: words.natures[value] }))}
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
