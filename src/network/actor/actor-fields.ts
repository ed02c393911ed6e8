import { actorKinds } from '../../kernel/codes.ts';
import {
  choiceField,
  choicesField,
  type EditableField,
  identityNumberField,
  kindLabels,
  longTextField,
  publicationField,
  read,
  textField,
  typedField,
  webAddressField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { readPlaceCode } from '../territory/place-codes-field.ts';
import { themeLabels } from '../themes.ts';
import { actorWords } from './words.ts';

const both = inBoth(actorWords);

/** A place by its code, or by its name: what the name stands for is found when it is kept. */
const placeField: EditableField = typedField(
  {
    name: 'placeId',
    label: both((words) => words.fields.place),
    hint: both((words) => words.hints.place),
    optional: true,
    longest: 120,
  },
  { kind: 'text', autocomplete: 'off' },
  (text) => read(readPlaceCode(text) ?? text),
);

/** What people edit of an actor; no number is asked of anybody. */
export const actorFields: readonly EditableField[] = [
  textField({ name: 'name', label: both((words) => words.fields.name), autocomplete: 'organization' }),
  choiceField({
    name: 'kind',
    label: both((words) => words.fields.kind),
    choices: actorKinds.map((kind) => ({ value: kind, label: kindLabels[kind] })),
  }),
  placeField,
  longTextField({
    name: 'description',
    label: both((words) => words.fields.description),
    hint: both((words) => words.hints.description),
    optional: true,
    longest: 5_000,
  }),
  choicesField({
    name: 'themes',
    label: both((words) => words.fields.themes),
    optional: true,
    choices: [...themeLabels].map(([value, label]) => ({ value, label })),
  }),
  identityNumberField('siren'),
  identityNumberField('siret'),
  identityNumberField('rna'),
  webAddressField({ name: 'website', label: both((words) => words.fields.website), optional: true }),
  textField({
    name: 'source',
    label: both((words) => words.fields.source),
    hint: both((words) => words.hints.source),
    optional: true,
    longest: 300,
  }),
  publicationField({
    label: both((words) => words.fields.state),
    hint: both((words) => words.hints.state),
    states: {
      draft: both((words) => words.states.draft),
      published: both((words) => words.states.published),
    },
  }),
];
