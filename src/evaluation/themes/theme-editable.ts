import { sql } from 'kysely';
import {
  choiceField,
  defineEditable,
  type Editable,
  type EditableField,
  longTextField,
  type PeopleDatabase,
  tableRecord,
  textField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import type { Question } from '../domain/question.ts';
import { aboveEvaluationPart } from '../parts/above-part.ts';
import {
  evaluationPartSubject,
  newPartOf,
  ownerOfEvaluation,
  requireEvaluation,
  tiesOfPart,
} from '../parts/part-record.ts';
import { questionsOf } from '../parts/questions-of.ts';
import { themeAddresses } from './addresses.ts';
import { themeWords } from './words.ts';

const both = inBoth(themeWords);

/** Themes of free texts: never public by themselves, only their published numbers are. */
export const themeRecord = tableRecord({
  kind: 'evaluation-theme',
  table: 'evaluation_theme',
  columns: {
    evaluationId: 'evaluation_id',
    questionId: 'question_id',
    label: 'label',
    description: 'description',
  },
  owner: ownerOfEvaluation(sql`evaluation_theme.evaluation_id`),
  bodies: tiesOfPart(sql`evaluation_theme.evaluation_id`),
});

const fieldsWith = (questions: readonly Pick<Question, 'id' | 'text'>[]): readonly EditableField[] => [
  textField({
    name: 'label',
    label: both(({ fields }) => fields.label),
    hint: both(({ hints }) => hints.label),
    longest: 80,
  }),
  longTextField({
    name: 'description',
    label: both(({ fields }) => fields.description),
    optional: true,
    longest: 1_000,
    rows: 3,
  }),
  choiceField({
    name: 'questionId',
    label: both(({ fields }) => fields.questionId),
    choices: questions.map(({ id, text }) => ({ value: id, label: text })),
  }),
];

const textQuestionsOf = async (database: PeopleDatabase, evaluationId: unknown) =>
  (await questionsOf(database, evaluationId)).filter(({ kind }) => kind === 'text');

/** Themes: pages to add, edit, compare, remove them, and their API. */
export const themeEditable: Editable = defineEditable({
  record: themeRecord,
  resource: 'evaluation-part',
  fields: fieldsWith([]),
  fieldsFor: async (database, { record, parameters }) =>
    fieldsWith(await textQuestionsOf(database, record?.fields.evaluationId ?? parameters.key)),
  words: { many: both(({ many }) => many) },
  addresses: { list: themeAddresses.themes, page: themeAddresses.theme },
  aboveFor: aboveEvaluationPart,
  api: 'evaluation-themes',
  titleOf: (fields) => String(fields.label),
  subjectOf: evaluationPartSubject,
  creation: {
    address: themeAddresses.create,
    apiAddress: '/api/v1/evaluations/:key/themes',
    title: both(({ add }) => add),
    lead: both(({ addLead }) => addLead),
    begin: (context) => {
      const question = context.req.query('question');
      return Promise.resolve({
        above: null,
        typed: question === undefined ? {} : { label: '', description: '', questionId: question },
      });
    },
    subject: async (context, database) =>
      newPartOf(await requireEvaluation(database, context.req.param('key'))),
    complete: async (_transaction, { values, parameters }) => ({
      fields: { description: '', ...values, evaluationId: parameters.key },
      organisationId: null,
    }),
  },
});
