import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { verifyRecord } from '../actions/verify-record.ts';
import { answerPage, type Kit, personOf } from '../editing/kit.tsx';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { crumbsOf, crumbsOfSpace } from './frame.tsx';
import { requireInside } from './member-routes.tsx';
import { readPlace, showRecord } from './show-record.tsx';
import { VerificationPage } from './verification-page.tsx';
import { organisationWords } from './words.ts';

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

async function showVerification(kit: Kit, context: RequestContext): Promise<Response> {
  const personId = personOf(context);
  context.get('rights').require('list', { resource: 'audit', state: 'active', personId });
  const after = readPlace(context.req.query('after'), 0) ?? 0;
  const verification = await verifyRecord(kit.database, { after, limit: linesPerVerification });
  if (verification === null) throw new RequestRefusal('REQ-404');
  return answerPage(context, <VerificationPage context={context.get('page')} verification={verification} />);
}
