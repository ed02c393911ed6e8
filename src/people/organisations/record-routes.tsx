import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { verifyRecord } from '../actions/verify-record.ts';
import { answerPage, type Kit, personOf } from '../editing/kit.tsx';
import { type AuditFilter, listAuditEntries } from '../store/record-store.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { crumbsOf, crumbsOfSpace } from './frame.tsx';
import { requireInside } from './member-routes.tsx';
import { tellLines } from './record-lines.ts';
import { RecordPage } from './record-page.tsx';
import { VerificationPage } from './verification-page.tsx';
import { organisationWords } from './words.ts';

const linesPerPage = 30;
/** Lines verified by one request; the next page goes on from there. */
const linesPerVerification = 20_000;

/** Registers the record: of an organisation, of oneself, of the instance; and the verification of its chain. */
export function registerRecord(router: Router, kit: Kit): void {
  const policy = { resource: 'audit', verb: 'list' } as const;
  router.page(organisationAddresses.record, {
    get: { policy, answer: (context) => showOrganisationRecord(kit, context) },
  });
  router.page(organisationAddresses.ownRecord, {
    get: { policy, answer: (context) => showOwnRecord(kit, context) },
  });
  router.page(organisationAddresses.instanceRecord, {
    get: { policy, answer: (context) => showInstanceRecord(kit, context) },
  });
  router.page(organisationAddresses.verification, {
    get: { policy, isCostly: true, answer: (context) => showVerification(kit, context) },
  });
}

async function showOrganisationRecord(kit: Kit, context: RequestContext): Promise<Response> {
  const organisation = await requireInside(kit, context, 'audit', 'list');
  const language = context.get('language');
  const words = organisationWords[language];
  return showRecord(kit, context, {
    filter: { organisationId: organisation.id },
    title: words.record.titleOf(String(organisation.fields.name)),
    crumbs: crumbsOf(context.get('page'), organisation, words.page.record),
    address: organisationAddress(language, organisationAddresses.record, organisation),
  });
}

async function showOwnRecord(kit: Kit, context: RequestContext): Promise<Response> {
  const personId = personOf(context);
  context.get('rights').require('list', { resource: 'audit', state: 'active', personId });
  const language = context.get('language');
  const title = organisationWords[language].record.titleOwn;
  return showRecord(kit, context, {
    filter: { personId },
    title,
    crumbs: crumbsOfSpace(context.get('page'), title),
    address: addressIn(language, organisationAddresses.ownRecord),
  });
}

async function showInstanceRecord(kit: Kit, context: RequestContext): Promise<Response> {
  context.get('rights').require('list', { resource: 'audit', state: 'active' });
  const language = context.get('language');
  const title = organisationWords[language].record.titleInstance;
  return showRecord(kit, context, {
    filter: {},
    title,
    crumbs: [{ label: title }],
    address: addressIn(language, organisationAddresses.instanceRecord),
  });
}

interface Shown {
  readonly filter: Omit<AuditFilter, 'limit'>;
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly address: string;
}

async function showRecord(kit: Kit, context: RequestContext, { filter, ...shown }: Shown): Promise<Response> {
  const before = readPlace(context.req.query('before'), 2);
  const found = await listAuditEntries(kit.database, {
    ...filter,
    limit: linesPerPage + 1,
    ...(before === null ? {} : { before }),
  });
  const entries = found.slice(0, linesPerPage);
  return answerPage(
    context,
    <RecordPage
      context={context.get('page')}
      {...shown}
      lines={await tellLines(kit, context, entries)}
      isOlder={before !== null}
      next={found.length > linesPerPage ? entries.at(-1)!.sequence : null}
    />,
  );
}

/** @throws RequestRefusal `REQ-404` for a place that the record does not have */
function readPlace(text: string | undefined, least: number): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,12}$/.test(text) || Number(text) < least) throw new RequestRefusal('REQ-404');
  return Number(text);
}

async function showVerification(kit: Kit, context: RequestContext): Promise<Response> {
  const personId = personOf(context);
  context.get('rights').require('list', { resource: 'audit', state: 'active', personId });
  const after = readPlace(context.req.query('after'), 0) ?? 0;
  const verification = await verifyRecord(kit.database, { after, limit: linesPerVerification });
  if (verification === null) throw new RequestRefusal('REQ-404');
  return answerPage(context, <VerificationPage context={context.get('page')} verification={verification} />);
}
