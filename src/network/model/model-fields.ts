import type { Localized } from '../../kernel/language.ts';
import { choiceField, type EditableField, numberField } from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { leaves } from './leaves.ts';
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

const leafFields = leaves.map(({ id, label, hint, unit }): EditableField => {
  const shown = hint ?? leafHints[id];
  return numberField({
    name: id,
    label,
    ...(shown ? { hint: shown } : {}),
    optional: true,
    least: 0,
    greatest,
    isMoney: unit === 'EUR',
    unit: both((words) => words.page.units[unit]),
  });
});

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
  ...leafFields,
  choiceField({
    name: 'basis',
    label: both((words) => words.fields.basis),
    hint: both((words) => words.hints.basis),
    optional: true,
    choices: valuationBases.map((value) => ({ value, label: both((words) => words.bases[value]) })),
  }),
  amount(
    'hourly',
    both((words) => words.hints.hourly),
  ),
];

/** The three questions of the first picture, and of which year. */
export const firstFields = ['year', 'resources', 'volunteers', 'sharedMeans'] as const;
