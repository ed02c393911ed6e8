import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';

/** The model of an alliance as it is being written. */
export interface StoredModel {
  readonly version: number;
  /** Language of its numbers. */
  readonly language: Language;
  readonly form: AllianceForm;
  readonly updatedAt: Date;
  readonly personId: string | null;
}

/** The model of an alliance, or null when nobody has begun it; locked until the transaction ends when `isLocked`. */
export async function getModel(
  database: PeopleDatabase,
  allianceId: string,
  isLocked = false,
): Promise<StoredModel | null> {
  const { rows } = await sql<StoredModel>`
    select version, language, form, updated_at as "updatedAt", person_id as "personId"
    from alliance_model where alliance_id = ${allianceId} ${isLocked ? sql`for update` : sql``}`.execute(
    database,
  );
  return rows[0] ?? null;
}

/** Keeps the model, in place of the version that was read. @returns the new version, or null when it is not that one any more */
export async function saveModel(
  transaction: PeopleTransaction,
  model: {
    readonly allianceId: string;
    /** The version that was read; 0 when there was none. */
    readonly base: number;
    readonly language: Language;
    readonly form: AllianceForm;
    readonly at: Date;
    readonly personId: string;
  },
): Promise<number | null> {
  const { allianceId, base, language, form, at, personId } = model;
  const content = JSON.stringify(form);
  const { rows } = await (base === 0
    ? sql<{ version: number }>`
        insert into alliance_model (alliance_id, version, language, form, updated_at, person_id)
        values (${allianceId}, 1, ${language}, ${content}::jsonb, ${at}, ${personId})
        on conflict (alliance_id) do nothing returning version`.execute(transaction)
    : sql<{ version: number }>`
        update alliance_model set version = version + 1, language = ${language}, form = ${content}::jsonb,
          updated_at = ${at}, person_id = ${personId}
        where alliance_id = ${allianceId} and version = ${base} returning version`.execute(transaction));
  return rows[0]?.version ?? null;
}

/** Writes the model of the teaching example, in place of what was there of it. */
export async function saveDemoModel(
  database: PeopleDatabase,
  { allianceId, form, at }: { readonly allianceId: string; readonly form: AllianceForm; readonly at: Date },
): Promise<void> {
  await sql`insert into alliance_model (alliance_id, version, language, form, updated_at)
    values (${allianceId}, 1, 'fr', ${JSON.stringify(form)}::jsonb, ${at})`.execute(database);
}
