import { sql } from 'kysely';
import { allianceRecord } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { type Asker, peopleDatabase, type StoredRecord } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { findProject, indicatorTable, listIndicators, type ReadIndicator } from '../../project/index.ts';
import { evaluationWords } from '../words.ts';

/**
 * The indicators of what an evaluation is about, as this person may see them: those of its project, or those attached to the
 * action that its alliance carries out.
 */
export async function indicatorsBeside(
  database: Database,
  evaluation: StoredRecord,
  asker: Asker,
): Promise<readonly ReadIndicator[]> {
  const { projectId, allianceId } = evaluation.fields;
  if (typeof projectId === 'string') return indicatorsOf(database, projectId, asker);
  if (typeof allianceId !== 'string') return [];
  const alliance = await allianceRecord.get(peopleDatabase(database), allianceId);
  const actionId = alliance?.fields.actionId;
  if (typeof actionId !== 'string') return [];
  const { rows } = await sql<{ project: string }>`
    select project_id as project from action where id = ${actionId} and deleted_at is null`.execute(database);
  const found = rows[0] ? await indicatorsOf(database, rows[0].project, asker) : [];
  return found.filter(({ attachedTo }) => attachedTo === `action:${actionId}`);
}

async function indicatorsOf(
  database: Database,
  projectId: string,
  asker: Asker,
): Promise<readonly ReadIndicator[]> {
  const project = await findProject(peopleDatabase(database), projectId);
  if (project === null || project.deletedAt !== null) return [];
  const { bodyIds = [] } = project;
  const state = project.fields.state as 'draft' | 'published';
  return listIndicators(database, { id: project.id, state, bodyIds }, asker);
}

/** Shown at most; the page of the project has them all. */
const most = 30;

/** What was measured, beside what was said: neither proves the other. */
export function IndicatorsSection({
  language,
  indicators,
}: {
  readonly language: Language;
  readonly indicators: readonly ReadIndicator[];
}) {
  const words = evaluationWords[language].indicators;
  if (indicators.length === 0) return null;
  const { caption, columns, rows } = indicatorTable(language, indicators.slice(0, most));
  return (
    <Section id="indicators" title={words.title} intro={words.intro}>
      <DataTable
        narrow="blocks"
        caption={caption}
        rows={rows}
        columns={columns.map(({ label }, place) => ({
          label,
          cell: (row: (typeof rows)[number]) => String(row[place]),
        }))}
      />
    </Section>
  );
}
