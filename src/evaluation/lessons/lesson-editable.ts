import {
  choiceField,
  defineEditable,
  type Editable,
  type EditableField,
  longTextField,
  textField,
  tickField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import type { Question } from '../domain/question.ts';
import { aboveEvaluationPart } from '../parts/above-part.ts';
import { evaluationPartSubject, newPartOf, requireEvaluation } from '../parts/part-record.ts';
import { questionsOf } from '../parts/questions-of.ts';
import { lessonAddresses } from './addresses.ts';
import { lessonRecord } from './lesson-record.ts';
import { lessonWords } from './words.ts';

type Words = (typeof lessonWords)['fr'];
const both = inBoth(lessonWords);
const label = (name: keyof Words['fields']) => both(({ fields }) => fields[name]);

const fieldsWith = (questions: readonly Pick<Question, 'id' | 'text'>[]): readonly EditableField[] => [
  textField({ name: 'title', label: label('title'), hint: both(({ hints }) => hints.title), longest: 200 }),
  longTextField({ name: 'body', label: label('body'), optional: true, longest: 3_000 }),
  longTextField({ name: 'next', label: label('next'), optional: true, longest: 3_000, rows: 3 }),
  choiceField({
    name: 'questionId',
    label: label('questionId'),
    optional: true,
    choices: questions.map(({ id, text }) => ({ value: id, label: text })),
  }),
  tickField({ name: 'isShared', label: label('isShared'), hint: both(({ hints }) => hints.isShared) }),
];

/** Lessons: pages to write, edit, compare, remove them, and their API. */
export const lessonEditable: Editable = defineEditable({
  record: lessonRecord,
  resource: 'evaluation-part',
  fields: fieldsWith([]),
  fieldsFor: async (database, { record, parameters }) =>
    fieldsWith(await questionsOf(database, record?.fields.evaluationId ?? parameters.key)),
  words: { many: both(({ many }) => many) },
  addresses: { list: lessonAddresses.lessons, page: lessonAddresses.lesson },
  aboveFor: aboveEvaluationPart,
  api: 'evaluation-lessons',
  titleOf: (fields) => String(fields.title),
  subjectOf: evaluationPartSubject,
  creation: {
    address: lessonAddresses.create,
    apiAddress: '/api/v1/evaluations/:key/lessons',
    title: both(({ add }) => add),
    lead: both(({ addLead }) => addLead),
    subject: async (context, database) =>
      newPartOf(await requireEvaluation(database, context.req.param('key'))),
    complete: async (_transaction, { values, parameters }) => ({
      fields: { body: '', next: '', questionId: null, ...values, evaluationId: parameters.key },
      organisationId: null,
    }),
  },
});
