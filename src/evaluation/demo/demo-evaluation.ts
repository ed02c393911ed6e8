import { sql } from 'kysely';
import { actorKinds } from '../../kernel/codes.ts';
import { type EditableRecord, keepFirstVersions } from '../../people/index.ts';
import type { DemoPart, DemoPlace } from '../../platform/ports/contributions.ts';
import type { Database } from '../../platform/ports/database.ts';
import { analysisRecord, comparisonRecord, explanationRecord, signRecord } from '../contribution/records.ts';
import type { ReleasedQuestion, ReleasedShare } from '../domain/crossed-results.ts';
import type { Question } from '../domain/question.ts';
import { evaluationRecord } from '../evaluation-record.ts';
import { lessonRecord } from '../lessons/lesson-record.ts';
import { questionsOf } from '../question-bank.ts';

const viewpoints = actorKinds.filter((kind) =>
  ['association', 'company', 'authority', 'citizens', 'academic'].includes(kind),
);
/** Invented answers of each viewpoint; research and training had too few, and is hidden. */
const people: Readonly<Record<string, number>> = {
  association: 34,
  company: 19,
  authority: 14,
  citizens: 126,
};
/** Invented shares by level, in the order of the viewpoints above. */
const shares: Readonly<Record<Question['level'], Readonly<Record<string, number>>>> = {
  means: { association: 0.82, company: 0.58, authority: 0.86, citizens: 0.59 },
  results: { association: 0.65, company: 0.79, authority: 0.64, citizens: 0.77 },
  impacts: { association: 0.79, company: 0.42, authority: 0.79, citizens: 0.86 },
};

/** An evaluation of the invented alliance, told from four sides, with what came of it; it leaves with the alliance. */
export const demoEvaluationPart: DemoPart = {
  name: 'evaluation',
  load: async (transaction, demo) => {
    const questions = questionsOf('full');
    const now = demo.idOf('evaluation', 2);
    await insertCampaign(transaction, demo, {
      id: demo.idOf('evaluation', 1),
      title: 'Exemple pédagogique : la cuisine partagée, la première année',
      openedOn: '2025-10-01',
      closedOn: '2025-11-01',
      questions,
      results: resultsOf(questions, -0.12),
    });
    await insertCampaign(transaction, demo, {
      id: now,
      title: 'Exemple pédagogique : la cuisine partagée, vue de quatre côtés',
      openedOn: '2026-10-01',
      closedOn: '2026-11-01',
      questions,
      results: resultsOf(questions, 0),
    });
    await insertContribution(transaction, demo, now);
    await insertLessons(transaction, demo, now);
    await keepVersions(transaction, demo, now);
  },
};

interface DemoCampaign {
  readonly id: string;
  readonly title: string;
  readonly openedOn: string;
  readonly closedOn: string;
  readonly questions: readonly Question[];
  readonly results: Readonly<Record<string, ReleasedQuestion>>;
}

async function insertCampaign(transaction: Database, demo: DemoPlace, campaign: DemoCampaign): Promise<void> {
  const { id, title, openedOn, closedOn, questions, results } = campaign;
  await sql`insert into evaluation (id, version, created_at, updated_at, alliance_id, state, title, introduction, started_on,
      length, viewpoints, closes_on, opened_on, closed_on, questions)
    values (${id}, 1, ${demo.at}, ${demo.at}, ${demo.idOf('alliance')}, 'published', ${title},
      'Exemple pédagogique : les réponses sont inventées.', '2024-10-01', 'full', ${JSON.stringify(viewpoints)}::jsonb,
      ${closedOn}, ${openedOn}, ${closedOn}, ${JSON.stringify(questions)}::jsonb)`.execute(transaction);
  await sql`insert into evaluation_release (evaluation_id, number, released_on, threshold, results)
    values (${id}, 1, ${closedOn}, 11, ${JSON.stringify(results)}::jsonb)`.execute(transaction);
}

/** Invented results: each question a little apart from its level, always the same. */
function resultsOf(
  questions: readonly Question[],
  shift: number,
): Readonly<Record<string, ReleasedQuestion>> {
  return Object.fromEntries(
    questions
      .filter(({ kind }) => kind !== 'text')
      .map((question, place) => [
        question.id,
        viewpoints.map((viewpoint, side): ReleasedShare | null => {
          const answers = people[viewpoint];
          if (answers === undefined) return null;
          const share =
            (shares[question.level][viewpoint] ?? 0.5) + shift + (((place + side) % 5) - 2) * 0.04;
          const favourable = Math.round(answers * Math.min(0.97, Math.max(0.05, share)));
          if (question.kind === 'number')
            return { answers, favourable: 0, quartiles: [1 + side, 3 + 2 * side, 6 + 4 * side] };
          if (question.kind === 'scale') return { answers, favourable };
          const options = (question.options ?? []).map((_, option) =>
            Math.round((answers * (((option * 3 + side * 2 + place) % 7) + 1)) / 9),
          );
          return { answers, favourable: 0, options };
        }),
      ]),
  );
}

