import { answerPage, answerRemoved, type Kit, requireRecord } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Router } from '../../platform/ports/room.ts';
import { evaluationAddresses } from '../addresses.ts';
import { listReleases } from '../store/answer-store.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { OpenLinkPage } from './open-link-page.tsx';

/** Registers the answers of the open link, for those who run an evaluation. The kit is that of evaluations. */
export function registerOpenLink(router: Router, kit: Kit): void {
  router.page(evaluationAddresses.openLink, {
    get: { policy: { resource: 'evaluation', verb: 'run' }, answer: (context) => show(kit, context) },
  });
}

async function show(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const [campaign, releases] = await Promise.all([
    getCampaign(kit.database, record.id),
    listReleases(kit.database, record.id),
  ]);
  return answerPage(
    context,
    <OpenLinkPage context={context.get('page')} campaign={campaign!} release={releases.at(-1) ?? null} />,
  );
}
