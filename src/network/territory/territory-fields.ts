import {
  choiceField,
  dateField,
  type EditableField,
  fault,
  longTextField,
  publicationField,
  read,
  slugOf,
  textField,
  typedField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { maturityLevels, territoryKinds } from '../domain/codes.ts';
import { placeCodesField } from './place-codes-field.ts';
import { territoryWords } from './words.ts';

const both = inBoth(territoryWords);

const levelChoice = choiceField({
  name: 'maturity',
  label: both((words) => words.fields.maturity),
  hint: both((words) => words.hints.maturity),
  optional: true,
  choices: maturityLevels.map((level) => ({
    value: String(level),
    label: both((words) => words.maturity[level].name),
  })),
});

/** The level is kept as a number, from 1 to 4. */
const maturityField: EditableField = {
  ...levelChoice,
  read: (typed) => asLevel(levelChoice.read(typed)),
  readJson: (value) => asLevel(levelChoice.readJson(typeof value === 'number' ? String(value) : value)),
  write: (value) => (value === null || value === undefined ? '' : String(value)),
  show: (value, language) => levelChoice.show(value === null ? null : String(value), language),
};

function asLevel(outcome: ReturnType<EditableField['read']>): ReturnType<EditableField['read']> {
  return outcome.ok && outcome.value !== null ? read(Number(outcome.value)) : outcome;
}

const words = new Set(['nouveau', 'new', 'corbeille', 'bin', 'demo']);

const slugField = typedField(
  {
    name: 'slug',
    label: both((texts) => texts.fields.slug),
    hint: both((texts) => texts.hints.slug),
    longest: 60,
  },
  { kind: 'text', autocomplete: 'off' },
  (text) => {
    const slug = slugOf(text);
    if (/[\p{L}\p{N}]/u.test(text) && !words.has(slug)) return read(slug);
    return fault(
      'ORG-005',
      `Cette adresse est réservée. Proposition : ${slug}-2.`,
      `This address is reserved. Proposal: ${slug}-2.`,
    );
  },
);

/** Official time zones of French territories. */
const timeZones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
] as const;

/** What people edit of a territory. */
export const territoryFields: readonly EditableField[] = [
  textField({
    name: 'name',
    label: both((texts) => texts.fields.name),
    hint: both((texts) => texts.hints.name),
  }),
  choiceField({
    name: 'kind',
    label: both((texts) => texts.fields.kind),
    choices: territoryKinds.map((kind) => ({ value: kind, label: both((texts) => texts.kinds[kind]) })),
  }),
  longTextField({
    name: 'description',
    label: both((texts) => texts.fields.description),
    optional: true,
    longest: 5_000,
  }),
  maturityField,
  dateField({
    name: 'maturityOn',
    label: both((texts) => texts.fields.maturityOn),
    hint: both((texts) => texts.hints.maturityOn),
    optional: true,
  }),
  longTextField({
    name: 'maturityNote',
    label: both((texts) => texts.fields.maturityNote),
    hint: both((texts) => texts.hints.maturityNote),
    optional: true,
    longest: 2_000,
    rows: 3,
  }),
  choiceField({
    name: 'timeZone',
    label: both((texts) => texts.fields.timeZone),
    choices: timeZones.map((zone) => ({
      value: zone,
      label: { fr: zone.replace('_', ' '), en: zone.replace('_', ' ') },
    })),
  }),
  publicationField({
    label: both((texts) => texts.fields.state),
    hint: both((texts) => texts.hints.state),
    states: {
      draft: both((texts) => texts.states.draft),
      published: both((texts) => texts.states.published),
    },
  }),
  placeCodesField,
  slugField,
];
