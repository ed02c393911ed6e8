import { sql } from 'kysely';
import { isUuid, type NamedPage, type PeopleDatabase, type Surroundings } from '../../people/index.ts';
import { evaluationAddresses } from '../addresses.ts';
import { contributionAddresses } from '../contribution/addresses.ts';
import { contributionWords } from '../contribution/words.ts';
import { evaluationWords } from '../words.ts';

const filled = (pattern: { readonly fr: string; readonly en: string }, key: string) => ({
  fr: pattern.fr.replace(':key', key),
  en: pattern.en.replace(':key', key),
});

const idOf = (surroundings: Surroundings, parent: 'evaluationId' | 'analysisId'): string =>
  String(surroundings.record?.fields[parent] ?? surroundings.parameters.key ?? '');

async function pagesAbove(database: PeopleDatabase, evaluationId: string): Promise<NamedPage[]> {
  if (!isUuid(evaluationId)) return [];
  const { rows } = await sql<{
    title: string;
  }>`select title from evaluation where id = ${evaluationId}`.execute(database);
  const title = rows[0]?.title ?? '';
  return [
    {
      name: { fr: evaluationWords.fr.navigation, en: evaluationWords.en.navigation },
      addresses: evaluationAddresses.list,
    },
    { name: { fr: title, en: title }, addresses: filled(evaluationAddresses.results, evaluationId) },
  ];
}

/** The pages that lead to a part of an evaluation. */
export const aboveEvaluationPart = (database: PeopleDatabase, surroundings: Surroundings) =>
  pagesAbove(database, idOf(surroundings, 'evaluationId'));

/** The pages that lead to an analysis or a comparison. */
export async function aboveAnalysis(
  database: PeopleDatabase,
  surroundings: Surroundings,
): Promise<readonly NamedPage[]> {
  const id = idOf(surroundings, 'evaluationId');
  return [
    ...(await pagesAbove(database, id)),
    {
      name: { fr: contributionWords.fr.title, en: contributionWords.en.title },
      addresses: filled(contributionAddresses.list, id),
    },
  ];
}

/** The pages that lead to a part of an analysis. */
export async function aboveAnalysisPart(
  database: PeopleDatabase,
  surroundings: Surroundings,
): Promise<readonly NamedPage[]> {
  const id = idOf(surroundings, 'analysisId');
  if (!isUuid(id)) return [];
  const { rows } = await sql<{ title: string; evaluation: string }>`
    select title, evaluation_id as evaluation from contribution_analysis where id = ${id}`.execute(database);
  const [analysis] = rows;
  if (analysis === undefined) return [];
  return [
    ...(await aboveAnalysis(database, { record: null, parameters: { key: analysis.evaluation } })),
    {
      name: { fr: analysis.title, en: analysis.title },
      addresses: filled(contributionAddresses.analysis, id),
    },
  ];
}
