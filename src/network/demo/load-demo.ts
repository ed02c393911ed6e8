import { sql } from 'kysely';
import { forgetExampleVersions } from '../../people/index.ts';
import { searchKey } from '../../places/index.ts';
import type { DemoPart } from '../../platform/ports/contributions.ts';
import type { Database } from '../../platform/ports/database.ts';
import { confirmationOf } from '../links/link-figure.ts';
import { demoContent, demoId } from './demo-data.ts';

/** How much the teaching example holds. */
export interface DemoCounts {
  readonly actors: number;
  readonly models: number;
  readonly links: number;
  readonly needs: number;
}

const { territory, actors, models, links, needs } = demoContent;

/** What the file of the teaching example holds. */
export const demoCounts: DemoCounts = {
  actors: actors.length,
  models: models.length,
  links: links.length,
  needs: needs.length,
};

/** Address word of the territory of the teaching example. */
export const demoSlug = territory.slug;

/** True when the teaching example is there. */
export async function isDemoLoaded(database: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from territory where is_demo and slug = ${demoSlug}`.execute(database);
  return rows.length > 0;
}

/**
 * Writes the teaching example, in place of what was there of it.
 *
 * @param parts what other rooms add to it
 * @param engineVersion that of the engine, for what they compute
 */
export async function loadDemo(
  database: Database,
  at: Date,
  parts: readonly DemoPart[] = [],
  engineVersion = '0',
): Promise<DemoCounts> {
  return database.transaction().execute(async (transaction) => {
    await removeAll(transaction);
    await writeTerritory(transaction, at);
    await write(transaction, 'actor', actorRows(at));
    await write(transaction, 'territory_actor', memberRows(at));
    await write(transaction, 'actor_model', modelRows(at));
    await write(transaction, 'link', linkRows(at));
    await write(transaction, 'need', needRows(at));
    for (const part of parts)
      await part.load(transaction, { territoryId, actorId, idOf: demoId, at, engineVersion });
    return demoCounts;
  });
}

/** Removes the whole teaching example, and what people linked to its actors; nothing else. */
export async function removeDemo(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await removeAll(transaction);
    // Its catalysts keep their role where it is only loaded again.
    await sql`delete from body_role where body_id = ${territoryId}`.execute(transaction);
  });
}

async function removeAll(transaction: Database): Promise<void> {
  // Models, links and needs go with their actors.
  await sql`delete from actor where is_demo`.execute(transaction);
  await sql`delete from territory where is_demo`.execute(transaction);
  await forgetExampleVersions(transaction);
}

type Row = Readonly<Record<string, unknown>>;
type DemoTables = Readonly<Record<'actor' | 'territory_actor' | 'actor_model' | 'link' | 'need', Row>>;

async function write(transaction: Database, table: keyof DemoTables, rows: readonly Row[]): Promise<void> {
  await transaction
    .withTables<DemoTables>()
    .insertInto(table)
    .values([...rows])
    .execute();
}

const territoryId = demoId('territory');
const actorId = (key: string): string => demoId('actor', key);
const dates = (at: Date): Row => ({ version: 1, created_at: at, updated_at: at });

async function writeTerritory(transaction: Database, at: Date): Promise<void> {
  await sql`insert into territory (id, version, created_at, updated_at, state, slug, name, kind, description,
      maturity, maturity_on, maturity_note, is_demo)
    values (${territoryId}, 1, ${at}, ${at}, 'published', ${territory.slug}, ${territory.name}, 'custom',
      ${territory.description}, ${territory.maturity.level}, ${territory.maturity.on}, ${territory.maturity.note}, true)`.execute(
    transaction,
  );
}

const actorRows = (at: Date): Row[] =>
  actors.map(({ key, name, kind, description, themes }) => ({
    id: actorId(key),
    ...dates(at),
    state: 'published',
    kind,
    name,
    search_key: searchKey(name),
    description,
    themes: JSON.stringify(themes),
    source: 'exemple pédagogique',
    is_demo: true,
  }));

const memberRows = (at: Date): Row[] =>
  actors.map(({ key }) => ({ territory_id: territoryId, actor_id: actorId(key), since: at }));

const modelRows = (at: Date): Row[] =>
  models.map(({ actor, year, resources, uses, volunteerHours, leaves, valuation }) => ({
    id: demoId('model', actor, year),
    ...dates(at),
    actor_id: actorId(actor),
    year,
    visibility: 'public',
    figures: JSON.stringify({
      totals: { resources, uses },
      valuation,
      leaves: volunteerHours > 0 ? { volunteers: volunteerHours, ...leaves } : leaves,
    }),
  }));

const linkRows = (at: Date): Row[] =>
  links.map((link) => ({
    id: demoId('link', link.from, link.to, link.kind),
    ...dates(at),
    territory_id: territoryId,
    from_id: actorId(link.from),
    to_id: actorId(link.to),
    kind: link.kind,
    lever: link.lever,
    stated: JSON.stringify(link.stated),
    from_side: link.fromSide === null ? null : JSON.stringify(link.fromSide),
    to_side: link.toSide === null ? null : JSON.stringify(link.toSide),
    from_year: link.fromYear,
    to_year: link.toYear,
    is_formal: link.isFormal,
    source: 'exemple pédagogique',
    confirmed: confirmationOf(link),
    is_demo: true,
  }));

const needRows = (at: Date): Row[] =>
  needs.map((need, index) => ({
    id: demoId('need', index, need.actor),
    ...dates(at),
    actor_id: actorId(need.actor),
    nature: need.nature,
    title: need.title,
    means: need.means,
    themes: JSON.stringify(need.themes),
    maturity: need.maturity,
    alliance_kinds: JSON.stringify(need.allianceKinds),
    is_demo: true,
  }));
