import { randomBytes } from 'node:crypto';
import { actorKinds } from '../../kernel/codes.ts';
import {
  answerPage,
  answerRemoved,
  goOn,
  isUuid,
  type Kit,
  namesOf,
  personOf,
  readEmailAddress,
  readPosted,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceMember } from '../domain/alliance-reading.ts';
import { readAlliance } from '../reading/alliance-store.ts';
import { requireInside } from '../reading/require-inside.ts';
import { allianceSubject } from '../records/alliance-record.ts';
import type { ProposedMember } from '../start/starting-point.ts';
import { listActorChoices, readActorChoice } from './actor-choices.ts';
import { listConsenters } from './invitation-mail.ts';
import { invitationDays, listInvitations } from './invitation-store.ts';
import { inviteAgain, inviteMember, type LinkOrder, withdrawInvitation } from './member-acts.ts';
import { type InviteField, MembersPage, type MembersPageProps } from './members-page.tsx';
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

/** What was typed to invite somebody: who, and where a link goes. */
async function readInvitation(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  typed: (name: string) => string,
): Promise<
  | { readonly problems: MembersPageProps['problems'] }
  | { readonly member: ProposedMember; readonly email: string | null }
> {
  const words = memberWords[context.get('language')].problems;
  const problems: Partial<Record<InviteField, string>> = {};
  const actor = await readActorChoice(
    kit.ports.database,
    record.fields.territoryId as string | null,
    typed('actor'),
  );
  const kind = actorKinds.find((one) => one === typed('kind'));
  const email = typed('email') === '' ? null : readEmailAddress(typed('email'));
  if (typed('email') !== '' && email === null) problems.email = words.email(typed('email').slice(0, 60));
  if (actor === null && typed('name') === '') problems[typed('actor') === '' ? 'name' : 'actor'] = words.who;
  if (actor === null && typed('name') !== '' && kind === undefined) problems.kind = words.kind;
  if (typed('name').length > 140) problems.name = words.long;
  if (typed('role').length > 200) problems.role = words.long;
  if (Object.keys(problems).length > 0) return { problems };
  const named = { actorId: null, organisationId: null, name: typed('name'), kind: kind ?? 'other' } as const;
  return { member: actor ?? named, email };
}

async function invite(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  typed: (name: string) => string,
): Promise<Response> {
  const words = memberWords[context.get('language')];
  const read = await readInvitation(kit, context, record, typed);
  if ('problems' in read) return showMembers(kit, context, { typed, problems: read.problems }, 422);
  const { member, email } = read;
  const link = newLink(member, email);
  const personId = personOf(context);
  const memberId = isUuid(typed('key')) ? typed('key') : kit.ports.ids.create();
  const outcome = await inviteMember(kit.database, {
    allianceId: record.id,
    memberId,
    member,
    role: typed('role').normalize('NFC'),
    link,
    personId,
    at: kit.ports.clock.now(),
  });
  if (outcome === 'repeated') {
    const here = allianceAddress(context.get('language'), allianceAddresses.members, record.id);
    return goOn(context, `${here}?done=asked`);
  }
  if (outcome === 'already') {
    const field = typed('actor') === '' ? 'name' : 'actor';
    return showMembers(kit, context, { typed, problems: { [field]: words.problems.already } }, 409);
  }
  return tell(kit, context, record, { id: memberId, ...member }, link);
}

/** A link is drawn where nobody of this site speaks for the member, or where an address is given. */
const newLink = (
  { organisationId }: Pick<ProposedMember, 'organisationId'>,
  email: string | null,
): LinkOrder | null =>
  organisationId !== null && email === null ? null : { token: randomBytes(24).toString('base64url'), email };

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

/** Sends the mails of an invitation, or shows its link once. */
async function tell(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  member: Pick<AllianceMember, 'id' | 'name' | 'organisationId'>,
  link: LinkOrder | null,
): Promise<Response> {
  const language = context.get('language');
  const words = memberWords[language];
  const personId = personOf(context);
  const who = (await namesOf(kit, [personId])).get(personId) ?? words.answer.someone;
  const data = {
    who,
    member: member.name,
    alliance: String(record.fields.name),
    need: shorten(String(record.fields.need), 300),
  };
  if (link === null) {
    const path = allianceAddress(language, allianceAddresses.answer, member.id);
    for (const person of await listConsenters(kit.ports.database, member.organisationId!))
      await kit.ports.mail.send({
        to: person.email,
        language: person.language,
        template: 'alliance-invitation',
        data: { ...data, path, until: '' },
      });
    return showMembers(kit, context, { notice: words.told(member.name) });
  }
  const path = allianceAddress(language, allianceAddresses.invitation, link.token);
  const { origin } = kit.ports.settings;
  if (link.email === null) return showMembers(kit, context, { notice: words.made, link: `${origin}${path}` });
  const until = new Date(kit.ports.clock.now().getTime() + invitationDays * 86_400_000);
  await kit.ports.mail.send({
    to: link.email,
    language,
    template: 'alliance-invitation',
    data: { ...data, path, until: formatDate(language, until) },
  });
  return showMembers(kit, context, {
    notice: words.sent(link.email),
    ...(kit.ports.mail.isSent ? {} : { link: `${origin}${path}` }),
  });
}
