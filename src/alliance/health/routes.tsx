import { answerPage, type Kit } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Router } from '../../platform/ports/room.ts';
import { allianceAddresses } from '../addresses.ts';
import { type Decision, listDecisions } from '../decisions/decision-store.ts';
import { type DecisionTaken, healthOf } from '../domain/health.ts';
import { requireInside } from '../reading/require-inside.ts';
import { HealthPage } from './health-page.tsx';

/** Registers the health of an alliance. The kit is that of alliances. */
export function registerHealth(router: Router, kit: Kit): void {
  router.page(allianceAddresses.health, {
    get: { policy: { resource: 'alliance', verb: 'get' }, answer: (context) => show(kit, context) },
  });
}

/** The decisions that were taken, proposals withdrawn left out. */
export const decisionsTaken = (decisions: readonly Decision[]): readonly DecisionTaken[] =>
  decisions.flatMap(({ closing }) =>
    closing === null || closing.outcome === 'withdrawn'
      ? []
      : [
          {
            closedOn: closing.at.toISOString().slice(0, 10),
            members: closing.count.members,
            spoken: closing.count.members - closing.count.silent,
          },
        ],
  );

async function show(kit: Kit, context: RequestContext): Promise<Response> {
  const inside = await requireInside(kit, context);
  if (inside instanceof Response) return inside;
  const { reading, record } = inside;
  const decisions = await listDecisions(kit.database, record.id);
  const today = kit.ports.clock.now().toISOString().slice(0, 10);
  return answerPage(
    context,
    <HealthPage
      context={context.get('page')}
      alliance={reading.alliance}
      findings={healthOf(reading, decisionsTaken(decisions), today)}
    />,
  );
}
