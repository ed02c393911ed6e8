import { grantEditable } from '../../alliance/index.ts';
import { answerPage, isUuid, type PeopleDatabase, savedNotice } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Router } from '../../platform/ports/room.ts';
import { premiumAddresses } from '../alliance/addresses.ts';
import { factsOfReading } from '../alliance/facts-of-reading.ts';
import { readsPremium, requirePremium } from '../alliance/require-premium.ts';
import { getPremiumVersion } from '../store/version-store.ts';
import { outcomeOfVersion } from '../versions/version-outcome.ts';
import { readSupport } from './read-support.ts';
import { SupportPage } from './support-page.tsx';

/** Registers the page about support and funding. */
export function registerSupport(router: Router, ports: Ports): void {
  router.page(premiumAddresses.support, {
    get: { policy: readsPremium, answer: (context) => show(ports, context) },
  });
}

async function show(ports: Ports, context: RequestContext): Promise<Response> {
  const { database, record, reading, mayWrite } = await requirePremium(ports, context, 'get');
  const language = context.get('language');
  const version = await getPremiumVersion(database, record.id);
  const outcome = version === null ? null : await outcomeOfVersion(version, language, ports);
  const facts = factsOfReading(reading, { links: [], models: [] }, language);
  return answerPage(
    context,
    <SupportPage
      context={context.get('page')}
      reading={reading}
      support={readSupport(facts, outcome)}
      outcome={outcome}
      mayWrite={mayWrite}
      notice={await noticeOf(context, database, record.id)}
    />,
  );
}

/** The help that was just saved, of this alliance. */
async function noticeOf(context: RequestContext, database: PeopleDatabase, allianceId: string) {
  const { grant } = context.req.query();
  const saved = grant !== undefined && isUuid(grant) ? await grantEditable.record.get(database, grant) : null;
  return saved?.fields.allianceId === allianceId ? savedNotice(context, grantEditable, saved) : null;
}
