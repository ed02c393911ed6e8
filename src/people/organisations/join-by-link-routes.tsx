import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { joinByLink, refusalOfLink } from '../actions/invitation-links.ts';
import { organisationRecord } from '../actions/organisation-record.ts';
import { standingOfLink } from '../domain/invitation-link.ts';
import { includesRole } from '../domain/roles.ts';
import { answerPage, goOn, type Kit, namesOf, personOf } from '../editing/kit.tsx';
import { readPosted } from '../editing/read-posted.ts';
import { getLinkByDigest, type InvitationLink } from '../store/invitation-link-store.ts';
import { sha256 } from '../store/record-store.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { JoinByLinkPage } from './join-by-link-page.tsx';
import { organisationWords } from './words.ts';

/** Registers the page that a link of invitation opens. Only its button joins: mail scanners and robots open links. */
export function registerJoinByLink(router: Router, kit: Kit): void {
  router.page(organisationAddresses.joinByLink, {
    get: { policy: { resource: 'invitation-link', verb: 'get' }, answer: (context) => show(kit, context) },
    post: {
      policy: { resource: 'invitation-link', verb: 'accept' },
      answer: (context) => join(kit, context),
    },
  });
}

async function show(kit: Kit, context: RequestContext): Promise<Response> {
  context.header('referrer-policy', 'no-referrer');
  context.header('x-robots-tag', 'noindex');
  context.get('rights').require('get', { resource: 'invitation-link', state: 'pending' });
  const { link, organisation } = await findLink(kit, context);
  const asker = context.get('asker');
  const held = asker.organisations[organisation.id];
  const hasAsMuch = held !== undefined && includesRole(held, link.role);
  const standing = standingOfLink(link, kit.ports.clock.now());
  if (standing !== 'open' && !hasAsMuch) throw new RequestRefusal(refusalOfLink[standing]);
  const { invitedBy } = link;
  const names = await namesOf(kit, [invitedBy]);
  return answerPage(
    context,
    <JoinByLinkPage
      context={context.get('page')}
      link={link}
      organisation={organisation}
      who={
        (invitedBy !== null && names.get(invitedBy)) ||
        organisationWords[context.get('language')].invitation.someone
      }
      isSignedIn={asker.personId !== null}
      held={hasAsMuch ? held : null}
    />,
  );
}

async function join(kit: Kit, context: RequestContext): Promise<Response> {
  const personId = personOf(context);
  context.get('rights').require('accept', { resource: 'invitation-link', state: 'pending', personId });
  const { link, organisation } = await findLink(kit, context);
  const posted = await readPosted(context);
  if (posted('do')[0] !== 'accept') throw new RequestRefusal('REQ-400');
  const at = kit.ports.clock.now();
  const outcome = await joinByLink(kit.database, { linkId: link.id, personId, at });
  if (!outcome.done) throw new RequestRefusal(outcome.refusal);
  const page = organisationAddress(context.get('language'), organisationAddresses.page, organisation);
  return goOn(context, `${page}?joined=1`);
}

/** The link of the address and the organisation that it opens. */
async function findLink(
  kit: Kit,
  context: RequestContext,
): Promise<{ readonly link: InvitationLink; readonly organisation: StoredRecord }> {
  const token = context.req.param('token') ?? '';
  const link = /^[\w-]{20,64}$/.test(token) ? await getLinkByDigest(kit.database, sha256(token)) : null;
  if (link === null) throw new RequestRefusal('REQ-404');
  const organisation = await organisationRecord.get(kit.database, link.organisationId);
  if (organisation === null || organisation.deletedAt !== null) throw new RequestRefusal('INV-004');
  return { link, organisation };
}
