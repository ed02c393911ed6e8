import type { RequestContext } from '../../platform/ports/http.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { organisationRecord } from '../actions/organisation-record.ts';
import { addressOf } from '../editing/addresses.ts';
import { answerPage, type Kit, personOf } from '../editing/kit.tsx';
import { readPosted } from '../editing/read-posted.ts';
import { knownEditable } from '../editing/registry.ts';
import { type Draft, listDrafts } from '../store/draft-store.ts';
import { listReceivedInvitations } from '../store/invitation-store.ts';
import { countPendingRequests, listPendingRequests } from '../store/join-request-store.ts';
import { listOrganisations } from '../store/organisation-store.ts';
import { organisationAddresses } from './addresses.ts';
import { storedRecord } from './editable.ts';
import { answerReceived, goToOrganisation } from './received-invitation-routes.tsx';
import { SpacePage, type SpacePageProps } from './space-page.tsx';
import { organisationWords } from './words.ts';

/** Registers one's own space. */
export function registerSpace(router: Router, kit: Kit): void {
  router.page(organisationAddresses.space, {
    get: { policy: { resource: 'account', verb: 'get' }, answer: (context) => showSpace(kit, context) },
    post: {
      policy: { resource: 'invitation', verb: 'accept' },
      answer: (context) => answerSpace(kit, context),
    },
  });
}

async function showSpace(kit: Kit, context: RequestContext): Promise<Response> {
  const personId = personOf(context);
  context.get('rights').require('get', { resource: 'account', state: 'active', personId });
  const { database } = kit;
  const asker = context.get('asker');
  const [own, invitations, requests, drafts] = await Promise.all([
    listOrganisations(database, { ids: Object.keys(asker.organisations), limit: 200 }),
    listReceivedInvitations(database, personId, kit.ports.clock.now()),
    listPendingRequests(database, { personId }),
    listDrafts(database, personId),
  ]);
  const standing = own.filter(({ deletedAt }) => deletedAt === null).map(storedRecord);
  const administered = standing.filter(({ id }) => asker.organisations[id] === 'organisation-administrator');
  const waiting = await countPendingRequests(
    database,
    administered.map(({ id }) => id),
  );
  const words = organisationWords[context.get('language')];
  return answerPage(
    context,
    <SpacePage
      context={context.get('page')}
      organisations={standing.map((organisation) => ({
        organisation,
        role: asker.organisations[organisation.id]!,
        waiting: waiting.get(organisation.id) ?? 0,
      }))}
      invitations={invitations}
      requests={await withOrganisations(kit, requests)}
      drafts={await nameDrafts(kit, context, drafts)}
      isAdministrator={asker.instanceRoles.includes('platform-administrator')}
      notice={context.req.query('done') === 'refused' ? words.invitation.refused : undefined}
    />,
  );
}

async function withOrganisations(
  { database }: Kit,
  requests: readonly { readonly organisationId: string; readonly createdAt: Date }[],
): Promise<SpacePageProps['requests']> {
  const found = await listOrganisations(database, {
    ids: requests.map(({ organisationId }) => organisationId),
    limit: 100,
  });
  return requests.flatMap(({ organisationId, createdAt }) => {
    const organisation = found.find(({ id, deletedAt }) => id === organisationId && deletedAt === null);
    return organisation ? [{ organisation: storedRecord(organisation), askedAt: createdAt }] : [];
  });
}

/** Each draft with the form that it belongs to; those whose form this person may no longer open are left out. */
async function nameDrafts(
  kit: Kit,
  context: RequestContext,
  drafts: readonly Draft[],
): Promise<SpacePageProps['drafts']> {
  const language = context.get('language');
  const named = await Promise.all(
    drafts.slice(0, 50).map(async ({ objectKind, objectId, savedAt }) => {
      const editable = knownEditable(objectKind);
      if (!editable) return null;
      if (objectId === 'new' && editable.creation) {
        const label = organisationWords[language].space.newOne(editable.words.many[language]);
        return { label, address: addressIn(language, editable.creation.address), savedAt };
      }
      const record = await editable.record.get(kit.database, objectId);
      if (record === null || !context.get('rights').may('update', editable.subjectOf(record))) return null;
      const label = typeset(language, editable.titleOf(record.fields));
      return { label, address: addressOf(language, editable, record, 'edit'), savedAt };
    }),
  );
  return named.filter((draft) => draft !== null);
}

async function answerSpace(kit: Kit, context: RequestContext): Promise<Response> {
  const personId = personOf(context);
  context.get('rights').require('accept', { resource: 'invitation', state: 'pending', personId });
  const posted = await readPosted(context);
  const received = await listReceivedInvitations(kit.database, personId, kit.ports.clock.now());
  const invitation = received.find(({ id }) => id === posted('invitation')[0]);
  // Answered already (a double click): one's space says where things stand.
  if (!invitation || !(await organisationRecord.get(kit.database, invitation.organisationId))) {
    return showSpace(kit, context);
  }
  await answerReceived(kit, {
    invitationId: invitation.id,
    organisationId: invitation.organisationId,
    asked: posted('do')[0],
    personId,
    email: invitation.email,
  });
  return goToOrganisation(kit, context, invitation, posted('do')[0]);
}
