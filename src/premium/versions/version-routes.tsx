import { allianceAddress } from '../../alliance/index.ts';
import { answerPage, goOn, namesOf } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { premiumAddresses } from '../alliance/addresses.ts';
import { PremiumPage } from '../alliance/premium-page.tsx';
import { type PremiumAccess, readsPremium, requirePremium } from '../alliance/require-premium.ts';
import { readExplained } from '../pages/results-view.tsx';
import { getModel } from '../store/model-store.ts';
import {
  countPremiumVersions,
  getPremiumVersion,
  listPremiumVersions,
  type StoredVersion,
} from '../store/version-store.ts';
import { ComparePage } from './compare-page.tsx';
import { answerVersionDocument } from './version-document.ts';
import { outcomeOfVersion } from './version-outcome.ts';
import { VersionPage } from './version-page.tsx';

const perPage = 20;

/** Registers the premium of an alliance: its page, its versions, their documents, two of them side by side. */
export function registerVersions(router: Router, ports: Ports): void {
  router.page(premiumAddresses.premium, {
    get: { policy: readsPremium, answer: (context) => showPremium(ports, context) },
  });
  router.page(premiumAddresses.version, {
    get: { policy: readsPremium, answer: (context) => showVersion(ports, context) },
  });
  router.page(premiumAddresses.document, {
    get: { policy: readsPremium, answer: (context) => sendDocument(ports, context), isCostly: true },
  });
  router.page(premiumAddresses.compare, {
    get: { policy: readsPremium, answer: (context) => compare(ports, context) },
  });
}

async function showPremium(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'get');
  const { database, record, reading, mayWrite } = access;
  const count = await countPremiumVersions(database, record.id);
  const pages = Math.max(1, Math.ceil(count / perPage));
  const page = readPage(context.req.query('page'), pages);
  const [latest, versions, model] = await Promise.all([
    getPremiumVersion(database, record.id),
    listPremiumVersions(database, record.id, { limit: perPage, offset: (page - 1) * perPage }),
    getModel(database, record.id),
  ]);
  const [outcome, authors] = await Promise.all([
    latest === null ? null : outcomeOfVersion(latest, context.get('language'), ports),
    namesOf(
      { database },
      versions.map(({ personId }) => personId),
    ),
  ]);
  return answerPage(
    context,
    <PremiumPage
      context={context.get('page')}
      reading={reading}
      mayWrite={mayWrite}
      hasModel={model !== null}
      latest={latest === null || outcome === null ? null : { version: latest, outcome }}
      versions={versions}
      page={page}
      pages={pages}
      authors={authors}
      explained={readExplained(context.req.query('do'))}
    />,
  );
}

/** The version of the address. @throws RequestRefusal `REQ-404` when there is none of that number */
export async function requireVersion(
  { database, record }: PremiumAccess,
  typed: string | undefined,
): Promise<StoredVersion> {
  const number = /^\d{1,9}$/.test(typed ?? '') ? Number(typed) : 0;
  const version = number === 0 ? null : await getPremiumVersion(database, record.id, number);
  if (version === null) throw new RequestRefusal('REQ-404');
  return version;
}

async function showVersion(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'get');
  const version = await requireVersion(access, context.req.param('number'));
  const [outcome, authors] = await Promise.all([
    outcomeOfVersion(version, context.get('language'), ports),
    namesOf({ database: access.database }, [version.personId]),
  ]);
  return answerPage(
    context,
    <VersionPage
      context={context.get('page')}
      reading={access.reading}
      version={version}
      outcome={outcome}
      author={authors.get(version.personId ?? '') ?? null}
      explained={readExplained(context.req.query('do'))}
      engineVersion={ports.settings.engineVersion}
    />,
  );
}

async function sendDocument(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'get');
  const version = await requireVersion(access, context.req.param('number'));
  return answerVersionDocument(ports, context, access, version, context.req.param('kind'));
}

async function compare(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'get');
  const language = context.get('language');
  const [asked, other] = [context.req.query('from'), context.req.query('to')];
  if (asked === other)
    return goOn(context, allianceAddress(language, premiumAddresses.premium, access.record.id));
  const [from, to] = [await requireVersion(access, asked), await requireVersion(access, other)];
  const [first, second] = await Promise.all([
    outcomeOfVersion(from, language, ports),
    outcomeOfVersion(to, language, ports),
  ]);
  const [low, high] = [Math.min(from.number, to.number), Math.max(from.number, to.number)];
  const all = await listPremiumVersions(access.database, access.record.id, { limit: 500 });
  return answerPage(
    context,
    <ComparePage
      context={context.get('page')}
      alliance={access.reading.alliance}
      from={{ version: from, outcome: first }}
      to={{ version: to, outcome: second }}
      between={all.filter(({ number }) => number > low && number <= high).reverse()}
    />,
  );
}
