import { sql } from 'kysely';
import { actorKinds } from '../../kernel/codes.ts';
import { effectHorizons } from '../../kernel/effect-horizons.ts';
import type { Localized } from '../../kernel/language.ts';
import {
  choiceField,
  choicesField,
  defineEditable,
  type Editable,
  type Fields,
  type FormFault,
  isUuid,
  kindLabels,
  longTextField,
  numberField,
  type PeopleDatabase,
  type StoredRecord,
  type Subject,
  textField,
} from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { evaluationAddresses } from '../addresses.ts';
import {
  approaches,
  evaluationLevels,
  evaluationObjects,
  questionKinds,
  scaleWordings,
} from '../domain/question.ts';
import { evaluationRecord } from '../evaluation-record.ts';
import { optionsField } from './options-field.ts';
import { questionRecord } from './question-record.ts';
import { mostQuestions, putLast } from './question-store.ts';
import { frameworkWords } from './words.ts';

const { fr, en } = frameworkWords;
type Names = keyof typeof fr.fields;
const label = (name: Names): Localized => ({ fr: fr.fields[name], en: en.fields[name] });
const hint = (name: keyof typeof fr.hints): Localized => ({ fr: fr.hints[name], en: en.hints[name] });
const choicesOf = <Code extends string>(
  codes: readonly Code[],
  words: (language: typeof fr) => Readonly<Record<Code, string>>,
) => codes.map((value) => ({ value, label: { fr: words(fr)[value], en: words(en)[value] } }));

/** What a question is for the policy table: that of an evaluation in preparation is a draft, that of an open one is active. */
export const questionSubject = ({ fields, bodyIds = [] }: StoredRecord): Subject => ({
  resource: 'evaluation-question',
  state: fields.isFrozen === true ? 'active' : 'draft',
  organisationIds: bodyIds,
  bodyIds,
});

function checkQuestion(values: Fields): readonly FormFault[] {
  const faults: FormFault[] = [];
  const say = (field: string, text: (words: typeof fr.problems, language: 'fr' | 'en') => string) =>
    faults.push({
      field,
      code: 'ENQ-007',
      message: { fr: text(fr.problems, 'fr'), en: text(en.problems, 'en') },
    });
  const options = Array.isArray(values.options) ? values.options.length : 0;
  const isChosen = values.kind === 'choice' || values.kind === 'choices';
  if (isChosen && options === 0) say('options', ({ fewOptions }) => fewOptions('0'));
  if (!isChosen && options > 0) say('options', ({ noOptions }) => noOptions);
  const { least, greatest } = values;
  if (typeof least === 'number' && typeof greatest === 'number' && least > greatest)
    say('greatest', ({ bounds }, language) =>
      bounds(formatNumber(language, least), formatNumber(language, greatest)),
    );
  return faults;
}

