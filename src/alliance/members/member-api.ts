import {
  apiFaults,
  describeCreation,
  type EditableField,
  type FormFault,
  type Kit,
  once,
  personOf,
  presentRecord,
  readIdempotencyKey,
  readJsonBody,
  readJsonFields,
  requireRecord,
  type StoredRecord,
  sha256,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { preferredLanguage } from '../../platform/ports/preferred-language.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { programField } from '../api-fields.ts';
import { memberRecord } from '../records/member-record.ts';
import { inviteMemberIn } from './member-acts.ts';
import { memberEditable } from './member-editable.ts';
import { type Invitation, type InviteField, readInvitation } from './read-invitation.ts';
import { newLink, sendInvitation, type Told } from './send-invitation.ts';
import { memberWords } from './words.ts';

const path = '/api/v1/alliances/:key/members';

const fields: readonly EditableField[] = [
  programField('actorId', {
    fr: 'Un acteur du territoire, à la place de son nom',
    en: 'An actor of the territory, instead of a name',
  }),
  ...memberEditable.fields,
  programField('email', {
    fr: 'Adresse à laquelle le lien de l’invitation est envoyé',
    en: 'Address to which the link of the invitation is sent',
  }),
];

/** Registers inviting a member by a program. The kit is that of alliances. */
export function registerMemberApi(router: Router, kit: Kit): void {
  router.route('POST', path, {
    policy: { resource: 'alliance', verb: 'invite' },
    answer: (context) => inviteByProgram(kit, context),
  });
}

/** What the API calls a field of the form of the page. */
const nameInApi = (field: string): string => (field === 'actor' ? 'actorId' : field);

async function inviteByProgram(kit: Kit, context: RequestContext): Promise<Response> {
  const alliance = await requireRecord(kit, context, 'invite');
  if (alliance.deletedAt !== null) throw new RequestRefusal('CONF-003');
  const key = readIdempotencyKey(context);
  const { values, faults } = readJsonFields(fields, await readJsonBody(context), false);
  if (faults.length > 0) return apiFaults(context, faults, 422);
  const textOf = (name: InviteField): string => String(values[nameInApi(name)] ?? '');
  const territoryId = alliance.fields.territoryId as string | null;
  const read = await readInvitation(kit.ports.database, territoryId, textOf);
  if ('problems' in read) {
    const problems = Object.entries(read.problems).map(
      ([field, fault]): FormFault => ({ ...fault, field: nameInApi(field) }),
    );
    return apiFaults(context, problems, 422);
  }
  return keep(kit, context, { alliance, key, invitation: read.invitation });
}

async function keep(
  kit: Kit,
  context: RequestContext,
  order: { readonly alliance: StoredRecord; readonly key: string; readonly invitation: Invitation },
): Promise<Response> {
  const { alliance, key, invitation } = order;
  const { member, email } = invitation;
  const personId = personOf(context);
  const at = kit.ports.clock.now();
  const link = newLink(member, email);
  const digest = sha256(JSON.stringify([alliance.id, invitation]));
  const outcome = await once<{ readonly id: string }, 'already'>(
    kit.database,
    { personId, key: `alliance-member:${key}`, digest, at },
    async (transaction) => {
      const memberId = kit.ports.ids.create();
      const act = { memberId, personId, at, allianceId: alliance.id, ...invitation, link };
      if ((await inviteMemberIn(transaction, act)) === 'already') return { refusal: 'already' };
      return { answer: { id: memberId } };
    },
  );
  if (outcome.outcome === 'other-request') throw new RequestRefusal('ONCE-001');
  if (outcome.outcome === 'refused') return apiFaults(context, [already(member.actorId)], 409);
  const record = await memberRecord.get(kit.database, outcome.answer.id);
  if (record === null) throw new RequestRefusal('REQ-404');
  const language = preferredLanguage(context.req.header('accept-language'));
  const told = outcome.repeated
    ? null
    : await sendInvitation(kit, { alliance, member: { id: record.id, ...member }, link, personId, language });
  return present(kit, context, record, told);
}

const already = (actorId: string | null): FormFault => ({
  field: actorId === null ? 'name' : 'actorId',
  code: 'ALL-002',
  message: { fr: memberWords.fr.problems.already, en: memberWords.en.problems.already },
});

/** The member, and how it knows; a repetition tells no more, since a link is shown once. */
function present(kit: Kit, context: RequestContext, record: StoredRecord, told: Told | null): Response {
  context.header('location', `/api/v1/${memberEditable.api}/${record.id}`);
  context.header('etag', `"${record.version}"`);
  context.header('cache-control', 'no-store');
  const presented = presentRecord({ ...kit, editable: memberEditable }, context, record);
  return context.json({ ...presented, invitation: told }, told === null ? 200 : 201);
}

/** The same in OpenAPI. */
export const memberPaths = {
  [path.replace(':key', '{key}')]: {
    parameters: [{ name: 'key', in: 'path', required: true, schema: { type: 'string' } }],
    post: describeCreation({
      title: 'Invite a member',
      editable: memberEditable,
      fields,
      required: [],
    }),
  },
};
