import themes from '../../../data/themes.json' with { type: 'json' };
import type { Localized } from '../../kernel/language.ts';
import {
  choiceField,
  choicesField,
  dateField,
  type EditableField,
  longTextField,
  textField,
  tickField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import type { NamedActor } from '../cap/actors-field.ts';
import { actionPriorities, actionStatuses, confidentialities } from '../domain/codes.ts';
import { cofundersField } from './cofunders-field.ts';
import { dependenciesField } from './dependencies-field.ts';
import { eurosField } from './euros-field.ts';
import { partnersField } from './partners-field.ts';
import { actionWords } from './words.ts';

type Words = (typeof actionWords)['fr'];
const both = inBoth(actionWords);
const label = (name: keyof Words['fields']): Localized => both(({ fields }) => fields[name]);

/** What an action can name: the orientations, actors and other actions around it. */
export interface ActionSurroundings {
  readonly orientations: readonly { readonly id: string; readonly title: string }[];
  readonly actors: readonly NamedActor[];
  readonly numbers: readonly number[];
}

type LongName =
  | 'description'
  | 'objectives'
  | 'publics'
  | 'expectedResults'
  | 'resources'
  | 'calendar'
  | 'governance'
  | 'participation'
  | 'pilots'
  | 'services';

const long = (name: LongName, rows = 3, hint?: Localized): EditableField =>
  longTextField({
    name,
    label: label(name),
    ...(hint ? { hint } : {}),
    optional: true,
    longest: 10_000,
    rows,
  });

/** The fields of an action, in the order in which people tell it. */
export const actionFields = (around: ActionSurroundings): readonly EditableField[] => [
  ...whatItIs(around),
  ...whoAndHowMuch(around),
  ...whenAndHow(around),
];

const whatItIs = (around: ActionSurroundings): readonly EditableField[] => [
  textField({ name: 'title', label: label('title'), hint: both(({ hints }) => hints.title), longest: 200 }),
  choiceField({
    name: 'orientationId',
    label: label('orientationId'),
    optional: true,
    choices: around.orientations.map(({ id, title }) => ({ value: id, label: { fr: title, en: title } })),
  }),
  choiceField({
    name: 'status',
    label: label('status'),
    choices: actionStatuses.map((value) => ({ value, label: both(({ statuses }) => statuses[value]) })),
  }),
  long('description', 5),
  long(
    'objectives',
    3,
    both(({ hints }) => hints.objectives),
  ),
  long('publics', 2),
  long('expectedResults'),
];

const whoAndHowMuch = (around: ActionSurroundings): readonly EditableField[] => [
  partnersField(around.actors),
  long(
    'pilots',
    2,
    both(({ hints }) => hints.pilots),
  ),
  long('services', 2),
  long(
    'resources',
    3,
    both(({ hints }) => hints.resources),
  ),
  eurosField(
    'budgetPlanned',
    label('budgetPlanned'),
    both(({ hints }) => hints.budget),
  ),
  cofundersField(around.actors.map(({ name }) => name)),
  eurosField('budgetActual', label('budgetActual')),
];

const whenAndHow = (around: ActionSurroundings): readonly EditableField[] => [
  dateField({
    name: 'startsOn',
    label: label('startsOn'),
    hint: both(({ hints }) => hints.date),
    optional: true,
  }),
  dateField({ name: 'endsOn', label: label('endsOn'), optional: true }),
  tickField({ name: 'isContinuous', label: label('isContinuous') }),
  long('calendar'),
  dependenciesField(around.numbers),
  choiceField({
    name: 'priority',
    label: label('priority'),
    optional: true,
    choices: actionPriorities.map((value) => ({ value, label: both(({ priorities }) => priorities[value]) })),
  }),
  long('governance'),
  long('participation'),
  choicesField({
    name: 'themes',
    label: label('themes'),
    optional: true,
    choices: themes.map(({ slug, fr, en }) => ({ value: slug, label: { fr, en } })),
  }),
  choiceField({
    name: 'confidentiality',
    label: label('confidentiality'),
    choices: confidentialities.map((value) => ({
      value,
      label: both((words) => words.confidentialities[value]),
    })),
  }),
];
