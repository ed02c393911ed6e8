import {
  type CreationOrder,
  choiceField,
  dateField,
  defineEditable,
  type Editable,
  type Fields,
  type FormFault,
  longTextField,
  type PeopleDatabase,
  textField,
  tickField,
} from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { aboveAnalysis, aboveAnalysisPart } from '../parts/above-part.ts';
import { evaluationPartSubject, newPartOf, requireEvaluation } from '../parts/part-record.ts';
import { contributionAddresses } from './addresses.ts';
import { chances } from './chance-scale.ts';
import { sightings } from './confidence.ts';
import { linesField } from './lines-field.ts';
import { analysisRecord, comparisonRecord, explanationRecord, signRecord } from './records.ts';
import { contributionWords } from './words.ts';

type Words = (typeof contributionWords)['fr'];
const both = inBoth(contributionWords);
const label = (name: keyof Words['fields']) => both(({ fields }) => fields[name]);
const hint = (name: keyof Words['hints']) => both(({ hints }) => hints[name]);
const chanceChoices = chances.map((value) => ({ value, label: both((words) => words.chances[value]) }));

/** What the rooms of an evaluation let one begin: the part of an evaluation that the address names. */
const underEvaluation = {
  subject: async (
    context: { req: { param: (name: string) => string | undefined } },
    database: PeopleDatabase,
  ) => newPartOf(await requireEvaluation(database, context.req.param('key'))),
};

