import { sql } from 'kysely';
import { type EditableRecord, keepFirstVersions } from '../../people/index.ts';
import type { DemoPart, DemoPlace } from '../../platform/ports/contributions.ts';
import type { Database } from '../../platform/ports/database.ts';
import { projectRecord } from '../cap/project-record.ts';
import { bareAction } from '../fiches/action-editable.ts';
import { actionRecord } from '../fiches/action-record.ts';
import { indicatorRecord } from '../indicators/indicator-record.ts';
import { readingRecord } from '../indicators/reading-record.ts';
import { orientationRecord } from '../orientations/orientation-record.ts';
import { anchorEditable } from '../sdg/anchor-editable.ts';
import { type DemoAction, type DemoProject, demoProject } from './demo-project.ts';

/** The invented project of the teaching example: it leaves with the territory. */
export const demoProjectPart: DemoPart = {
  name: 'project',
  load: (transaction, demo) => loadDemoProject(transaction, demo, demoProject),
};

async function loadDemoProject(transaction: Database, demo: DemoPlace, project: DemoProject): Promise<void> {
  const projectId = demo.idOf('project');
  const { territoryId, actorId, at } = demo;
  await sql`insert into project (id, version, created_at, updated_at, territory_id, state, slug, name, vision,
      horizon_year, diagnosis, actor_ids, is_demo)
    values (${projectId}, 1, ${at}, ${at}, ${territoryId}, 'published', ${project.slug}, ${project.name},
      ${project.vision}, ${project.horizonYear}, ${project.diagnosis},
      ${JSON.stringify(project.actors.map(actorId))}::jsonb, true)`.execute(transaction);
  await writeOrientations(transaction, demo, project);
  await writeActions(transaction, demo, project);
  await writeContributions(transaction, demo, project);
  await writeMeasures(transaction, demo, project);
  await keepVersions(transaction, demo, project);
}

/** The history of each object begins with the example. */
async function keepVersions(transaction: Database, demo: DemoPlace, project: DemoProject): Promise<void> {
  const idsOf = (kind: string, keys: readonly { readonly key: string }[]): string[] =>
    keys.map(({ key }) => demo.idOf(kind, key));
  const kept: readonly (readonly [EditableRecord, readonly string[]])[] = [
    [projectRecord, [demo.idOf('project')]],
    [orientationRecord, idsOf('orientation', project.orientations)],
    [actionRecord, idsOf('action', project.actions)],
    [indicatorRecord, idsOf('indicator', project.indicators)],
    [anchorEditable.record, project.anchors.map(([target, , to]) => demo.idOf('anchor', target, to))],
    [
      readingRecord,
      project.indicators.flatMap(({ key, readings }) =>
        readings.map(([on]) => demo.idOf('reading', key, on)),
      ),
    ],
  ];
  for (const [record, ids] of kept) await keepFirstVersions(transaction, record, ids, demo.at);
}

/** `action:key` of the file as the code of an attachment. */
function attachment(demo: DemoPlace, code: string): string {
  const [kind = '', key] = code.split(':');
  return key === undefined ? kind : `${kind}:${demo.idOf(kind, key)}`;
}

async function writeOrientations(
  transaction: Database,
  demo: DemoPlace,
  { orientations }: DemoProject,
): Promise<void> {
  for (const [index, { key, title, description }] of orientations.entries())
    await sql`insert into orientation (id, version, created_at, updated_at, project_id, title, description, rank, is_demo)
      values (${demo.idOf('orientation', key)}, 1, ${demo.at}, ${demo.at}, ${demo.idOf('project')}, ${title},
        ${description}, ${index + 1}, true)`.execute(transaction);
}

