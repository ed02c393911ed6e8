import {
  answerPage,
  answerRemoved,
  goOn,
  isUuid,
  type Kit,
  personOf,
  readPosted,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceMember } from '../domain/alliance-reading.ts';
import { readAlliance } from '../reading/alliance-store.ts';
import { requireInside } from '../reading/require-inside.ts';
import { allianceSubject } from '../records/alliance-record.ts';
import { listActorChoices } from './actor-choices.ts';
import { listInvitations } from './invitation-store.ts';
import { inviteAgain, inviteMember, type LinkOrder, withdrawInvitation } from './member-acts.ts';
import { MembersPage, type MembersPageProps } from './members-page.tsx';
import { readInvitation } from './read-invitation.ts';
import { newLink, sendInvitation } from './send-invitation.ts';
import { memberWords } from './words.ts';

/** Registers who is in an alliance, and inviting them. The kit is that of alliances. */
export function registerMembers(router: Router, kit: Kit): void {
  router.page(allianceAddresses.members, {
    get: { policy: { resource: 'alliance', verb: 'get' }, answer: (context) => showMembers(kit, context) },
    post: {
      policy: { resource: 'alliance', verb: 'invite' },
      answer: (context) => changeMembers(kit, context),
    },
  });
}

type Said = Partial<Pick<MembersPageProps, 'typed' | 'problems' | 'notice' | 'link'>>;

async function showMembers(
  kit: Kit,
  context: RequestContext,
  said: Said = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const inside = await requireInside(kit, context);
  if (inside instanceof Response) return inside;
  const { record, reading } = inside;
  const rights = context.get('rights');
  const words = memberWords[context.get('language')];
  const done = context.req.query('done');
  return answerPage(
    context,
    <MembersPage
      context={context.get('page')}
      reading={reading}
      invitations={await listInvitations(kit.database, record.id)}
      actors={
        await listActorChoices(kit.ports.database, record.id, record.fields.territoryId as string | null)
      }
      mayInvite={rights.may('invite', allianceSubject(record))}
      opens={(member) => rights.may('get', memberSubjectOf(record, member))}
      now={kit.ports.clock.now()}
      typed={() => ''}
      problems={{}}
      notice={done === 'withdrawn' ? words.withdrawn : done === 'asked' ? words.asked : undefined}
      formKey={kit.ports.ids.create()}
      {...said}
    />,
    status,
  );
}

/** What a member is for the policy table, from what its alliance tells of it. */
const memberSubjectOf = (alliance: StoredRecord, { organisationId }: AllianceMember) => ({
  resource: 'alliance-member' as const,
  state: 'active' as const,
  organisationIds: [...(organisationId === null ? [alliance.organisationId] : [organisationId])].filter(
    (id) => id !== null,
  ),
  bodyIds: [alliance.fields.territoryId as string | null].filter((id) => id !== null),
});

async function changeMembers(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'invite');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const posted = await readPosted(context);
  const typed = (name: string): string => (posted(name)[0] ?? '').trim();
  const asked = typed('do');
  if (asked === 'invite') return invite(kit, context, record, typed);
  const reading = await readAlliance(kit.database, record.id, 'everything');
  const member = reading?.members.find(({ id }) => id === typed('member'));
  if (member === undefined) throw new RequestRefusal('REQ-404');
  if (asked === 'withdraw') {
    const order = { memberId: member.id, personId: personOf(context), at: kit.ports.clock.now() };
    if (!(await withdrawInvitation(kit.database, order))) throw new RequestRefusal('ALL-002');
    const here = allianceAddress(context.get('language'), allianceAddresses.members, record.id);
    return goOn(context, `${here}?done=withdrawn`);
  }
  if (asked !== 'again') throw new RequestRefusal('REQ-400');
  return again(kit, context, record, member);
}

async function invite(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  typed: (name: string) => string,
): Promise<Response> {
  const language = context.get('language');
  const read = await readInvitation(kit.ports.database, record.fields.territoryId as string | null, typed);
  if ('problems' in read) {
    const problems = Object.fromEntries(
      Object.entries(read.problems).map(([field, { message }]) => [field, message[language]]),
    );
    return showMembers(kit, context, { typed, problems }, 422);
  }
  const { member, role, email } = read.invitation;
  const link = newLink(member, email);
  const memberId = isUuid(typed('key')) ? typed('key') : kit.ports.ids.create();
  const outcome = await inviteMember(kit.database, {
    allianceId: record.id,
    memberId,
    member,
    role,
    link,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (outcome === 'repeated') {
    const here = allianceAddress(language, allianceAddresses.members, record.id);
    return goOn(context, `${here}?done=asked`);
  }
  if (outcome === 'already') {
    const field = typed('actor') === '' ? 'name' : 'actor';
    const problems = { [field]: memberWords[language].problems.already };
    return showMembers(kit, context, { typed, problems }, 409);
  }
  return tell(kit, context, record, { id: memberId, ...member }, link);
}

async function again(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  member: AllianceMember,
): Promise<Response> {
  const former = (await listInvitations(kit.database, record.id)).get(member.id);
  const link = newLink(member, former?.email ?? null);
  const order = { memberId: member.id, personId: personOf(context), at: kit.ports.clock.now(), link };
  if (!(await inviteAgain(kit.database, order))) throw new RequestRefusal('ALL-002');
  return tell(kit, context, record, member, link);
}

/** Lets the one invited know, and says how. */
async function tell(
  kit: Kit,
  context: RequestContext,
  alliance: StoredRecord,
  member: Pick<AllianceMember, 'id' | 'name' | 'organisationId'>,
  link: LinkOrder | null,
): Promise<Response> {
  const language = context.get('language');
  const words = memberWords[language];
  const told = await sendInvitation(kit, { alliance, member, link, personId: personOf(context), language });
  const notice = {
    people: words.told(member.name),
    handed: words.made,
    address: words.sent(link?.email ?? ''),
  }[told.how];
  return showMembers(kit, context, { notice, link: told.link });
}
