import { sql } from 'kysely';
import {
  appendAuditEntry,
  createRecordIn,
  type Fields,
  once,
  type PeopleDatabase,
  type PeopleTransaction,
  sha256,
} from '../../people/index.ts';
import type { Ids } from '../../platform/ports/ports.ts';
import { allianceRecord } from '../records/alliance-record.ts';
import { lineRecord } from '../records/line-record.ts';
import { memberRecord } from '../records/member-record.ts';
import type { Holder } from './holders.ts';
import type { ProposedMember, StartingPoint } from './starting-point.ts';

/** What somebody asks who begins an alliance. */
export interface BeginOrder {
  /** Given to the form: its repetitions begin nothing more. */
  readonly key: string;
  readonly personId: string;
  readonly at: Date;
  readonly ids: Ids;
  readonly holder: Holder;
  readonly territoryId: string | null;
  readonly point: StartingPoint;
  /** What is said of it beside its beginning, by the names of its fields. */
  readonly said?: Fields;
}

/**
 * Begins an alliance as a draft, once for all repetitions of the request. The organisation that begins it has said yes by
 * doing so; the others are proposed and not yet asked.
 * @returns its id, and whether it was begun by an earlier repetition; null when the key was given to another request
 */
export async function beginAlliance(
  database: PeopleDatabase,
  order: BeginOrder,
): Promise<{ readonly id: string; readonly repeated: boolean } | null> {
  const { key, personId, at, holder, territoryId, point, said = {} } = order;
  const digest = sha256(JSON.stringify(['alliance', holder.code, territoryId, point, said]));
  const request = { personId, key: `alliance:${key}`, digest, at };
  const outcome = await once<{ readonly id: string }, never>(database, request, async (transaction) => {
    const id = order.ids.create();
    await createRecordIn(transaction, allianceRecord, {
      id,
      fields: fieldsOf(order),
      organisationId: holder.kind === 'organisation' ? holder.id : null,
      personId,
      at,
    });
    for (const member of membersOf(order)) await insertMember(transaction, { ...order, id, member });
    return { answer: { id } };
  });
  return outcome.outcome === 'done' ? { id: outcome.answer.id, repeated: outcome.repeated } : null;
}

const fieldsOf = ({ at, territoryId, point, said }: BeginOrder) => ({
  territoryId,
  actionId: point.origin?.kind === 'action' ? point.origin.id : null,
  state: 'draft',
  name: point.name,
  kinds: point.kinds,
  stage: 'idea',
  need: point.need,
  answer: point.answer,
  lessons: '',
  sdgs: point.sdgs,
  startsOn: null,
  endsOn: null,
  priceYear: at.getUTCFullYear(),
  priceChange: null,
  origin: point.origin,
  ...said,
});

/** The organisation that begins comes first; it is not proposed a second time. */
function membersOf({ holder, point }: BeginOrder): readonly (ProposedMember & { isFirst: boolean })[] {
  const others = point.members.map((member) => ({ ...member, isFirst: false }));
  if (holder.kind !== 'organisation') return others;
  const same = others.find(({ organisationId }) => organisationId === holder.id);
  const first = {
    actorId: same?.actorId ?? holder.actorId,
    organisationId: holder.id,
    name: same?.name ?? holder.name,
    kind: same?.kind ?? holder.actorKind ?? 'other',
    isFirst: true,
    ...(same?.words ? { words: same.words } : {}),
  } as const;
  return [first, ...others.filter((member) => member !== same)];
}

async function insertMember(
  transaction: PeopleTransaction,
  order: BeginOrder & {
    readonly id: string;
    readonly member: ProposedMember & { readonly isFirst: boolean };
  },
): Promise<void> {
  const { ids, personId, at, member } = order;
  const id = ids.create();
  const { actorId, name, kind, organisationId } = member;
  const fields = { allianceId: order.id, actorId, name, kind, role: '' };
  await createRecordIn(transaction, memberRecord, { id, fields, organisationId, personId, at });
  await insertLines(transaction, order, id);
  if (!member.isFirst) return;
  const day = at.toISOString().slice(0, 10);
  await sql`update alliance_member set standing = 'consented', answered_on = ${day} where id = ${id}`.execute(
    transaction,
  );
  await appendAuditEntry(transaction, {
    at,
    personId,
    organisationId,
    objectKind: memberRecord.kind,
    objectId: id,
    verb: 'alliance-consent',
    before: null,
    after: { answeredOn: day },
  });
}

/** What was written of a member becomes its lines, whose amounts nobody has said yet. */
async function insertLines(
  transaction: PeopleTransaction,
  order: BeginOrder & { readonly member: ProposedMember },
  memberId: string,
): Promise<void> {
  const { ids, personId, at, member } = order;
  for (const side of ['contribution', 'benefit'] as const) {
    const title = (member.words?.[side] ?? '').replace(/\s+/g, ' ').trim();
    if (title === '') continue;
    await createRecordIn(transaction, lineRecord, {
      id: ids.create(),
      fields: {
        memberId,
        side,
        title: title.length > 140 ? `${title.slice(0, 139)}…` : title,
        lever: null,
        means: 'skills',
        amount: null,
        per: 'year',
        basis: null,
        unitValue: null,
        priceYear: at.getUTCFullYear(),
        fromYear: null,
        toYear: null,
        beneficiary: 'members',
        source: '',
        visibility: 'alliance',
      },
      organisationId: member.organisationId,
      personId,
      at,
    });
  }
}