async function writeActions(transaction: Database, demo: DemoPlace, project: DemoProject): Promise<void> {
  const numberOf = new Map(project.actions.map(({ key }, index) => [key, index + 1]));
  const rows = project.actions.map((action) => actionRow(demo, action, numberOf));
  await sql`insert into action (id, version, created_at, updated_at, project_id, orientation_id, number, title,
      description, themes, objectives, publics, expected_results, resources, budget_planned, budget_actual, cofunders,
      status, priority, starts_on, ends_on, is_continuous, governance, participation, confidentiality, pilots, services,
      partners, depends_on, is_demo)
    select a.id, 1, ${demo.at}, ${demo.at}, ${demo.idOf('project')}, orientation, number, title, description, themes,
      objectives, publics, "expectedResults", resources, "budgetPlanned", "budgetActual", cofunders, status, priority,
      "startsOn", "endsOn", "isContinuous", governance, participation, confidentiality, pilots, services, partners,
      "dependsOn", true
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(id uuid, orientation uuid, number int, title text,
      description text, themes jsonb, objectives text, publics text, "expectedResults" text, resources text,
      "budgetPlanned" float8, "budgetActual" float8, cofunders jsonb, status text, priority text, "startsOn" text,
      "endsOn" text, "isContinuous" boolean, governance text, participation text, confidentiality text, pilots text,
      services text, partners jsonb, "dependsOn" jsonb)`.execute(transaction);
}

const actionRow = (demo: DemoPlace, action: DemoAction, numberOf: ReadonlyMap<string, number>) => ({
  ...bareAction,
  ...action,
  id: demo.idOf('action', action.key),
  orientation: demo.idOf('orientation', action.orientation),
  number: numberOf.get(action.key),
  dependsOn: (action.dependsOn ?? []).map((key) => numberOf.get(key)),
  partners: (action.partners ?? []).map(({ actor, ...said }) => ({ actorId: demo.actorId(actor), ...said })),
});

async function writeContributions(
  transaction: Database,
  demo: DemoPlace,
  { contributions }: DemoProject,
): Promise<void> {
  for (const [index, [nature, viewpoint, theme, text]] of contributions.entries()) {
    const id = demo.idOf('contribution', index);
    await sql`insert into diagnosis_contribution (id, project_id, sheet_id, rank, nature, text, theme, viewpoint, channel,
        state, received_at, is_demo)
      values (${id}, ${demo.idOf('project')}, ${id}, 0, ${nature}, ${text}, ${theme}, ${viewpoint}, 'paper',
        'accepted', ${demo.at}, true)`.execute(transaction);
  }
}

async function writeMeasures(
  transaction: Database,
  demo: DemoPlace,
  { anchors, indicators }: DemoProject,
): Promise<void> {
  const projectId = demo.idOf('project');
  for (const [target, level, to, why] of anchors)
    await sql`insert into sdg_anchor (id, version, created_at, updated_at, project_id, attached_to, target, level, why, is_demo)
      values (${demo.idOf('anchor', target, to)}, 1, ${demo.at}, ${demo.at}, ${projectId}, ${attachment(demo, to)},
        ${target}, ${level}, ${why}, true)`.execute(transaction);
  for (const indicator of indicators) {
    const id = demo.idOf('indicator', indicator.key);
    const [baseline, baselineOn] = indicator.baseline;
    const [target, targetOn] = indicator.target;
    await sql`insert into indicator (id, version, created_at, updated_at, project_id, catalogue_id, name, unit, direction,
        source, frequency, attached_to, targets, baseline_value, baseline_on, target_value, target_on, is_demo)
      values (${id}, 1, ${demo.at}, ${demo.at}, ${projectId}, ${indicator.catalogue ?? null}, ${indicator.name}, ${indicator.unit},
        ${indicator.direction}, ${indicator.source}, 'irregular', ${attachment(demo, indicator.attachedTo)},
        ${JSON.stringify(indicator.targets)}::jsonb, ${baseline}, ${baselineOn}, ${target}, ${targetOn}, true)`.execute(
      transaction,
    );
    for (const [on, value] of indicator.readings.filter(([day]) => day <= demo.at.toISOString().slice(0, 10)))
      await sql`insert into indicator_reading (id, version, created_at, updated_at, indicator_id, read_on, value, source, is_demo)
        values (${demo.idOf('reading', indicator.key, on)}, 1, ${demo.at}, ${demo.at}, ${id}, ${on}, ${value},
          ${indicator.source}, true)`.execute(transaction);
  }
}
