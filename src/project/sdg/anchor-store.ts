import { sql } from 'kysely';
import { type Asker, isAllowed } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { IndicatorProject } from '../indicators/indicator-store.ts';
import { type AnchorLevel, getTarget } from './targets.ts';

/** One anchoring, as the page of the SDGs shows it. */
export interface ListedAnchor {
  readonly id: string;
  readonly attachedTo: string;
  readonly target: string;
  readonly goal: number;
  readonly level: AnchorLevel;
  readonly why: string;
}

/** The anchorings of a project that this person may see, in the order of the targets. */
export async function listAnchors(
  database: Database,
  project: IndicatorProject,
  asker: Asker,
): Promise<ListedAnchor[]> {
  const { rows } = await sql<Omit<ListedAnchor, 'goal'> & { isKept: boolean }>`
    select id, attached_to as "attachedTo", target, level, why,
      exists (select 1 from action where action.confidentiality = 'writers'
        and sdg_anchor.attached_to = 'action:' || action.id::text) as "isKept"
    from sdg_anchor where project_id = ${project.id} and deleted_at is null
    order by created_at limit 5000`.execute(database);
  const may = (isKept: boolean): boolean =>
    isAllowed(asker, 'get', {
      resource: 'sdg-anchor',
      state: project.state === 'published' && !isKept ? 'published' : 'draft',
      organisationIds: project.bodyIds,
      bodyIds: project.bodyIds,
    });
  const allowed = { yes: may(false), kept: may(true) };
  return rows
    .filter(({ isKept }) => (isKept ? allowed.kept : allowed.yes))
    .map(({ isKept: _, ...anchor }) => ({ ...anchor, goal: getTarget(anchor.target)?.goal ?? 0 }))
    .sort((a, b) => a.goal - b.goal || orderOf(a.target) - orderOf(b.target));
}

/** `13.2` before `13.10` before `13.a`. */
function orderOf(code: string): number {
  const part = code.split('.')[1] ?? '';
  return /^\d+$/.test(part) ? Number(part) : 100 + part.charCodeAt(0);
}
