import { sql } from 'kysely';
import type { Fields, FormFault, PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { unitLabel } from './catalogue.ts';
import { indicatorWords } from './words.ts';

type Words = (typeof indicatorWords)['fr']['problems'];
const fault = (
  field: string,
  code: string,
  of: (words: Words, language: 'fr' | 'en') => string,
): FormFault => ({
  field,
  code,
  message: { fr: of(indicatorWords.fr.problems, 'fr'), en: of(indicatorWords.en.problems, 'en') },
});

/** What holds between the baseline and the target, each a value with its date. */
export function checkWay({ baselineValue, baselineOn, targetValue, targetOn }: Fields): FormFault[] {
  const faults = [
    ...pairFaults('baselineValue', baselineValue, 'baselineOn', baselineOn),
    ...pairFaults('targetValue', targetValue, 'targetOn', targetOn),
  ];
  if (typeof baselineValue === 'number' && baselineValue === targetValue)
    faults.push(
      fault('targetValue', 'IND-001', (words, language) =>
        words.sameAsBaseline(formatNumber(language, baselineValue)),
      ),
    );
  if (typeof baselineOn === 'string' && typeof targetOn === 'string' && targetOn <= baselineOn)
    faults.push(
      fault('targetOn', 'IND-002', (words, language) => words.targetBefore(formatDate(language, baselineOn))),
    );
  return faults;
}

function pairFaults(valueField: string, value: unknown, dayField: string, on: unknown): FormFault[] {
  const [hasValue, hasDay] = [typeof value === 'number', typeof on === 'string'];
  if (hasValue && !hasDay) return [fault(dayField, 'IND-003', (words) => words.dateMissing)];
  if (hasDay && !hasValue) return [fault(valueField, 'IND-003', (words) => words.valueMissing)];
  return [];
}

/** Today in the zone of the territory that the project belongs to. */
export async function todayOf(database: PeopleDatabase, projectId: unknown): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select to_char(now() at time zone coalesce(
      (select territory.time_zone from territory join project on project.territory_id = territory.id
        where project.id = ${String(projectId)}), 'Europe/Paris'), 'YYYY-MM-DD') as today`.execute(database);
  return rows[0]!.today;
}

/**
 * A baseline is something that was measured: it is not yet to come. The unit of an indicator that has readings does not change:
 * they would come to mean something else.
 */
export async function checkIndicator(
  transaction: PeopleTransaction,
  id: string,
  { projectId, baselineOn, unit }: Fields,
): Promise<readonly FormFault[]> {
  return [
    ...(await checkBaseline(transaction, projectId, baselineOn)),
    ...(await checkUnit(transaction, id, String(unit))),
  ];
}

async function checkBaseline(
  transaction: PeopleTransaction,
  projectId: unknown,
  on: unknown,
): Promise<FormFault[]> {
  if (typeof on !== 'string') return [];
  const today = await todayOf(transaction, projectId);
  if (on <= today) return [];
  return [
    fault('baselineOn', 'IND-004', (words, language) => words.baselineAhead(formatDate(language, today))),
  ];
}

async function checkUnit(transaction: PeopleTransaction, id: string, unit: string): Promise<FormFault[]> {
  const { rows } = await sql<{ unit: string; readings: number }>`
    select unit, (select count(*)::integer from indicator_reading
      where indicator_id = indicator.id and indicator_reading.deleted_at is null) as readings
    from indicator where id = ${id}`.execute(transaction);
  const [known] = rows;
  // What the file was to say of its unit may be written once it is known.
  if (known === undefined || known.readings === 0 || known.unit === unit || known.unit === 'depends')
    return [];
  return [
    fault('unit', 'IND-009', (words, language) =>
      words.unitWithReadings(known.readings, unitLabel(known.unit, language)),
    ),
  ];
}
