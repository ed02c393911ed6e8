import {
  type Asker,
  appendAuditEntry,
  isUuid,
  listPersonNames,
  peopleDatabase,
  type Subject,
} from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import {
  deleteFollowing,
  deleteNote,
  deleteSharedStep,
  type Following,
  getFollowing,
  insertFollowing,
  insertNote,
  insertSharedStep,
  listFollowings,
  listNotes,
  listSharedSteps,
  type PathwayNote,
  type SharedStep,
} from '../store/following-store.ts';
import { listPublishers } from '../store/pathway-store.ts';
import { markOwnStep } from './own-progress.ts';

/** Who follows together: an organisation, or a territory with the organisations that act in it. */
export interface Body {
  readonly kind: 'organisation' | 'territory';
  readonly id: string;
  readonly name: string;
  readonly addresses: { readonly fr: string; readonly en: string };
  readonly organisationIds: readonly string[];
}

/** What a body's following is for the policy table; only catalysts begin and end that of a territory. */
export const followingSubject = (body: Body): Subject =>
  body.kind === 'organisation'
    ? { resource: 'organisation-pathway', state: 'active', organisationIds: [body.id] }
    : {
        resource: 'territory-pathway',
        state: 'active',
        organisationIds: body.organisationIds,
        bodyIds: [body.id],
      };

/** The body of a following, or of what somebody asks for; `null` when it is not there, or no longer. */
export async function readBody(ports: Ports, kind: Body['kind'], id: string): Promise<Body | null> {
  if (!isUuid(id)) return null;
  if (kind === 'organisation') {
    const found = (await listPublishers(peopleDatabase(ports.database), [id])).get(id);
    if (found === undefined) return null;
    const page = `/organisations/${encodeURIComponent(found.slug)}`;
    return { kind, id, name: found.name, addresses: { fr: page, en: page }, organisationIds: [id] };
  }
  const learning = ports.contributions.learningBodies.find(({ name }) => name === kind);
  const found = (await learning?.find(id, ports)) ?? null;
  return found === null ? null : { kind, ...found };
}

/** A following and who follows; `null` when it is not there. */
export async function readFollowing(
  ports: Ports,
  id: string,
): Promise<{ readonly following: Following; readonly body: Body } | null> {
  if (!isUuid(id)) return null;
  const following = await getFollowing(peopleDatabase(ports.database), id);
  const body = following === null ? null : await bodyOf(ports, following);
  return following === null || body === null ? null : { following, body };
}

const bodyOf = (ports: Ports, { organisationId, territoryId }: Following): Promise<Body | null> =>
  organisationId === null
    ? readBody(ports, 'territory', territoryId ?? '')
    : readBody(ports, 'organisation', organisationId);

/** Every following that somebody may read: of their organisations, of the territories where these act, of those they catalyse. */
export async function listFollowingsOf(
  ports: Ports,
  asker: Asker,
): Promise<{ readonly following: Following; readonly body: Body }[]> {
  const organisationIds = Object.keys(asker.organisations);
  const acted = await Promise.all(
    ports.contributions.learningBodies.map(({ listOf }) => listOf(organisationIds, ports)),
  );
  const territoryIds = [...new Set([...acted.flat(), ...asker.catalystOf])];
  return withBodies(
    ports,
    await listFollowings(peopleDatabase(ports.database), { organisationIds, territoryIds }),
  );
}

/** The followings of one body. */
export const listFollowingsOfBody = async (ports: Ports, body: Pick<Body, 'kind' | 'id'>) =>
  withBodies(
    ports,
    await listFollowings(peopleDatabase(ports.database), {
      organisationIds: body.kind === 'organisation' ? [body.id] : [],
      territoryIds: body.kind === 'territory' ? [body.id] : [],
    }),
  );

