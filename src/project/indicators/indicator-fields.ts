import {
  choiceField,
  type EditableField,
  longTextField,
  type PeopleDatabase,
  type Surroundings,
  textField,
} from '../../people/index.ts';
import { listPlacesById, type Place } from '../../places/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { findProject } from '../cap/project-record.ts';
import { attachedField, listParts, noParts, type ProjectParts } from './attached-field.ts';
import { directions } from './catalogue.ts';
import { dayField } from './day-field.ts';
import { frequencies } from './frequency.ts';
import { perimeterOf } from './indicator-store.ts';
import { targetsField } from './targets-field.ts';
import { valueField } from './value-field.ts';
import { indicatorWords } from './words.ts';

type Words = (typeof indicatorWords)['fr'];
const both = inBoth(indicatorWords);
const named = (name: keyof Words['fields']) => ({ name, label: both(({ fields }) => fields[name]) });
const hint = (name: keyof Words['hints']) => ({ hint: both(({ hints }) => hints[name]) });

/** What the form of an indicator depends on. */
interface IndicatorSurroundings {
  readonly parts: ProjectParts;
  readonly places: readonly Place[];
  readonly unit: string | null;
  readonly attachedTo?: unknown;
}

/** The fields of an indicator, in the order of its form. */
export const indicatorFields = ({
  parts,
  places,
  unit,
  attachedTo,
}: IndicatorSurroundings): readonly EditableField[] => [
  textField({ ...named('name'), longest: 160 }),
  textField({ ...named('unit'), ...hint('unit'), longest: 60 }),
  choiceField({
    ...named('direction'),
    choices: directions.map((value) => ({ value, label: both((words) => words.directions[value]) })),
  }),
  attachedField(
    both(({ fields }) => fields.attachedTo),
    both(({ wholeProject }) => wholeProject),
    parts,
    attachedTo,
  ),
  valueField({ ...named('baselineValue'), ...hint('baselineValue'), optional: true, unit }),
  dayField({ ...named('baselineOn'), ...hint('day'), optional: true }),
  valueField({ ...named('targetValue'), ...hint('targetValue'), optional: true, unit }),
  dayField({ ...named('targetOn'), ...hint('day'), optional: true }),
  choiceField({
    ...named('frequency'),
    choices: frequencies.map((value) => ({ value, label: both((words) => words.frequencies[value]) })),
  }),
  targetsField({
    label: both(({ fields }) => fields.targets),
    hint: both(({ hints }) => hints.targets),
  }),
  textField({ ...named('source'), ...hint('source'), optional: true, longest: 300 }),
  longTextField({ ...named('definition'), optional: true, longest: 2_000, rows: 3 }),
  longTextField({ ...named('method'), optional: true, longest: 2_000, rows: 3 }),
  choiceField({
    ...named('placeId'),
    ...hint('placeId'),
    optional: true,
    choices: places.map(({ id, name }) => ({ value: id, label: { fr: name, en: name } })),
  }),
  textField({ ...named('part'), ...hint('part'), optional: true, longest: 100 }),
];

export const bareFields = indicatorFields({ parts: noParts, places: [], unit: null });

/** The fields with what their project offers: orientations, actions, places of the perimeter, the unit. */
export async function indicatorFieldsFor(
  database: PeopleDatabase,
  { record, parameters }: Surroundings,
): Promise<readonly EditableField[]> {
  const key = record === null ? (parameters.key ?? '') : String(record.fields.projectId);
  const project = await findProject(database, key);
  if (project === null) return bareFields;
  const placeIds = await perimeterOf(database, project.id);
  const kept = record === null ? null : record.fields.placeId;
  const wanted = typeof kept === 'string' && !placeIds.includes(kept) ? [...placeIds, kept] : placeIds;
  const [parts, places] = await Promise.all([
    listParts(database, project.id),
    listPlacesById(database as unknown as Database, wanted),
  ]);
  return indicatorFields({
    parts,
    places,
    unit: record === null ? null : String(record.fields.unit),
    attachedTo: record?.fields.attachedTo,
  });
}
