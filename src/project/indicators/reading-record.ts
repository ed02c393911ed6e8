import { sql } from 'kysely';
import {
  type EditableRecord,
  type Fields,
  type FormFault,
  type PeopleTransaction,
  tableRecord,
} from '../../people/index.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { projectTies } from '../cap/project-record.ts';
import { todayOf } from './check-indicator.ts';
import { valueText } from './value-text.ts';
import { indicatorWords } from './words.ts';

/** How readings are kept: they are tied to those who write the project of their indicator. */
export const readingRecord: EditableRecord = tableRecord({
  kind: 'indicator-reading',
  table: 'indicator_reading',
  columns: {
    indicatorId: 'indicator_id',
    on: 'read_on',
    value: 'value',
    source: 'source',
    author: 'author',
    note: 'note',
    isChosen: 'is_chosen',
  },
  unrecorded: ['author'],
  bodies: sql<
    string[]
  >`(select ${projectTies()} from project join indicator on indicator.project_id = project.id
    where indicator.id = indicator_reading.indicator_id)`,
  derived: {
    seenAs: sql<string>`(select case
        when project.deleted_at is not null or indicator.deleted_at is not null then 'draft'
        when exists (select 1 from action where action.confidentiality = 'writers'
          and indicator.attached_to = 'action:' || action.id::text) then 'draft'
        else project.state end
      from project join indicator on indicator.project_id = project.id
      where indicator.id = indicator_reading.indicator_id)`,
    unit: sql<string>`(select unit from indicator where indicator.id = indicator_reading.indicator_id)`,
  },
  check: (transaction, id, fields) => checkReading(transaction, id, fields, false),
});

type Words = (typeof indicatorWords)['fr']['reading']['problems'];
const fault = (
  field: string,
  code: string,
  of: (words: Words, language: 'fr' | 'en') => string,
): FormFault => ({
  field,
  code,
  message: {
    fr: of(indicatorWords.fr.reading.problems, 'fr'),
    en: of(indicatorWords.en.reading.problems, 'en'),
  },
});

/**
 * A reading is not yet to come, and does not repeat another one. Another value for the same day is kept beside the first only when
 * the person says so; between two that are there already, somebody chooses.
 *
 * @param isNew whether the reading is being added: a corrected one may stay beside the others
 */
export async function checkReading(
  transaction: PeopleTransaction,
  id: string,
  fields: Fields,
  isNew: boolean,
): Promise<FormFault[]> {
  const on = String(fields.on);
  const { rows } = await sql<{ project_id: string; unit: string }>`
    select project_id, unit from indicator where id = ${String(fields.indicatorId)} for share`.execute(
    transaction,
  );
  const today = await todayOf(transaction, rows[0]?.project_id);
  if (on > today)
    return [fault('on', 'IND-006', (words, language) => words.ahead(formatDate(language, today)))];
  if (!isNew) return [];
  const others = await sql<{ value: number; source: string }>`
    select value, source from indicator_reading
    where indicator_id = ${String(fields.indicatorId)} and read_on = ${on} and id <> ${id} and deleted_at is null
    order by created_at`.execute(transaction);
  const same = others.rows.find(({ value }) => value === fields.value);
  if (same) return [fault('value', 'IND-007', (words, language) => words.same(formatDate(language, on)))];
  const [other] = others.rows;
  if (other === undefined || fields.besides === true) return [];
  const unit = rows[0]?.unit ?? '';
  return [
    fault('on', 'IND-008', (words, language) =>
      words.other(formatDate(language, on), valueText(language, other.value, unit), other.source),
    ),
  ];
}
