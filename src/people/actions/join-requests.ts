import { done, notDone, type Outcome, refusals } from '../domain/refusal.ts';
import { includesRole, type OrganisationRole } from '../domain/roles.ts';
import {
  answerJoinRequest,
  insertJoinRequest,
  type JoinRequest,
  listPendingRequests,
  lockJoinRequest,
} from '../store/join-request-store.ts';
import { lockMemberships, saveMembership } from '../store/membership-store.ts';
import { appendAuditEntry, type PeopleDatabase, type PeopleTransaction } from '../store/record-store.ts';

/** Asks to join an organisation. Asked twice, it is asked once. */
export async function askToJoin(
  database: PeopleDatabase,
  order: Omit<JoinRequest, 'answer'>,
): Promise<Outcome<null>> {
  return database.transaction().execute(async (transaction) => {
    const members = await lockMemberships(transaction, order.organisationId);
    if (members.some(({ personId }) => personId === order.personId)) return notDone(refusals.alreadyMember);
    if (!(await insertJoinRequest(transaction, order))) return done(null);
    await tell(transaction, order, order.personId, 'request', order.createdAt, null);
    return done(null);
  });
}

interface Decision {
  readonly requestId: string;
  /** The organisation on whose page it was decided: a request to another one is not found. */
  readonly organisationId: string;
  readonly personId: string;
  readonly at: Date;
}

/** Lets somebody in who asked, with a role. */
export const acceptRequest = (
  database: PeopleDatabase,
  order: Decision & { readonly role: OrganisationRole },
): Promise<Outcome<null>> => decide(database, order, 'accepted', order.role);

/** Refuses a request to join. */
export const refuseRequest = (database: PeopleDatabase, order: Decision): Promise<Outcome<null>> =>
  decide(database, order, 'refused', null);

/** Takes back one's own request, if it still waits. */
export async function withdrawRequest(
  database: PeopleDatabase,
  order: Omit<Decision, 'requestId'>,
): Promise<Outcome<null>> {
  const mine = await listPendingRequests(database, { personId: order.personId });
  const request = mine.find(({ organisationId }) => organisationId === order.organisationId);
  return request ? decide(database, { ...order, requestId: request.id }, 'withdrawn', null) : done(null);
}

async function decide(
  database: PeopleDatabase,
  order: Decision,
  answer: NonNullable<JoinRequest['answer']>,
  role: OrganisationRole | null,
): Promise<Outcome<null>> {
  return database.transaction().execute(async (transaction) => {
    const request = await lockJoinRequest(transaction, order.requestId);
    if (!request || request.organisationId !== order.organisationId) return notDone(refusals.notFound);
    if (request.answer === answer) return done(null);
    if (request.answer !== null) return notDone(refusals.alreadyAnswered);
    await answerJoinRequest(transaction, request.id, { answer, personId: order.personId, at: order.at });
    if (role !== null) await letIn(transaction, request, role, order.at);
    const verb = ({ accepted: 'accept', refused: 'refuse', withdrawn: 'withdraw' } as const)[answer];
    await tell(transaction, request, order.personId, verb, order.at, role === null ? null : { role });
    return done(null);
  });
}

async function letIn(
  transaction: PeopleTransaction,
  { organisationId, personId }: JoinRequest,
  role: OrganisationRole,
  at: Date,
): Promise<void> {
  const members = await lockMemberships(transaction, organisationId);
  const held = members.find((member) => member.personId === personId);
  if (held && includesRole(held.role, role)) return;
  await saveMembership(transaction, { organisationId, personId, role, since: at });
}

const tell = (
  transaction: PeopleTransaction,
  request: { readonly id: string; readonly organisationId: string },
  personId: string,
  verb: 'request' | 'accept' | 'refuse' | 'withdraw',
  at: Date,
  after: { readonly role: string } | null,
) =>
  appendAuditEntry(transaction, {
    at,
    personId,
    organisationId: request.organisationId,
    objectKind: 'join-request',
    objectId: request.id,
    verb,
    before: null,
    after,
  });
