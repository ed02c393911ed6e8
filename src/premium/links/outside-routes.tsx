import { presentMembers, readAlliance } from '../../alliance/index.ts';
import { answerPage, peopleDatabase, sha256 } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { premiumAddresses } from '../alliance/addresses.ts';
import { readExplained } from '../pages/results-view.tsx';
import { findDossierLink } from '../store/link-store.ts';
import { getPremiumVersionById } from '../store/version-store.ts';
import { allianceOfDossier } from '../versions/read-alliance-of-dossier.ts';
import { answerVersionDocument } from '../versions/version-document.ts';
import { outcomeOfVersion } from '../versions/version-outcome.ts';
import { stateOfLink } from './link-state.ts';
import { OutsidePage, ShutPage } from './outside-page.tsx';

const readsLink = { resource: 'dossier-link', verb: 'get' } as const;

/** Registers what the holder of a link reads: no account, no trace in search engines. */
export function registerOutside(router: Router, ports: Ports): void {
  router.page(premiumAddresses.outside, {
    get: { policy: readsLink, answer: (context) => show(ports, context) },
  });
  router.page(premiumAddresses.outsideDocument, {
    get: { policy: readsLink, answer: (context) => send(ports, context), isCostly: true },
  });
}

/** The dossier of a token; null while it is not open. @throws RequestRefusal `REQ-404` for an unknown token */
async function openDossier(ports: Ports, token: string) {
  const database = peopleDatabase(ports.database);
  const link = /^[\w-]{20,60}$/.test(token) ? await findDossierLink(database, sha256(token)) : null;
  if (link === null) throw new RequestRefusal('REQ-404');
  // What is read of everything is not shown: a dossier tells of the version, of members and of what lines make together.
  const reading = await readAlliance(database, link.allianceId, 'everything');
  if (reading === null) return null;
  if (stateOfLink(link, presentMembers(reading), ports.clock.now()) !== 'open') return null;
  const version = await getPremiumVersionById(database, link.allianceId, link.versionId);
  return version === null ? null : { database, link, reading, version };
}

function outsideHeaders(context: RequestContext): void {
  context.header('x-robots-tag', 'noindex, nofollow');
  context.header('referrer-policy', 'no-referrer');
}

async function show(ports: Ports, context: RequestContext): Promise<Response> {
  const token = context.req.param('token') ?? '';
  const dossier = await openDossier(ports, token);
  outsideHeaders(context);
  if (dossier === null) return answerPage(context, <ShutPage context={context.get('page')} />, 410);
  const { database, link, reading, version } = dossier;
  const language = context.get('language');
  const outcome = await outcomeOfVersion(version, language, ports);
  return answerPage(
    context,
    <OutsidePage
      context={context.get('page')}
      alliance={reading.alliance}
      version={version}
      outcome={outcome}
      told={await allianceOfDossier(database, reading, version, outcome, language)}
      expiresAt={link.expiresAt}
      token={token}
      explained={readExplained(context.req.query('do'))}
    />,
  );
}

async function send(ports: Ports, context: RequestContext): Promise<Response> {
  const dossier = await openDossier(ports, context.req.param('token') ?? '');
  outsideHeaders(context);
  if (dossier === null) return answerPage(context, <ShutPage context={context.get('page')} />, 410);
  return answerVersionDocument(ports, context, dossier, dossier.version, context.req.param('kind'));
}
