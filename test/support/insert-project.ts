import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../src/platform/ports/database.ts';
import { actionStatuses } from '../../src/project/domain/codes.ts';
import { natures } from '../../src/project/domain/diagnosis.ts';

/** How much a drawn project holds. */
export interface ProjectSize {
  readonly actions: number;
  readonly indicators: number;
  readonly years: number;
  readonly contributions: number;
}

const verbs = ['Ouvrir', 'Rénover', 'Partager', 'Relier', 'Accueillir', 'Planter', 'Former', 'Réparer'];
const things = [
  'une cuisine commune pour les écoles et les aînés',
  'les logements vides du centre-bourg',
  'un véhicule et ses trajets entre villages',
  'les ateliers de réparation du plateau',
  'des haies le long des chemins d’eau',
];
const text = (number: number): string =>
  `Action inventée numéro ${number}. Les acteurs se retrouvent chaque mois pour décider de la suite, et disent ce qu’ils apportent et ce qu’ils attendent. Le lieu existe ; il manque du temps et une personne pour l’animer.`;

/** A project of this size in a territory, published, with invented contents that are always the same. */
export async function insertProject(
  database: Database,
  territoryId: string,
  slug: string,
  size: ProjectSize,
  actorIds: readonly string[] = [],
): Promise<string> {
  const id = randomUUID();
  const at = new Date('2026-11-01T09:00:00Z');
  const dates = sql`1, ${at}, ${at}`;
  await sql`insert into project (id, version, created_at, updated_at, territory_id, state, slug, name, vision,
      horizon_year, diagnosis, actor_ids)
    values (${id}, ${dates}, ${territoryId}, 'published', ${slug}, 'Vallée vivante 2032',
      ${'Dans dix ans, on mange, on travaille et on se déplace ici sans dépendre d’une voiture par personne. Chacun sait ce que l’autre sait faire, et les moyens se partagent avant de s’acheter.'},
      2032, ${'Beaucoup de bénévoles et de lieux peu utilisés ; des trajets longs, des commerces qui ferment.'},
      ${JSON.stringify(actorIds)}::jsonb)`.execute(database);
  const orientations = [
    'Se nourrir d’ici',
    'Se déplacer ensemble',
    'Habiter mieux',
    'Faire et réparer',
    'Eau et haies',
  ];
  const orientationIds = orientations.map(() => randomUUID());
  for (const [rank, title] of orientations.entries())
    await sql`insert into orientation (id, version, created_at, updated_at, project_id, title, description, rank)
      values (${orientationIds[rank]}, ${dates}, ${id}, ${title}, ${text(rank)}, ${rank + 1})`.execute(
      database,
    );
  const actions = Array.from({ length: size.actions }, (_, index) => ({
    id: randomUUID(),
    orientation_id: orientationIds[index % orientationIds.length],
    number: index + 1,
    title: `${verbs[index % verbs.length]} ${things[index % things.length]}`,
    description: text(index),
    objectives: index % 3 === 0 ? '' : 'Deux cents repas par jour, servis à moins de dix kilomètres.',
    status: actionStatuses[index % actionStatuses.length],
    starts_on: index % 5 === 4 ? null : `20${26 + (index % 6)}-0${1 + (index % 9)}-01`,
    budget_planned: index % 4 === 3 ? null : 1_000 * (1 + (index % 90)),
    cofunders: [
      { name: 'Région', share: 40 },
      { name: 'Fondation locale', share: index % 2 === 0 ? null : 12.5 },
    ],
    partners: actorIds.slice(0, 2).map((actorId) => ({ actorId, contribution: 'Un local', benefit: '' })),
    depends_on: index > 0 && index % 7 === 0 ? [index] : [],
  }));
  await sql`insert into action (id, version, created_at, updated_at, project_id, orientation_id, number, title,
      description, objectives, status, starts_on, budget_planned, cofunders, partners, depends_on)
    select a.id, ${dates}, ${id}, orientation_id, number, title, description, objectives, status, starts_on,
      budget_planned, cofunders, partners, depends_on
    from jsonb_to_recordset(${JSON.stringify(actions)}::jsonb) as a(id uuid, orientation_id uuid, number int,
      title text, description text, objectives text, status text, starts_on text, budget_planned float8,
      cofunders jsonb, partners jsonb, depends_on jsonb)`.execute(database);
  await insertIndicators(database, id, size, at);
  await sql`insert into diagnosis_contribution (id, project_id, sheet_id, rank, nature, text, theme, viewpoint,
      channel, state, received_at)
    select gen_random_uuid(), ${id}, gen_random_uuid(), 0, (${[...natures]}::text[])[1 + n % 5],
      'Chose dite numéro ' || n || ' : un lieu, une main, un trajet.',
      case when n % 4 = 0 then null else (array['ruralite', 'transition', 'inclusion'])[1 + n % 3] end,
      (array['association', 'citizens', 'authority', 'company'])[1 + n % 4], 'paper', 'accepted', ${at}
    from generate_series(1, ${size.contributions}) n`.execute(database);
  return id;
}

async function insertIndicators(
  database: Database,
  projectId: string,
  { indicators, years }: ProjectSize,
  at: Date,
): Promise<void> {
  await sql`insert into indicator (id, version, created_at, updated_at, project_id, name, unit, direction, frequency,
      source, baseline_value, baseline_on, target_value, target_on)
    select gen_random_uuid(), 1, ${at}, ${at}, ${projectId}, 'Indicateur inventé ' || n, '%', 'up', 'year', 'relevé inventé',
      10, '2015-01-01', 60, '2032-01-01'
    from generate_series(1, ${indicators}) n`.execute(database);
  await sql`insert into indicator_reading (id, version, created_at, updated_at, indicator_id, read_on, value, source)
    select gen_random_uuid(), 1, ${at}, ${at}, indicator.id, (2011 + y) || '-12-31', 10 + y * 2.5, 'relevé inventé'
    from indicator, generate_series(1, ${years}) y where project_id = ${projectId}`.execute(database);
}