async function requireEvaluation(database: PeopleDatabase, key: string | undefined): Promise<StoredRecord> {
  const record = isUuid(key ?? '') ? await evaluationRecord.get(database, key ?? '') : null;
  if (record === null || record.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return record;
}

/** The questions of an evaluation that one prepares: pages to add, edit, compare, take away and restore them, and their API. */
export const questionEditable: Editable = defineEditable({
  record: questionRecord,
  resource: 'evaluation-question',
  fields: [
    textField({ name: 'textFr', label: label('textFr'), hint: hint('textFr'), longest: 300 }),
    textField({
      name: 'textEn',
      label: label('textEn'),
      hint: hint('textEn'),
      optional: true,
      longest: 300,
    }),
    choiceField({
      name: 'level',
      label: label('level'),
      choices: choicesOf(evaluationLevels, ({ levels }) => levels),
    }),
    choiceField({
      name: 'approach',
      label: label('approach'),
      optional: true,
      choices: choicesOf(approaches, (words) => words.approaches),
    }),
    choiceField({
      name: 'object',
      label: label('object'),
      optional: true,
      choices: choicesOf(evaluationObjects, ({ objects }) => objects),
    }),
    choiceField({
      name: 'effect',
      label: label('effect'),
      hint: hint('effect'),
      optional: true,
      choices: choicesOf(
        effectHorizons.map(({ effect }) => effect),
        ({ effects }) => effects,
      ),
    }),
    choiceField({
      name: 'kind',
      label: label('kind'),
      choices: choicesOf(questionKinds, ({ kinds }) => kinds),
    }),
    choiceField({
      name: 'scale',
      label: label('scale'),
      hint: hint('scale'),
      optional: true,
      choices: choicesOf(scaleWordings, ({ wordings }) => wordings),
    }),
    optionsField(),
    textField({ name: 'unit', label: label('unit'), hint: hint('unit'), optional: true, longest: 40 }),
    textField({ name: 'unitEn', label: label('unitEn'), optional: true, longest: 40 }),
    numberField({ name: 'least', label: label('least'), optional: true, least: -1e9, greatest: 1e9 }),
    numberField({ name: 'greatest', label: label('greatest'), optional: true, least: -1e9, greatest: 1e9 }),
    choicesField({
      name: 'viewpoints',
      label: label('viewpoints'),
      hint: hint('viewpoints'),
      optional: true,
      choices: actorKinds.map((value) => ({ value, label: kindLabels[value] })),
    }),
    longTextField({
      name: 'discussFr',
      label: label('discussFr'),
      optional: true,
      longest: 300,
      rows: 2,
    }),
    longTextField({
      name: 'discussEn',
      label: label('discussEn'),
      optional: true,
      longest: 300,
      rows: 2,
    }),
  ],
  aboveFor: async (database, { record, parameters }) => {
    const id = record === null ? parameters.key : String(record.fields.evaluationId);
    const evaluation = id === undefined ? null : await evaluationRecord.get(database, id);
    if (evaluation === null) return [];
    const title = String(evaluation.fields.title);
    const address = `/evaluations/${evaluation.id}`;
    return [{ name: { fr: title, en: title }, addresses: { fr: address, en: address } }];
  },
  words: { many: { fr: fr.many, en: en.many } },
  addresses: { list: evaluationAddresses.questions, page: evaluationAddresses.question },
  api: 'evaluation-questions',
  titleOf: (fields) => String(fields.textFr),
  subjectOf: questionSubject,
  check: checkQuestion,
  creation: {
    address: evaluationAddresses.createQuestion,
    apiAddress: '/api/v1/evaluations/:key/questions',
    title: { fr: fr.create.title, en: en.create.title },
    lead: { fr: fr.create.lead, en: en.create.lead },
    subject: async (context, database) => {
      const { bodyIds = [], fields } = await requireEvaluation(database, context.req.param('key'));
      const state = fields.state === 'draft' ? 'draft' : 'active';
      return { resource: 'evaluation-question', state, organisationIds: bodyIds, bodyIds };
    },
    complete: async (transaction, { id, values, parameters }) => {
      const evaluation = await requireEvaluation(transaction, parameters.key);
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from evaluation_question
        where evaluation_id = ${evaluation.id} and deleted_at is null`.execute(transaction);
      if (rows[0]!.count >= mostQuestions) {
        const most = String(mostQuestions);
        const message = { fr: fr.problems.tooMany(most), en: en.problems.tooMany(most) };
        return { faults: [{ field: 'textFr', code: 'ENQ-007', message }] };
      }
      return {
        fields: { ...blank, ...values, evaluationId: evaluation.id, key: `own-${id.slice(-12)}` },
        organisationId: null,
      };
    },
    after: async (transaction, { id }) => void (await putLast(transaction, id)),
  },
});

/** What an own question has when nothing is said. */
const blank = {
  approach: null,
  object: null,
  effect: null,
  scale: null,
  textEn: '',
  discussFr: '',
  discussEn: '',
  options: [],
  unit: '',
  unitEn: '',
  least: null,
  greatest: null,
  viewpoints: [],
};
