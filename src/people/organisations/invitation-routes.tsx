import { randomBytes } from 'node:crypto';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import {
  type Invitee,
  invitationDays,
  invitePeopleIn,
  withdrawInvitation,
} from '../actions/invite-people.ts';
import { once } from '../actions/once.ts';
import { readAddressList } from '../domain/address-list.ts';
import type { OrganisationRole } from '../domain/roles.ts';
import { answerPage, goOn, type Kit, namesOf, personOf } from '../editing/kit.tsx';
import { readPosted } from '../editing/read-posted.ts';
import { listPendingInvitations } from '../store/invitation-store.ts';
import { findMemberEmails } from '../store/membership-store.ts';
import { sha256 } from '../store/record-store.ts';
import { isUuid } from '../store/table-record.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { type CheckedList, InvitationsPage, type InvitationsPageProps } from './invitations-page.tsx';
import { requireInside } from './member-routes.tsx';
import { readRole } from './role-choices.ts';
import { organisationWords } from './words.ts';

/** Addresses invited at a time, at most. */
const mostAddresses = 200;

/** Registers inviting people to an organisation. */
export function registerInvitations(router: Router, kit: Kit): void {
  const invite = { resource: 'invitation', verb: 'invite' } as const;
  router.page(organisationAddresses.invitations, {
    get: { policy: invite, answer: (context) => showInvitations(kit, context) },
    post: { policy: invite, answer: (context) => answerInvitations(kit, context) },
  });
}

type Shown = Partial<
  Omit<InvitationsPageProps, 'context' | 'organisation' | 'pending' | 'now' | 'mayMakeLinks'>
>;

async function showInvitations(kit: Kit, context: RequestContext): Promise<Response> {
  const organisation = await requireInside(kit, context, 'invitation', 'invite');
  const words = organisationWords[context.get('language')].invite;
  const sent = Number(context.req.query('sent'));
  const isCount = Number.isInteger(sent) && sent > 0 && sent <= mostAddresses;
  const done = context.req.query('done') === 'withdrawn' ? words.withdrawn : undefined;
  const notice = isCount ? words.sent(sent) : done;
  return answer(kit, context, organisation, { notice });
}

async function answer(
  kit: Kit,
  context: RequestContext,
  organisation: StoredRecord,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  return answerPage(
    context,
    <InvitationsPage
      context={context.get('page')}
      organisation={organisation}
      typed=""
      offered="contributor"
      formKey={kit.ports.ids.create()}
      pending={await listPendingInvitations(kit.database, organisation.id)}
      now={kit.ports.clock.now()}
      mayMakeLinks={context.get('rights').may('create', {
        resource: 'invitation-link',
        state: 'active',
        organisationIds: [organisation.id],
      })}
      {...shown}
    />,
    status,
  );
}

async function answerInvitations(kit: Kit, context: RequestContext): Promise<Response> {
  const organisation = await requireInside(kit, context, 'invitation', 'invite');
  const posted = await readPosted(context);
  const [asked] = posted('do');
  if (asked === 'withdraw') return withdraw(kit, context, organisation, posted('invitation')[0] ?? '');
  const typed = posted('addresses')[0] ?? '';
  const role = readRole(posted('role')[0]);
  const formKey = /^[\w-]{8,64}$/.test(posted('key')[0] ?? '') ? posted('key')[0]! : kit.ports.ids.create();
  if (role === null || (asked !== 'check' && asked !== 'send')) throw new RequestRefusal('REQ-400');
  const checked = await check(kit, organisation, typed);
  const problem = problemOf(context, checked);
  if (problem !== undefined || checked.faults.length > 0) {
    return answer(kit, context, organisation, { typed, offered: role, formKey, checked, problem }, 422);
  }
  if (asked === 'check' || checked.invited.length === 0) {
    return answer(kit, context, organisation, { typed, offered: role, formKey, checked });
  }
  return send(kit, context, organisation, { checked, role, formKey });
}

