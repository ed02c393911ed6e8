import type { Localized } from '../../kernel/language.ts';
import { choiceField, type EditableField, numberField } from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import type { Lever } from '../domain/codes.ts';
import { type Leaf, leaves } from './leaves.ts';
import { valuationBases } from './valuation.ts';
import { modelWords } from './words.ts';

const both = inBoth(modelWords);

/** Largest figure kept: that of amounts elsewhere. */
const greatest = 999_999_999_999.99;
const euros = both((words) => words.page.units.EUR);

const amount = (name: 'resources' | 'spent' | 'hourly', hint?: Localized): EditableField =>
  numberField({
    name,
    label: both((words) => words.fields[name]),
    ...(hint ? { hint } : {}),
    optional: true,
    least: 0,
    greatest,
    isMoney: true,
    unit: euros,
  });

const leafHints: Readonly<Record<string, Localized>> = {
  volunteers: both((words) => words.hints.volunteers),
  sharedMeans: both((words) => words.hints.sharedMeans),
};

/** The fold of the fields of a lever: three lists to open, not thirty questions in a row. */
const foldOf = (lever: Lever): Localized => both((words) => words.folds[lever]);

const leafField = ({ id, label, hint, unit, lever }: Leaf): EditableField => {
  const shown = hint ?? leafHints[id];
  return numberField({
    fold: foldOf(lever),
    name: id,
    label,
    ...(shown ? { hint: shown } : {}),
    optional: true,
    least: 0,
    greatest,
    isMoney: unit === 'EUR',
    unit: both((words) => words.page.units[unit]),
  });
};

const fieldsOf = (lever: Lever): EditableField[] =>
  leaves.filter((one) => one.lever === lever).map(leafField);

/** The year, what everybody knows, then the leaves lever by lever; everything but the year may stay unknown. */
export const modelFields: readonly EditableField[] = [
  numberField({
    name: 'year',
    label: both((words) => words.fields.year),
    least: 1900,
    greatest: 2200,
    whole: true,
  }),
  choiceField({
    name: 'visibility',
    label: both((words) => words.fields.visibility),
    hint: both((words) => words.hints.visibility),
    choices: (['actor', 'territory', 'public'] as const).map((value) => ({
      value,
      label: both((words) => words.visibilities[value]),
    })),
  }),
  amount(
    'resources',
    both((words) => words.hints.resources),
  ),
  amount('spent'),
  ...fieldsOf('human'),
  choiceField({
    name: 'basis',
    fold: foldOf('human'),
    label: both((words) => words.fields.basis),
    hint: both((words) => words.hints.basis),
    optional: true,
    choices: valuationBases.map((value) => ({ value, label: both((words) => words.bases[value]) })),
  }),
  {
    ...amount(
      'hourly',
      both((words) => words.hints.hourly),
    ),
    fold: foldOf('human'),
  },
  ...fieldsOf('financial'),
  ...fieldsOf('alliances'),
];

/** The three questions of the first picture, and of which year. */
export const firstFields = ['year', 'resources', 'volunteers', 'sharedMeans'] as const;
