import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TestApp } from '../../support/test-app.ts';

/** What objects stand on: an organisation and a territory of their own, and others that are nothing to them. */
export interface Ground {
  readonly organisation: string;
  readonly otherOrganisation: string;
  readonly territory: string;
  readonly otherTerritory: string;
  readonly actor: string;
  readonly otherActor: string;
  readonly alliance: string;
  readonly member: string;
  readonly project: string;
  readonly indicator: string;
  readonly evaluation: string;
  readonly analysis: string;
  readonly issue: string;
}

export type Row = Readonly<Record<string, unknown>>;

/** Writes a row; objects and arrays become `jsonb`, unless they say that they are lists of texts. */
export async function insertRow({ ports }: TestApp, table: string, row: Row): Promise<void> {
  const at = ports.clock.now();
  const dated = table === 'territory_actor' ? row : { created_at: at, updated_at: at, ...row };
  const entries = Object.entries(dated);
  const value = (one: unknown) =>
    one instanceof TextList
      ? sql`${[...one.texts]}::text[]`
      : typeof one === 'object' && one !== null && !(one instanceof Date)
        ? sql`${JSON.stringify(one)}::jsonb`
        : sql`${one}`;
  await sql`insert into ${sql.table(table)} (${sql.join(entries.map(([name]) => sql.ref(name)))})
    values (${sql.join(entries.map(([, one]) => value(one)))})`.execute(ports.database);
}

/** A column of PostgreSQL's own arrays. */
export class TextList {
  readonly texts: readonly string[];

  constructor(...texts: readonly string[]) {
    this.texts = texts;
  }
}

/** Makes a ground; `state` is that of all that it holds. */
export async function prepareGround(app: TestApp, state: 'draft' | 'published'): Promise<Ground> {
  const names = [
    'organisation',
    'otherOrganisation',
    'territory',
    'otherTerritory',
    'actor',
    'otherActor',
    'alliance',
    'member',
    'project',
    'indicator',
    'evaluation',
    'analysis',
    'issue',
  ] as const;
  const ground = Object.fromEntries(names.map((name) => [name, randomUUID()])) as unknown as Ground;
  const { organisation, territory, actor, alliance, project } = ground;
  for (const id of [organisation, ground.otherOrganisation])
    await insertRow(app, 'organisation', { id, state, slug: `o-${id}`, kind: 'association', name: 'Sol' });
  for (const id of [territory, ground.otherTerritory])
    await insertRow(app, 'territory', { id, state, slug: `t-${id}`, kind: 'custom', name: 'Sol' });
  for (const [id, organisation_id] of [
    [actor, organisation],
    [ground.otherActor, null],
  ] as const) {
    await insertRow(app, 'actor', { id, state, kind: 'association', name: 'Sol', organisation_id });
    await insertRow(app, 'territory_actor', {
      territory_id: territory,
      actor_id: id,
      since: app.ports.clock.now(),
    });
  }
  await insertRow(app, 'alliance', {
    id: alliance,
    state,
    name: 'Sol',
    stage: 'idea',
    price_year: 2026,
    organisation_id: organisation,
    territory_id: territory,
  });
  await insertRow(app, 'alliance_member', {
    id: ground.member,
    alliance_id: alliance,
    organisation_id: organisation,
    actor_id: actor,
    name: 'Sol',
    kind: 'association',
    standing: 'consented',
  });
  await insertRow(app, 'project', {
    id: project,
    territory_id: territory,
    state,
    slug: `p-${project}`,
    name: 'Sol',
    actor_ids: [actor],
  });
  await insertRow(app, 'indicator', {
    id: ground.indicator,
    project_id: project,
    name: 'Sol',
    unit: 'count',
    direction: 'up',
    frequency: 'year',
  });
  await insertRow(app, 'evaluation', {
    id: ground.evaluation,
    project_id: project,
    state,
    title: 'Sol',
    length: 'short',
    viewpoints: ['association', 'company'],
    closes_on: '2027-01-01',
  });
  await insertRow(app, 'contribution_analysis', {
    id: ground.analysis,
    evaluation_id: ground.evaluation,
    title: 'Sol',
    is_shared: state === 'published',
  });
  await insertRow(app, 'digest_issue', {
    id: ground.issue,
    state,
    published_at: state === 'published' ? app.ports.clock.now() : null,
    title_fr: 'Sol',
    on_day: state === 'published' ? '2026-12-03' : '2026-12-10',
  });
  return ground;
}
