import type { Kysely } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { Database } from '../ports/database.ts';

type SettingTables = { instance_setting: { name: string; value: string; updated_at: Date } };

/** What the administrators of an instance have set of it. */
export interface InstanceSettings {
  readonly name: string;
  readonly territory: string;
  readonly language: Language;
}

const tables = (database: Database): Kysely<SettingTables> => database.withTables<SettingTables>();

/** Reads them; what was never set is empty, and French. */
export async function readInstanceSettings(database: Database): Promise<InstanceSettings> {
  const rows = await tables(database).selectFrom('instance_setting').select(['name', 'value']).execute();
  const known = new Map(rows.map(({ name, value }) => [name, value]));
  return {
    name: known.get('name') ?? '',
    territory: known.get('territory') ?? '',
    language: known.get('language') === 'en' ? 'en' : 'fr',
  };
}

/** Writes them. */
export async function writeInstanceSettings(
  database: Database,
  settings: InstanceSettings,
  at: Date,
): Promise<void> {
  for (const [name, value] of Object.entries(settings) as [string, string][])
    await tables(database)
      .insertInto('instance_setting')
      .values({ name, value, updated_at: at })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, updated_at: at }))
      .execute();
}