async function check(kit: Kit, organisation: StoredRecord, typed: string): Promise<CheckedList> {
  const list = readAddressList(typed);
  const within = list.addresses.slice(0, mostAddresses);
  const [members, waiting] = await Promise.all([
    findMemberEmails(kit.database, organisation.id, within),
    listPendingInvitations(kit.database, organisation.id),
  ]);
  const pending = new Set(waiting.map(({ email }) => email.toLowerCase()));
  const isMember = (email: string): boolean => members.has(email.toLowerCase());
  return {
    ...list,
    members: within.filter(isMember),
    again: within.filter((email) => !isMember(email) && pending.has(email.toLowerCase())),
    invited: within.filter((email) => !isMember(email)),
  };
}

function problemOf(context: RequestContext, checked: CheckedList): string | undefined {
  const words = organisationWords[context.get('language')].invite;
  if (checked.addresses.length > mostAddresses) return words.tooMany(checked.addresses.length);
  return checked.addresses.length === 0 && checked.faults.length === 0 ? words.none : undefined;
}

interface Sending {
  readonly checked: CheckedList;
  readonly role: OrganisationRole;
  readonly formKey: string;
}

async function send(
  kit: Kit,
  context: RequestContext,
  organisation: StoredRecord,
  { checked, role, formKey }: Sending,
): Promise<Response> {
  const { ports, database } = kit;
  const [personId, at] = [personOf(context), ports.clock.now()];
  const invitees: Invitee[] = checked.invited.map((email) => ({
    id: ports.ids.create(),
    email,
    token: randomBytes(24).toString('base64url'),
  }));
  const digest = sha256(JSON.stringify([organisation.id, role, checked.invited]));
  const outcome = await once(
    database,
    { personId, key: `invite:${formKey}`, digest, at },
    async (transaction) => {
      await invitePeopleIn(transaction, { organisationId: organisation.id, role, invitees, personId, at });
      return { answer: { count: invitees.length } };
    },
  );
  const words = organisationWords[context.get('language')].invite;
  const page = organisationAddress(context.get('language'), organisationAddresses.invitations, organisation);
  // Sent again by F5 or a double click: the links were shown, and mailed, the first time.
  if (outcome.outcome !== 'done' || outcome.repeated) return goOn(context, page);
  await mailInvitations(kit, context, organisation, role, invitees);
  const links = invitees.map(({ email, token }) => ({
    email,
    address: ports.settings.origin + invitationPath(context, token),
  }));
  return answer(kit, context, organisation, { notice: words.sent(invitees.length), links });
}

const invitationPath = (context: RequestContext, token: string): string =>
  addressIn(context.get('language'), organisationAddresses.invitation).replace(':token', token);

async function mailInvitations(
  kit: Kit,
  context: RequestContext,
  organisation: StoredRecord,
  role: OrganisationRole,
  invitees: readonly Invitee[],
): Promise<void> {
  const { mail, clock } = kit.ports;
  const language = context.get('language');
  const personId = personOf(context);
  const who =
    (await namesOf(kit, [personId])).get(personId) ?? organisationWords[language].invitation.someone;
  const until = formatDate(language, new Date(clock.now().getTime() + invitationDays * 86_400_000));
  for (const { email, token } of invitees) {
    await mail.send({
      to: email,
      template: 'organisation-invitation',
      language,
      data: {
        who,
        organisation: String(organisation.fields.name),
        role,
        until,
        path: invitationPath(context, token),
      },
    });
  }
}

async function withdraw(
  kit: Kit,
  context: RequestContext,
  organisation: StoredRecord,
  invitationId: string,
): Promise<Response> {
  context.get('rights').require('remove', {
    resource: 'invitation',
    state: 'pending',
    organisationIds: [organisation.id],
  });
  if (!isUuid(invitationId)) throw new RequestRefusal('REQ-404');
  const outcome = await withdrawInvitation(kit.database, {
    invitationId,
    organisationId: organisation.id,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (!outcome.done) throw new RequestRefusal(outcome.refusal);
  const page = organisationAddress(context.get('language'), organisationAddresses.invitations, organisation);
  return goOn(context, `${page}?done=withdrawn`);
}
