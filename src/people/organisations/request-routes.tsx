import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { acceptRequest, refuseRequest } from '../actions/join-requests.ts';
import { answerPage, goOn, type Kit, namesOf, personOf } from '../editing/kit.tsx';
import { readPosted } from '../editing/read-posted.ts';
import { listPendingRequests } from '../store/join-request-store.ts';
import { isUuid } from '../store/table-record.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { requireInside } from './member-routes.tsx';
import { RequestsPage } from './requests-page.tsx';
import { readRole } from './role-choices.ts';
import { organisationWords } from './words.ts';

/** Registers the decisions on requests to join. */
export function registerRequests(router: Router, kit: Kit): void {
  router.page(organisationAddresses.requests, {
    get: {
      policy: { resource: 'join-request', verb: 'list' },
      answer: (context) => showRequests(kit, context),
    },
    post: {
      policy: { resource: 'join-request', verb: 'accept' },
      answer: (context) => answerRequests(kit, context),
    },
  });
}

async function showRequests(kit: Kit, context: RequestContext): Promise<Response> {
  const organisation = await requireInside(kit, context, 'join-request', 'list');
  const requests = await listPendingRequests(kit.database, { organisationId: organisation.id });
  const names = await namesOf(
    kit,
    requests.map(({ personId }) => personId),
  );
  const words = organisationWords[context.get('language')].requests;
  const someone = organisationWords[context.get('language')].invitation.someone;
  return answerPage(
    context,
    <RequestsPage
      context={context.get('page')}
      organisation={organisation}
      requests={requests.map((request) => ({ ...request, name: names.get(request.personId) ?? someone }))}
      notice={{ accepted: words.accepted, refused: words.refused }[context.req.query('done') ?? '']}
    />,
  );
}

async function answerRequests(kit: Kit, context: RequestContext): Promise<Response> {
  const organisation = await requireInside(kit, context, 'join-request', 'accept');
  const posted = await readPosted(context);
  const requestId = posted('request')[0] ?? '';
  if (!isUuid(requestId)) throw new RequestRefusal('REQ-404');
  const order = {
    requestId,
    organisationId: organisation.id,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  };
  const isAccepted = posted('do')[0] === 'accept';
  const role = readRole(posted('role')[0]);
  if (isAccepted && role === null) throw new RequestRefusal('REQ-400');
  const outcome = isAccepted
    ? await acceptRequest(kit.database, { ...order, role: role ?? 'reader' })
    : await refuseRequest(kit.database, order);
  if (!outcome.done) throw new RequestRefusal(outcome.refusal);
  const page = organisationAddress(context.get('language'), organisationAddresses.requests, organisation);
  return goOn(context, `${page}?done=${isAccepted ? 'accepted' : 'refused'}`);
}