async function withBodies(ports: Ports, followings: readonly Following[]) {
  const bodies = new Map<string, Body | null>();
  for (const following of followings) {
    const id = following.organisationId ?? following.territoryId ?? '';
    if (!bodies.has(id)) bodies.set(id, await bodyOf(ports, following));
  }
  return followings.flatMap((following) => {
    const body = bodies.get(following.organisationId ?? following.territoryId ?? '');
    return body ? [{ following, body }] : [];
  });
}

/** Begins to follow a pathway together, once. @returns the id of the following */
export async function beginFollowing(
  ports: Ports,
  order: { readonly pathwayId: string; readonly body: Body; readonly personId: string },
): Promise<string> {
  const { body, pathwayId, personId } = order;
  const at = ports.clock.now();
  const organisationId = body.kind === 'organisation' ? body.id : null;
  return peopleDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      const { id, isNew } = await insertFollowing(transaction, {
        id: ports.ids.create(),
        pathwayId,
        organisationId,
        territoryId: body.kind === 'territory' ? body.id : null,
        personId,
        begunAt: at,
      });
      if (isNew)
        await appendAuditEntry(transaction, {
          at,
          personId,
          organisationId,
          objectKind: 'pathway',
          objectId: pathwayId,
          verb: 'pathway-follow',
          before: null,
          after: { following: id, with: body.name },
        });
      return id;
    });
}

/** Stops following together: what was said there goes; what each did stays in their own account. */
export async function endFollowing(
  ports: Ports,
  following: Following,
  body: Body,
  personId: string,
): Promise<void> {
  await peopleDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      await deleteFollowing(transaction, following.id);
      await appendAuditEntry(transaction, {
        at: ports.clock.now(),
        personId,
        organisationId: following.organisationId,
        objectKind: 'pathway',
        objectId: following.pathwayId,
        verb: 'pathway-unfollow',
        before: { following: following.id, with: body.name },
        after: null,
      });
    });
}

/** Says before the others that one did a step, or takes it back; one's own account follows. */
export async function shareStep(
  ports: Ports,
  order: {
    readonly following: Following;
    readonly body: Body;
    readonly stepKey: string;
    readonly asker: Asker & { readonly personId: string };
    readonly isDone: boolean;
  },
): Promise<void> {
  const { following, body, stepKey, asker, isDone } = order;
  const database = peopleDatabase(ports.database);
  const { personId } = asker;
  if (!isDone) return deleteSharedStep(database, following.id, stepKey, personId);
  await insertSharedStep(database, {
    id: ports.ids.create(),
    followingId: following.id,
    stepKey,
    personId,
    organisationId: body.organisationIds.find((id) => Object.hasOwn(asker.organisations, id)) ?? null,
    at: ports.clock.now(),
  });
  await markOwnStep(ports, personId, { pathwayId: following.pathwayId, stepKey }, 'done');
}

/** Writes a note for the others. */
export const writeNote = (
  ports: Ports,
  following: Following,
  note: { readonly stepKey: string | null; readonly personId: string; readonly text: string },
): Promise<void> =>
  insertNote(peopleDatabase(ports.database), {
    id: ports.ids.create(),
    followingId: following.id,
    at: ports.clock.now(),
    ...note,
  });

/** Takes away a note of one's own. */
export const removeNote = (ports: Ports, id: string, personId: string): Promise<void> =>
  isUuid(id) ? deleteNote(peopleDatabase(ports.database), id, personId) : Promise.resolve();

/** Who did what and what was written, with the names of those who are still there. */
export async function readShared(
  ports: Ports,
  followingId: string,
): Promise<{
  readonly steps: readonly SharedStep[];
  readonly notes: readonly PathwayNote[];
  readonly names: ReadonlyMap<string, string>;
}> {
  const database = peopleDatabase(ports.database);
  const [steps, notes] = await Promise.all([
    listSharedSteps(database, followingId),
    listNotes(database, followingId),
  ]);
  const ids = new Set([...steps, ...notes].flatMap(({ personId }) => personId ?? []));
  return { steps, notes, names: await listPersonNames(database, [...ids]) };
}
