import { sql } from 'kysely';
import { insertVersion, type PeopleTransaction, peopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { Frequency } from '../domain/frequency.ts';
import {
  fieldsOfStarter,
  mergeStarter,
  type ResourceFields,
  type StarterFrequency,
  type StarterResource,
} from '../domain/starter.ts';
import { firstSynonyms } from '../domain/synonyms.ts';
import { indexResources } from '../store/index-store.ts';
import { fieldsOfRow } from '../store/resource-fields.ts';
import { type CommonsDatabase, commonsDatabase } from '../store/tables.ts';
import { resourceTable } from './resource-record.ts';
import { stableId } from './stable-id.ts';

/** One entry of data/themes.json. */
export interface StarterTheme {
  readonly slug: string;
  readonly fr: string;
  readonly en: string;
}

/** Where the starter content says it comes from. */
const starterName = 'data/commons.json';

/** Loads the themes and the resources that come with the product; what people changed since is kept. */
export async function loadStarter(
  database: Database,
  content: {
    readonly themes: readonly StarterTheme[];
    readonly resources: readonly StarterResource[];
    readonly frequencies: readonly StarterFrequency[];
    readonly at: Date;
  },
): Promise<void> {
  const tables = commonsDatabase(database);
  const written = new Set(await loadThemes(tables, content.themes));
  // A seed runs in a transaction of its own.
  const transaction = peopleDatabase(database) as PeopleTransaction;
  const known = await knownStarters(tables);
  const frequencies = frequenciesOf(content.frequencies);
  for (const entry of content.resources) {
    const complete = { ...entry, frequency: frequencies.get(entry.id) ?? [] };
    const id = await loadOne(transaction, tables, known, complete, content.at);
    if (id !== null) written.add(id);
  }
  await loadSynonyms(tables, content.at);
  // Hundreds of thousands may be there already: only what changed is made findable again.
  const ids = [...written];
  for (let start = 0; start < ids.length; start += indexedAtOnce)
    await indexResources(tables, ids.slice(start, start + indexedAtOnce));
  if (ids.length > 0) await sql`analyze resource_search`.execute(tables);
}

/** Resources that are made findable in one statement. */
const indexedAtOnce = 2_000;

/** Loads the themes. @returns the resources of those that are called otherwise: one finds them by its name too */
async function loadThemes(tables: CommonsDatabase, themes: readonly StarterTheme[]): Promise<string[]> {
  const rows = themes.map(({ slug, fr, en }) => ({ key: slug, label_fr: fr, label_en: en }));
  const { rows: changed } = await sql<{ key: string }>`
    insert into resource_theme as known (key, label_fr, label_en)
    select key, label_fr, label_en from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(key text, label_fr text, label_en text)
    on conflict (key) do update set label_fr = excluded.label_fr, label_en = excluded.label_en
      where (known.label_fr, known.label_en) is distinct from (excluded.label_fr, excluded.label_en)
    returning key
  `.execute(tables);
  if (changed.length === 0) return [];
  const { rows: resources } = await sql<{ id: string }>`
    select id from resource where themes && ${changed.map(({ key }) => key)}::text[] order by id
  `.execute(tables);
  return resources.map(({ id }) => id);
}

/** The figures of each example, by the word of its address. */
function frequenciesOf(figures: readonly StarterFrequency[]): ReadonlyMap<string, readonly Frequency[]> {
  const found = new Map<string, Frequency[]>();
  for (const { resourceIds, ...figure } of figures)
    for (const id of resourceIds) found.set(id, [...(found.get(id) ?? []), figure]);
  return found;
}

interface KnownStarter {
  readonly version: number;
  readonly fields: ResourceFields;
  readonly before: ResourceFields | null;
}

async function knownStarters(tables: CommonsDatabase): Promise<ReadonlyMap<string, KnownStarter>> {
  const rows = await tables.selectFrom('resource').selectAll().where('origin', '=', 'starter').execute();
  return new Map(
    rows.map((row) => [
      row.key,
      {
        version: row.version,
        before: row.origin_fields as ResourceFields | null,
        fields: fieldsOfRow(row),
      },
    ]),
  );
}

/** @returns its id when something of it was written */
async function loadOne(
  transaction: PeopleTransaction,
  tables: CommonsDatabase,
  known: ReadonlyMap<string, KnownStarter>,
  entry: StarterResource,
  at: Date,
): Promise<string | null> {
  const id = stableId(`resource ${entry.id}`);
  const next = { ...fieldsOfStarter(entry), origin: 'starter', originName: starterName };
  const current = known.get(entry.id);
  const version = (current?.version ?? 0) + 1;
  const merged = current === undefined ? null : mergeStarter(current.before, current.fields, next);
  if (current === undefined) {
    await resourceTable.insert(transaction, { id, fields: next, organisationId: null, at });
    await insertVersion(transaction, { kind: 'resource', id, version, fields: next, personId: null, at });
  } else if (merged !== null) {
    await resourceTable.write(transaction, id, merged, version, at);
    await insertVersion(transaction, { kind: 'resource', id, version, fields: merged, personId: null, at });
  }
  await sql`update resource set origin_fields = ${JSON.stringify(next)}::jsonb where id = ${id}`.execute(
    tables,
  );
  return current === undefined || merged !== null ? id : null;
}

/** The list of synonyms to begin with; a group that moderators changed or removed is left as it is. */
async function loadSynonyms(tables: CommonsDatabase, at: Date): Promise<void> {
  for (const language of ['fr', 'en'] as const)
    for (const words of firstSynonyms[language]) {
      const id = stableId(`synonym ${language} ${words}`);
      await sql`
        insert into resource_synonym (id, version, created_at, updated_at, language, words)
        values (${id}, 1, ${at}, ${at}, ${language}, ${words}) on conflict (id) do nothing
      `.execute(tables);
      await sql`
        insert into object_version (object_kind, object_id, version, fields, person_id, at)
        values ('resource-synonym', ${id}, 1, ${JSON.stringify({ language, words })}::jsonb, null, ${at})
        on conflict do nothing
      `.execute(tables);
    }
}
