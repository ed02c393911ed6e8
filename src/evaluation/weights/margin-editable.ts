import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import {
  choiceField,
  defineEditable,
  type Editable,
  type EditableField,
  isUuid,
  kindLabels,
  type PeopleDatabase,
  textField,
} from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Question } from '../domain/question.ts';
import { questionsFor } from '../domain/question.ts';
import { aboveEvaluationPart } from '../parts/above-part.ts';
import { evaluationPartSubject, newPartOf, requireEvaluation } from '../parts/part-record.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { weightAddresses } from './addresses.ts';
import { marginRecord } from './margin-record.ts';
import { sharesField } from './shares-field.ts';
import { weightWords } from './words.ts';

const both = inBoth(weightWords);

/** The questions of one choice of an open campaign: known shares are shares of their answers. */
export const profileQuestions = ({ questions }: Pick<Campaign, 'questions'>): readonly Question[] =>
  (questions ?? []).filter(({ kind, options = [] }) => kind === 'choice' && options.length > 1);

interface Asked {
  readonly question: Question | null;
  readonly viewpoints: readonly ActorKind[];
}

export async function askedOf(
  database: PeopleDatabase,
  evaluationId: unknown,
  questionId: unknown,
): Promise<Asked> {
  if (typeof evaluationId !== 'string' || !isUuid(evaluationId)) return { question: null, viewpoints: [] };
  const campaign = await getCampaign(database, evaluationId);
  const question =
    campaign === null ? undefined : profileQuestions(campaign).find(({ id }) => id === questionId);
  if (campaign === null || question === undefined) return { question: null, viewpoints: [] };
  return {
    question,
    viewpoints: campaign.viewpoints.filter((viewpoint) => questionsFor([question], viewpoint).length > 0),
  };
}

const fieldsWith = ({ question, viewpoints }: Asked): readonly EditableField[] => [
  choiceField({
    name: 'viewpoint',
    label: both(({ fields }) => fields.viewpoint),
    choices: viewpoints.map((value) => ({ value, label: kindLabels[value] })),
  }),
  sharesField(question?.options ?? []),
  textField({
    name: 'source',
    label: both(({ fields }) => fields.source),
    hint: both(({ hints }) => hints.source),
    longest: 300,
  }),
];

/** The shares of a question as they are to be filled in: one line for each answer. */
export const blankShares = ({ question }: Asked): string =>
  (question?.options ?? []).map(({ fr }) => `${fr} ; `).join('\n');

/** Known shares of a population: pages to give, edit, compare, remove them, and their API. */
export const marginEditable: Editable = defineEditable({
  record: marginRecord,
  resource: 'evaluation-part',
  fields: fieldsWith({ question: null, viewpoints: [] }),
  fieldsFor: async (database, { record, parameters }) =>
    fieldsWith(
      await askedOf(
        database,
        record?.fields.evaluationId ?? parameters.key,
        record?.fields.questionId ?? parameters.question,
      ),
    ),
  words: { many: both(({ many }) => many) },
  addresses: { list: weightAddresses.margins, page: weightAddresses.margin },
  aboveFor: aboveEvaluationPart,
  api: 'evaluation-known-shares',
  titleOf: (fields) => String(fields.source),
  subjectOf: evaluationPartSubject,
  creation: {
    address: weightAddresses.create,
    apiAddress: '/api/v1/evaluations/:key/known-shares/:question',
    title: both(({ add }) => add),
    lead: async (context, database) => {
      const { key, question } = context.req.param();
      const asked = await askedOf(database, key, question);
      return { fr: asked.question?.text.fr ?? '', en: asked.question?.text.en ?? '' };
    },
    subject: async (context, database) => {
      const evaluation = await requireEvaluation(database, context.req.param('key'));
      const asked = await askedOf(database, evaluation.id, context.req.param('question'));
      if (asked.question === null) throw new RequestRefusal('REQ-404');
      return newPartOf(evaluation);
    },
    complete: async (transaction, { values, parameters }) => {
      const { key, question } = parameters;
      const { rows } = await sql`select 1 from evaluation_margin where evaluation_id = ${key}
        and question_id = ${question} and viewpoint = ${values.viewpoint} and deleted_at is null`.execute(
        transaction,
      );
      if (rows.length > 0)
        return {
          faults: [
            { field: 'viewpoint', code: 'ENQ-022', message: both(({ problems }) => problems.already) },
          ],
        };
      return {
        fields: { ...values, evaluationId: key, questionId: question },
        organisationId: null,
      };
    },
  },
});