/** The analysis of an address, that stands. @throws RequestRefusal `REQ-404` when there is none */
async function requireAnalysis(database: PeopleDatabase, key: string | undefined) {
  const record = await analysisRecord.get(database, key ?? '');
  if (record === null || record.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return record;
}

const underAnalysis = {
  subject: async (
    context: { req: { param: (name: string) => string | undefined } },
    database: PeopleDatabase,
  ) => {
    const { bodyIds = [] } = await requireAnalysis(database, context.req.param('key'));
    return {
      resource: 'evaluation-part' as const,
      state: 'active' as const,
      organisationIds: bodyIds,
      bodyIds,
    };
  },
};

/** Completes what was typed with what is said when nothing is. */
const completed =
  (parent: 'evaluationId' | 'analysisId', blank: Fields) =>
  async (_transaction: unknown, { values, parameters }: CreationOrder) => ({
    fields: { ...blank, ...values, [parent]: parameters.key },
    organisationId: null,
  });

const shareField = tickField({ name: 'isShared', label: label('isShared'), hint: hint('isShared') });

/** Analyses of what made an effect, in six steps. */
export const analysisEditable: Editable = defineEditable({
  record: analysisRecord,
  resource: 'evaluation-part',
  fields: [
    textField({ name: 'title', label: label('title'), hint: hint('title'), longest: 140 }),
    longTextField({ name: 'question', label: label('question'), optional: true, longest: 1_000, rows: 2 }),
    textField({ name: 'period', label: label('period'), optional: true, longest: 140 }),
    longTextField({ name: 'path', label: label('path'), hint: hint('path'), optional: true, longest: 3_000 }),
    longTextField({ name: 'conditions', label: label('conditions'), optional: true, longest: 3_000 }),
    choiceField({ name: 'prior', label: label('prior'), hint: hint('prior'), choices: chanceChoices }),
    longTextField({
      name: 'priorReason',
      label: label('priorReason'),
      optional: true,
      longest: 1_000,
      rows: 2,
    }),
    longTextField({ name: 'story', label: label('story'), optional: true, longest: 5_000 }),
    longTextField({ name: 'weakPoints', label: label('weakPoints'), optional: true, longest: 3_000 }),
    longTextField({ name: 'sought', label: label('sought'), optional: true, longest: 3_000 }),
    longTextField({ name: 'revised', label: label('revised'), optional: true, longest: 5_000 }),
    shareField,
  ],
  words: { many: both(({ many }) => many) },
  addresses: { list: contributionAddresses.analyses, page: contributionAddresses.analysis },
  aboveFor: aboveAnalysis,
  api: 'contribution-analyses',
  titleOf: (fields) => String(fields.title),
  subjectOf: evaluationPartSubject,
  creation: {
    address: contributionAddresses.newAnalysis,
    apiAddress: '/api/v1/evaluations/:key/contribution-analyses',
    title: both(({ begin }) => begin),
    lead: both(({ beginLead }) => beginLead),
    fields: ['title', 'question', 'period'],
    ...underEvaluation,
    complete: completed('evaluationId', {
      question: '',
      period: '',
      path: '',
      conditions: '',
      prior: 'even',
      priorReason: '',
      story: '',
      weakPoints: '',
      sought: '',
      revised: '',
      isShared: false,
    }),
  },
});

/** Signs of an analysis, their chances said before looking. */
export const signEditable: Editable = defineEditable({
  record: signRecord,
  resource: 'evaluation-part',
  fields: [
    textField({
      name: 'title',
      label: both(({ sign }) => sign.title),
      hint: both(({ sign }) => sign.hints.title),
      longest: 200,
    }),
    choiceField({
      name: 'ifTrue',
      label: both(({ sign }) => sign.ifTrue),
      hint: both(({ sign }) => sign.hints.ifTrue),
      choices: chanceChoices,
    }),
    choiceField({ name: 'ifFalse', label: both(({ sign }) => sign.ifFalse), choices: chanceChoices }),
    choiceField({
      name: 'round',
      label: both(({ sign }) => sign.round),
      choices: (['first', 'additional'] as const).map((value) => ({
        value,
        label: both(({ sign }) => sign.rounds[value]),
      })),
    }),
    choiceField({
      name: 'sighting',
      label: both(({ sign }) => sign.sighting),
      choices: sightings.map((value) => ({ value, label: both(({ sign }) => sign.sightings[value]) })),
    }),
    textField({ name: 'source', label: both(({ sign }) => sign.source), optional: true, longest: 300 }),
    longTextField({
      name: 'note',
      label: both(({ sign }) => sign.note),
      optional: true,
      longest: 2_000,
      rows: 3,
    }),
  ],
  words: { many: both(({ manySigns }) => manySigns) },
  addresses: { list: contributionAddresses.signs, page: contributionAddresses.sign },
  aboveFor: aboveAnalysisPart,
  api: 'contribution-signs',
  titleOf: (fields) => String(fields.title),
  subjectOf: evaluationPartSubject,
  creation: {
    address: contributionAddresses.newSign,
    apiAddress: '/api/v1/contribution-analyses/:key/signs',
    title: both(({ addSign }) => addSign),
    lead: both(({ asks }) => asks[2]!),
    ...underAnalysis,
    complete: completed('analysisId', { source: '', note: '' }),
  },
});

/** Other explanations of an effect, weighed. */
export const explanationEditable: Editable = defineEditable({
  record: explanationRecord,
  resource: 'evaluation-part',
  fields: [
    textField({
      name: 'title',
      label: both(({ explanation }) => explanation.title),
      hint: both(({ explanation }) => explanation.hint),
      longest: 200,
    }),
    longTextField({
      name: 'supports',
      label: both(({ explanation }) => explanation.supports),
      optional: true,
      longest: 2_000,
      rows: 3,
    }),
    longTextField({
      name: 'against',
      label: both(({ explanation }) => explanation.against),
      optional: true,
      longest: 2_000,
      rows: 3,
    }),
    choiceField({
      name: 'weight',
      label: both(({ explanation }) => explanation.weight),
      choices: (['open', 'main', 'partly', 'ruled-out'] as const).map((value) => ({
        value,
        label: both(({ explanation }) => explanation.weights[value]),
      })),
    }),
  ],
  words: { many: both(({ manyExplanations }) => manyExplanations) },
  addresses: { list: contributionAddresses.explanations, page: contributionAddresses.explanation },
  aboveFor: aboveAnalysisPart,
  api: 'contribution-explanations',
  titleOf: (fields) => String(fields.title),
  subjectOf: evaluationPartSubject,
  creation: {
    address: contributionAddresses.newExplanation,
    apiAddress: '/api/v1/contribution-analyses/:key/explanations',
    title: both(({ addExplanation }) => addExplanation),
    ...underAnalysis,
    complete: completed('analysisId', { supports: '', against: '' }),
  },
});

function checkDays({ beforeOn, afterOn, earlierOn }: Fields): readonly FormFault[] {
  const problem = (field: string, of: (problems: Words['problems']) => string): FormFault => ({
    field,
    code: 'ENQ-020',
    message: both(({ problems }) => of(problems)),
  });
  const [before, after, earlier] = [beforeOn, afterOn, earlierOn].map((day) =>
    typeof day === 'string' ? day : null,
  );
  return [
    ...(before !== null && after !== null && before! >= after!
      ? [problem('afterOn', ({ days }) => days)]
      : []),
    ...(before !== null && earlier !== null && earlier! >= before!
      ? [problem('earlierOn', ({ earlierDay }) => earlierDay)]
      : []),
  ];
}

/** Measures before and after, where the alliance acts and elsewhere. */
export const comparisonEditable: Editable = defineEditable({
  record: comparisonRecord,
  resource: 'evaluation-part',
  fields: [
    textField({
      name: 'title',
      label: both(({ comparison }) => comparison.title),
      hint: both(({ comparison }) => comparison.hints.title),
      longest: 140,
    }),
    textField({ name: 'unit', label: both(({ comparison }) => comparison.unit), longest: 40 }),
    dateField({ name: 'beforeOn', label: both(({ comparison }) => comparison.beforeOn) }),
    dateField({ name: 'afterOn', label: both(({ comparison }) => comparison.afterOn) }),
    dateField({ name: 'earlierOn', label: both(({ comparison }) => comparison.earlierOn), optional: true }),
    textField({ name: 'source', label: both(({ comparison }) => comparison.source), longest: 300 }),
    longTextField({
      name: 'chosen',
      label: both(({ comparison }) => comparison.chosen),
      hint: both(({ comparison }) => comparison.hints.chosen),
      optional: true,
      longest: 1_000,
      rows: 2,
    }),
    linesField(
      both(({ comparison }) => comparison.lines),
      both(({ comparison }) => comparison.hints.lines),
    ),
    shareField,
  ],
  words: { many: both(({ manyComparisons }) => manyComparisons) },
  addresses: { list: contributionAddresses.comparisons, page: contributionAddresses.comparison },
  aboveFor: aboveAnalysis,
  api: 'evaluation-comparisons',
  titleOf: (fields) => String(fields.title),
  subjectOf: evaluationPartSubject,
  check: checkDays,
  creation: {
    address: contributionAddresses.newComparison,
    apiAddress: '/api/v1/evaluations/:key/comparisons',
    title: both(({ comparison }) => comparison.add),
    lead: both(({ comparison }) => comparison.parallel),
    ...underEvaluation,
    complete: completed('evaluationId', { chosen: '', earlierOn: null }),
  },
});
