import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { answerInvitation } from '../actions/answer-invitation.ts';
import { organisationRecord } from '../actions/organisation-record.ts';
import { isSameEmail } from '../domain/email-address.ts';
import { answerPage, goOn, type Kit, namesOf, personOf } from '../editing/kit.tsx';
import { readPosted } from '../editing/read-posted.ts';
import { getInvitationByDigest, type Invitation } from '../store/invitation-store.ts';
import { sha256 } from '../store/record-store.ts';
import { organisationAddresses } from './addresses.ts';
import { ReceivedInvitationPage } from './received-invitation-page.tsx';
import { organisationWords } from './words.ts';

/** Registers the page that an invitation's link opens. Only its buttons answer: mail scanners open links. */
export function registerReceivedInvitation(router: Router, kit: Kit): void {
  router.page(organisationAddresses.invitation, {
    get: {
      policy: { resource: 'invitation', verb: 'get' },
      answer: (context) => showInvitation(kit, context),
    },
    post: { policy: { resource: 'invitation', verb: 'accept' }, answer: (context) => answer(kit, context) },
  });
}

async function findInvitation(kit: Kit, context: RequestContext): Promise<Invitation> {
  const token = context.req.param('token') ?? '';
  const invitation = /^[\w-]{20,64}$/.test(token)
    ? await getInvitationByDigest(kit.database, sha256(token))
    : null;
  if (invitation === null) throw new RequestRefusal('REQ-404');
  return invitation;
}

async function showInvitation(kit: Kit, context: RequestContext): Promise<Response> {
  context.header('referrer-policy', 'no-referrer');
  const session = context.get('session');
  const rights = context.get('rights');
  rights.require('get', { resource: 'invitation', state: 'pending' });
  const invitation = await findInvitation(kit, context);
  if (invitation.answer !== null) throw new RequestRefusal('INV-002');
  if (kit.ports.clock.now() >= invitation.expiresAt) throw new RequestRefusal('INV-001');
  const organisation = await organisationRecord.get(kit.database, invitation.organisationId);
  if (organisation === null || organisation.deletedAt !== null) throw new RequestRefusal('INV-002');
  const { invitedBy } = invitation;
  const names = await namesOf(kit, [invitedBy]);
  const someone = organisationWords[context.get('language')].invitation.someone;
  return answerPage(
    context,
    <ReceivedInvitationPage
      context={context.get('page')}
      invitation={invitation}
      organisationName={String(organisation.fields.name)}
      who={(invitedBy !== null && names.get(invitedBy)) || someone}
      email={session?.email ?? null}
      isForThem={session !== null && isSameEmail(session.email, invitation.email)}
    />,
  );
}

async function answer(kit: Kit, context: RequestContext): Promise<Response> {
  const session = context.get('session');
  const personId = personOf(context);
  const invitation = await findInvitation(kit, context);
  context.get('rights').require('accept', { resource: 'invitation', state: 'pending', personId });
  const posted = await readPosted(context);
  await answerReceived(kit, {
    invitationId: invitation.id,
    organisationId: invitation.organisationId,
    asked: posted('do')[0],
    personId,
    email: session?.email ?? '',
  });
  return goToOrganisation(kit, context, invitation, posted('do')[0]);
}

/**
 * Accepts or declines an invitation to one's own address.
 * @throws RequestRefusal `INV-…` when it can no longer be, or is for somebody else
 */
export async function answerReceived(
  kit: Kit,
  order: {
    readonly invitationId: string;
    readonly organisationId: string;
    readonly asked: string | undefined;
    readonly personId: string;
    readonly email: string;
  },
): Promise<void> {
  const { invitationId, asked, personId, email } = order;
  if (asked !== 'accept' && asked !== 'refuse') throw new RequestRefusal('REQ-400');
  const organisation = await organisationRecord.get(kit.database, order.organisationId);
  if (organisation === null || organisation.deletedAt !== null) throw new RequestRefusal('INV-002');
  const outcome = await answerInvitation(kit.database, {
    invitationId,
    answer: asked === 'accept' ? 'accepted' : 'refused',
    personId,
    email,
    at: kit.ports.clock.now(),
  });
  if (!outcome.done) throw new RequestRefusal(outcome.refusal);
}

/** After an answer: to the organisation that one joined, else to one's own space. */
export async function goToOrganisation(
  kit: Kit,
  context: RequestContext,
  invitation: { readonly organisationId: string },
  asked: string | undefined,
): Promise<Response> {
  const language = context.get('language');
  const space = addressIn(language, organisationAddresses.space);
  if (asked !== 'accept') return goOn(context, `${space}?done=refused`);
  const organisation = await organisationRecord.get(kit.database, invitation.organisationId);
  if (organisation === null) return goOn(context, space);
  const page = addressIn(language, organisationAddresses.page).replace(
    ':key',
    String(organisation.fields.slug),
  );
  return goOn(context, `${page}?joined=1`);
}
