import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import {
  choiceField,
  defineEditable,
  type Editable,
  type EditableField,
  type Fields,
  type FormFault,
  longTextField,
  type PeopleTransaction,
  read,
  type StoredRecord,
  type Subject,
  tableRecord,
  typedField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import { findProject } from '../cap/project-record.ts';
import { requireProject } from '../cap/require-project.ts';
import { attachedField, listParts, noParts, type ProjectParts } from '../indicators/attached-field.ts';
import { attachedTies } from '../indicators/indicator-record.ts';
import { unknownTarget } from '../indicators/targets-field.ts';
import { anchorAddresses } from './addresses.ts';
import { anchorLevels, readTargetCode, targetText } from './targets.ts';
import { sdgWords } from './words.ts';

const levelLabel = (language: Language, level: (typeof anchorLevels)[number]): string =>
  withColon(language, sdgWords[language].levels[level], sdgWords[language].levelMeanings[level]);

const both = inBoth(sdgWords);

const anchorRecord = tableRecord({
  kind: 'sdg-anchor',
  table: 'sdg_anchor',
  columns: {
    projectId: 'project_id',
    attachedTo: 'attached_to',
    target: 'target',
    level: 'level',
    why: 'why',
  },
  bodies: attachedTies.tiesOf('sdg_anchor'),
  derived: { seenAs: attachedTies.seenAs('sdg_anchor') },
  check: checkAnchor,
});

/** The same thing anchored twice on a target at one level would count twice. */
async function checkAnchor(
  transaction: PeopleTransaction,
  id: string,
  { projectId, attachedTo, target, level }: Fields,
): Promise<readonly FormFault[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`sdg_anchor ${String(projectId)}`}))`.execute(
    transaction,
  );
  const { rows } = await sql`select 1 from sdg_anchor where project_id = ${String(projectId)} and id <> ${id}
    and attached_to = ${String(attachedTo)} and target = ${String(target)} and level = ${String(level)}
    and deleted_at is null`.execute(transaction);
  if (rows.length === 0) return [];
  const code = String(target);
  return [
    { field: 'target', code: 'SDG-002', message: { fr: sdgWords.fr.same(code), en: sdgWords.en.same(code) } },
  ];
}

/** A target by its code, as people write it. */
function targetField(): EditableField {
  const field = typedField(
    {
      name: 'target',
      label: both(({ fields }) => fields.target),
      hint: both(({ hints }) => hints.target),
      longest: 40,
    },
    { kind: 'text', autocomplete: 'off' },
    (text) => {
      const code = readTargetCode(text);
      return code === null ? unknownTarget(text) : read(code);
    },
  );
  return { ...field, show: (value, language) => targetText(language, String(value)) };
}

const anchorFields = (parts: ProjectParts, attachedTo?: unknown): readonly EditableField[] => [
  targetField(),
  choiceField({
    name: 'level',
    label: both(({ fields }) => fields.level),
    choices: anchorLevels.map((value) => ({
      value,
      label: { fr: levelLabel('fr', value), en: levelLabel('en', value) },
    })),
  }),
  attachedField(
    both(({ fields }) => fields.attachedTo),
    both(({ wholeProject }) => wholeProject),
    parts,
    attachedTo,
  ),
  longTextField({
    name: 'why',
    label: both(({ fields }) => fields.why),
    hint: both(({ hints }) => hints.why),
    optional: true,
    longest: 1_000,
    rows: 3,
  }),
];

/** What an anchoring is for the policy table: as public as what it is attached to. */
export const anchorSubject = ({ fields, bodyIds = [] }: StoredRecord): Subject => ({
  resource: 'sdg-anchor',
  state: fields.seenAs === 'published' ? 'published' : 'draft',
  organisationIds: bodyIds,
  bodyIds,
});

/** Anchorings on the targets of the SDGs: pages to add, edit, compare, remove and restore them, and their API. */
export const anchorEditable: Editable = defineEditable({
  record: anchorRecord,
  resource: 'sdg-anchor',
  fields: anchorFields(noParts),
  fieldsFor: async (database, { record, parameters }) => {
    const key = record === null ? (parameters.key ?? '') : String(record.fields.projectId);
    const project = await findProject(database, key);
    return project === null
      ? anchorFields(noParts)
      : anchorFields(await listParts(database, project.id), record?.fields.attachedTo);
  },
  words: { many: both(({ many }) => many) },
  addresses: { list: anchorAddresses.list, page: anchorAddresses.page },
  api: 'sdg-anchorings',
  current: 'projects',
  titleOf: (fields) => targetText('fr', String(fields.target)),
  subjectOf: anchorSubject,
  creation: {
    address: anchorAddresses.create,
    apiAddress: '/api/v1/projects/:key/sdg-anchorings',
    title: both(({ create }) => create.title),
    lead: both(({ create }) => create.lead),
    subject: async (context, database) => {
      const { bodyIds = [] } = await requireProject(database, context.req.param('key'));
      return { resource: 'sdg-anchor', state: 'draft', organisationIds: bodyIds, bodyIds };
    },
    complete: async (transaction, { id, values, parameters }) => {
      const project = await requireProject(transaction, parameters.key);
      const fields = { ...values, projectId: project.id };
      const faults = await checkAnchor(transaction, id, fields);
      return faults.length > 0 ? { faults } : { fields, organisationId: null };
    },
  },
});
