import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { changeMembership, leaveOrganisation } from '../actions/change-membership.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import type { Resource, Verb } from '../domain/policy-names.ts';
import type { Outcome } from '../domain/refusal.ts';
import { refusals } from '../domain/refusal.ts';
import { answerPage, goOn, type Kit, personOf, requireRecord } from '../editing/kit.tsx';
import { readPosted } from '../editing/read-posted.ts';
import { listMembers } from '../store/membership-store.ts';
import { isUuid } from '../store/table-record.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { LeavePage } from './leave-page.tsx';
import { MembersPage } from './members-page.tsx';
import { readRole } from './role-choices.ts';
import { organisationWords } from './words.ts';

const membersPerPage = 50;

/** Registers the members of an organisation, their roles, and leaving it. */
export function registerMembers(router: Router, kit: Kit): void {
  router.page(organisationAddresses.members, {
    get: { policy: { resource: 'membership', verb: 'list' }, answer: (context) => showMembers(kit, context) },
    post: {
      policy: { resource: 'membership', verb: 'update' },
      answer: (context) => answerMembers(kit, context),
    },
  });
  router.page(organisationAddresses.leave, {
    get: { policy: { resource: 'membership', verb: 'remove' }, answer: (context) => showLeave(kit, context) },
    post: {
      policy: { resource: 'membership', verb: 'remove' },
      answer: (context) => answerLeave(kit, context),
    },
  });
}

/** The organisation of the address, for somebody who may do this to what belongs to it. */
export async function requireInside(
  kit: Kit,
  context: RequestContext,
  resource: Resource,
  verb: Verb,
): Promise<StoredRecord> {
  const organisation = await requireRecord(kit, context, 'get');
  if (organisation.deletedAt !== null) throw new RequestRefusal('CONF-003');
  const state = verb === 'accept' ? 'pending' : 'active';
  context.get('rights').require(verb, { resource, state, organisationIds: [organisation.id] });
  return organisation;
}

async function showMembers(
  kit: Kit,
  context: RequestContext,
  problem?: { readonly notice: string; readonly status: 409 },
): Promise<Response> {
  const organisation = await requireInside(kit, context, 'membership', 'list');
  const language = context.get('language');
  const words = organisationWords[language].members;
  const asked = context.req.query('from') ?? '0';
  if (!/^\d{1,6}$/.test(asked)) throw new RequestRefusal('REQ-404');
  const offset = Number(asked);
  const found = await listMembers(kit.database, organisation.id, { offset, limit: membersPerPage + 1 });
  const done = { changed: words.saved, removed: words.removed }[context.req.query('done') ?? ''];
  const address = organisationAddress(language, organisationAddresses.members, organisation);
  return answerPage(
    context,
    <MembersPage
      context={context.get('page')}
      organisation={organisation}
      members={found.slice(0, membersPerPage)}
      personId={context.get('asker').personId}
      mayDecide={context.get('rights').may('update', {
        resource: 'membership',
        state: 'active',
        organisationIds: [organisation.id],
      })}
      next={found.length > membersPerPage ? `${address}?from=${offset + membersPerPage}` : null}
      notice={problem?.notice ?? done}
      isProblem={problem !== undefined}
    />,
    problem?.status ?? 200,
  );
}

async function answerMembers(kit: Kit, context: RequestContext): Promise<Response> {
  const organisation = await requireInside(kit, context, 'membership', 'update');
  const posted = await readPosted(context);
  const memberId = posted('member')[0] ?? '';
  const isRemoval = posted('do')[0] === 'remove';
  const role = isRemoval ? null : readRole(posted('role')[0]);
  const was = readRole(posted('was')[0]);
  if (!isUuid(memberId) || (role === null && !isRemoval)) throw new RequestRefusal('REQ-404');
  if (was === null) throw new RequestRefusal('CONF-002');
  const outcome = await changeMembership(kit.database, {
    organisationId: organisation.id,
    memberId,
    role,
    readRole: was,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (!outcome.done) return showMembers(kit, context, { notice: problemOf(context, outcome), status: 409 });
  const address = organisationAddress(context.get('language'), organisationAddresses.members, organisation);
  return goOn(context, `${address}?done=${isRemoval ? 'removed' : 'changed'}`);
}

function problemOf(context: RequestContext, outcome: Extract<Outcome<null>, { done: false }>): string {
  const words = organisationWords[context.get('language')].members;
  return outcome.refusal === refusals.lastAdministrator ? words.last : words.stale;
}

async function requireOwnPlace(kit: Kit, context: RequestContext): Promise<StoredRecord> {
  const organisation = await requireRecord(kit, context, 'get');
  const personId = personOf(context);
  context.get('rights').require('remove', { resource: 'membership', state: 'active', personId });
  if (context.get('asker').organisations[organisation.id] === undefined) throw new RequestRefusal('REQ-404');
  return organisation;
}

async function showLeave(kit: Kit, context: RequestContext, isRefused = false): Promise<Response> {
  const organisation = await requireOwnPlace(kit, context);
  const personId = personOf(context);
  const members = await listMembers(kit.database, organisation.id, { offset: 0, limit: 200 });
  const others = members.filter((member) => member.personId !== personId);
  const isLast =
    others.length > 0 &&
    !others.some((member) => member.role === 'organisation-administrator') &&
    context.get('asker').organisations[organisation.id] === 'organisation-administrator';
  return answerPage(
    context,
    <LeavePage
      context={context.get('page')}
      organisation={organisation}
      others={others}
      isLast={isLast}
      isRefused={isRefused}
    />,
    isRefused ? 409 : 200,
  );
}

async function answerLeave(kit: Kit, context: RequestContext): Promise<Response> {
  const language = context.get('language');
  const organisation = await requireOwnPlace(kit, context);
  const posted = await readPosted(context);
  const successor = posted('successor')[0] ?? '';
  const outcome = await leaveOrganisation(kit.database, {
    organisationId: organisation.id,
    personId: personOf(context),
    successorId: isUuid(successor) ? successor : null,
    at: kit.ports.clock.now(),
  });
  if (!outcome.done) return showLeave(kit, context, true);
  return goOn(context, `${addressIn(language, organisationAddresses.space)}?left=1`);
}