async function insertContribution(transaction: Database, demo: DemoPlace, evaluation: string): Promise<void> {
  const id = demo.idOf('contribution-analysis');
  await sql`insert into contribution_analysis (id, created_at, updated_at, evaluation_id, title, question, period, path,
      conditions, prior, prior_reason, story, weak_points, sought, revised, is_shared)
    values (${id}, ${demo.at}, ${demo.at}, ${evaluation}, 'Moins de légumes perdus à la fin de l’été',
      'Quelle part de cette baisse revient à la cuisine partagée ?', 'étés 2024 à 2026',
      ${'Les maraîchers préviennent la veille.\nLa cuisine reçoit les surplus le matin.\nLes bénévoles mettent en bocaux dans la journée.'},
      ${'La cuisine est libre ce jour-là.\nQuelqu’un tient le planning.'}, 'even',
      'Personne ne l’avait mesuré avant.',
      'Les tonnages perdus ont baissé dès le premier été, chez les maraîchers qui livrent la cuisine.',
      'Deux étés seulement, et le deuxième fut moins chaud.',
      'Les tonnages des maraîchers voisins, qui ne livrent pas.',
      'La cuisine a probablement compté ; l’été moins chaud en explique une part.', true)`.execute(
    transaction,
  );
  const signs = [
    ['La baisse se voit chez ceux qui livrent, moins chez les autres', 'likely', 'unlikely', 'first', 'seen'],
    ['Elle commence le mois de l’ouverture', 'very-likely', 'even', 'first', 'seen'],
    [
      'Les livraisons refusées ont augmenté avant la baisse',
      'very-unlikely',
      'even',
      'additional',
      'not-seen',
    ],
  ] as const;
  for (const [title, ifTrue, ifFalse, round, sighting] of signs)
    await sql`insert into contribution_sign (id, created_at, updated_at, analysis_id, title, source, round, if_true, if_false,
        sighting)
      values (${demo.idOf('contribution-sign', title)}, ${demo.at}, ${demo.at}, ${id}, ${title}, 'exemple pédagogique',
        ${round}, ${ifTrue}, ${ifFalse}, ${sighting})`.execute(transaction);
  await sql`insert into contribution_explanation (id, created_at, updated_at, analysis_id, title, supports, against, weight)
    values (${demo.idOf('contribution-explanation')}, ${demo.at}, ${demo.at}, ${id}, 'L’été 2025 fut moins chaud',
      'Moins de récoltes d’un coup.', 'La baisse avait commencé l’été d’avant.', 'partly')`.execute(
    transaction,
  );
  const lines = [
    { name: 'Ferme des Aulnes', group: 'took-part', before: 6.2, after: 2.9, earlier: 6 },
    { name: 'Jardins du Gué', group: 'took-part', before: 4.8, after: 2.1, earlier: 5 },
    { name: 'Serres de la Roche', group: 'took-part', before: 5.5, after: 3.2, earlier: 5.4 },
    { name: 'Potager d’amont', group: 'others', before: 5.1, after: 4.6, earlier: 5 },
    { name: 'Potager d’aval', group: 'others', before: 6, after: 5.2, earlier: 6.1 },
    { name: 'Clos du Moulin', group: 'others', before: 4.4, after: 4.3, earlier: 4.5 },
  ];
  await sql`insert into evaluation_comparison (id, created_at, updated_at, evaluation_id, title, unit, before_on, after_on,
      earlier_on, source, chosen, lines, is_shared)
    values (${demo.idOf('evaluation-comparison')}, ${demo.at}, ${demo.at}, ${evaluation}, 'Légumes perdus en août', 't',
      '2024-08-31', '2026-08-31', '2023-08-31', 'exemple pédagogique',
      'Trois maraîchers voisins, de même taille, choisis avant de connaître leurs pertes.',
      ${JSON.stringify(lines)}::jsonb, true)`.execute(transaction);
}

async function insertLessons(transaction: Database, demo: DemoPlace, evaluation: string): Promise<void> {
  const lessons = [
    [
      'Les règles de la cuisine s’écrivent avant qu’elle ouvre',
      'Les entreprises les ont découvertes en chemin ; c’est là que les regards s’écartent le plus.',
      'Une page de règles, affichée dans la cuisine et relue chaque printemps.',
      'm-clarity',
    ],
    [
      'Ce que l’on évite ne se voit pas : il faut le compter',
      'Les maraîchers jugent l’effet moins utile que les habitants, faute de voir les pertes évitées.',
      'Noter chaque semaine les kilos reçus, et les dire à chacun en décembre.',
      'i-relevance',
    ],
  ] as const;
  for (const [title, body, next, question] of lessons)
    await sql`insert into evaluation_lesson (id, created_at, updated_at, evaluation_id, title, body, next, question_id, is_shared)
      values (${demo.idOf('evaluation-lesson', title)}, ${demo.at}, ${demo.at}, ${evaluation}, ${title}, ${body}, ${next},
        ${question}, true)`.execute(transaction);
}

/** What people may edit of it has its first version, as what is written with the kit has. */
async function keepVersions(transaction: Database, demo: DemoPlace, evaluation: string): Promise<void> {
  const idsOf = async (table: string, column: string, id: string): Promise<readonly string[]> => {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where ${sql.ref(column)} = ${id} order by id`.execute(transaction);
    return rows.map((row) => row.id);
  };
  const analysis = demo.idOf('contribution-analysis');
  const kept: readonly (readonly [EditableRecord, readonly string[]])[] = [
    [evaluationRecord, [demo.idOf('evaluation', 1), evaluation]],
    [analysisRecord, [analysis]],
    [signRecord, await idsOf('contribution_sign', 'analysis_id', analysis)],
    [explanationRecord, await idsOf('contribution_explanation', 'analysis_id', analysis)],
    [comparisonRecord, await idsOf('evaluation_comparison', 'evaluation_id', evaluation)],
    [lessonRecord, await idsOf('evaluation_lesson', 'evaluation_id', evaluation)],
  ];
  for (const [record, ids] of kept) await keepFirstVersions(transaction, record, ids, demo.at);
}
