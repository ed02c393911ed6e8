import { sql } from 'kysely';
import type { DatedValue } from '../../engine/progress/index.ts';
import { appendAuditEntry, createRecordIn, type PeopleTransaction } from '../../people/index.ts';
import { readingRecord } from './reading-record.ts';

interface TakeOrder {
  readonly indicatorId: string;
  readonly values: readonly (DatedValue & {
    readonly note?: string;
    readonly author?: string;
    readonly source?: string;
  })[];
  readonly source: string;
  /** Name of the file that brings them; empty for official values. */
  readonly fileName: string;
  readonly today: string;
  /** `null` for the command line. */
  readonly personId: string | null;
  readonly at: Date;
  readonly createId: () => string;
}

/** What taking values as readings did. */
export interface TakenReadings {
  readonly created: number;
  readonly unchanged: number;
  /** Of another value than a reading of that day: kept beside it, for somebody to choose. */
  readonly besides: number;
}

/**
 * Takes values as readings of an indicator, once: a day that has the same value is left as it is, one that has another keeps both.
 * What is yet to come is no reading. What was added is one import, which can be taken back.
 */
export async function takeReadings(transaction: PeopleTransaction, order: TakeOrder): Promise<TakenReadings> {
  await sql`select pg_advisory_xact_lock(hashtext(${`indicator ${order.indicatorId}`}))`.execute(transaction);
  const { rows } = await sql<{ on: string; value: number }>`
    select read_on as "on", value from indicator_reading
    where indicator_id = ${order.indicatorId} and deleted_at is null`.execute(transaction);
  const known = new Map<string, number[]>();
  for (const { on, value } of rows) known.set(on, [...(known.get(on) ?? []), value]);
  const taken = { created: 0, unchanged: 0, besides: 0 };
  const added: string[] = [];
  for (const { on, value, note = '', author = '', source = '' } of order.values) {
    if (on > order.today) continue;
    const there = known.get(on) ?? [];
    if (there.includes(value)) {
      taken.unchanged += 1;
      continue;
    }
    known.set(on, [...there, value]);
    taken.created += 1;
    if (there.length > 0) taken.besides += 1;
    const id = order.createId();
    added.push(id);
    await createRecordIn(transaction, readingRecord, {
      id,
      personId: order.personId,
      at: order.at,
      organisationId: null,
      fields: {
        indicatorId: order.indicatorId,
        source: source === '' ? order.source : source,
        ...{ on, value, author, note },
        isChosen: false,
      },
    });
  }
  if (added.length > 0) await rememberImport(transaction, order, taken, added);
  return taken;
}

/** Keeps who added these readings, when and from what. */
async function rememberImport(
  transaction: PeopleTransaction,
  { indicatorId, personId, fileName, at, createId }: TakeOrder,
  { created, besides, unchanged }: TakenReadings,
  added: readonly string[],
): Promise<void> {
  const id = createId();
  await sql`insert into reading_import (id, indicator_id, person_id, file_name, at, created, besides, unchanged)
    values (${id}, ${indicatorId}, ${personId}, ${fileName}, ${at}, ${created}, ${besides}, ${unchanged})`.execute(
    transaction,
  );
  await sql`update indicator_reading set import_id = ${id} where id = any(${[...added]}::uuid[])`.execute(
    transaction,
  );
  await appendAuditEntry(transaction, {
    at,
    personId,
    organisationId: null,
    objectKind: 'indicator',
    objectId: indicatorId,
    verb: 'import-readings',
    before: null,
    after: { created, besides, file: fileName },
  });
}
