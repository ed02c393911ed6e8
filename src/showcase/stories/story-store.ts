import { type RawBuilder, sql } from 'kysely';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { StoryContent } from '../domain/story.ts';
import type { StoryConsent } from '../domain/story-consent.ts';

type AnyDatabase = Database | PeopleDatabase | PeopleTransaction;
const run = async <Row>(query: RawBuilder<Row>, database: AnyDatabase): Promise<readonly Row[]> =>
  (await query.execute(database as Database)).rows;

/** Where an edition stands: asked of the partners, public, replaced by the next one, withdrawn, given up before it was public. */
export type EditionState = 'asked' | 'published' | 'replaced' | 'withdrawn' | 'dropped';

/** A story as it was proposed to its partners: its words, its facts, its names, which no longer change. */
export interface StoryEdition {
  readonly id: string;
  readonly storyId: string;
  readonly number: number;
  /** The version of the draft that it was made from. */
  readonly storyVersion: number;
  readonly content: StoryContent;
  readonly state: EditionState;
  /** What was corrected, in the editor's words. */
  readonly note: string;
  readonly askedAt: Date;
  readonly askedBy: string | null;
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
}

const edition = sql`e.id, e.story_id as "storyId", e.number, e.story_version as "storyVersion", e.content, e.state, e.note,
  e.asked_at as "askedAt", e.asked_by as "askedBy", e.published_at as "publishedAt", e.ended_at as "endedAt"`;

/** The editions of a story, the latest first. */
export const listEditions = (database: AnyDatabase, storyId: string): Promise<readonly StoryEdition[]> =>
  run(
    sql<StoryEdition>`select ${edition} from story_edition e where e.story_id = ${storyId} order by e.number desc`,
    database,
  );

const consent = sql`c.partner_key as "partnerKey", c.answer, c.answered_at as "answeredAt", c.via, c.by_name as "byName",
  c.by_role as "byRole", c.person_id as "personId", c.reason, c.withdrawn_at as "withdrawnAt", c.link_for as "linkFor",
  c.link_made_at as "linkMadeAt"`;

/** What was answered about an edition. */
export const listConsents = (database: AnyDatabase, editionId: string): Promise<readonly StoryConsent[]> =>
  run(sql<StoryConsent>`select ${consent} from story_consent c where c.edition_id = ${editionId}`, database);

/** Adds an edition after the others, with one line for each of its partners. */
export async function insertEdition(
  transaction: AnyDatabase,
  order: Pick<StoryEdition, 'id' | 'storyId' | 'storyVersion' | 'content' | 'note' | 'askedAt' | 'askedBy'>,
): Promise<void> {
  await run(
    sql`insert into story_edition (id, story_id, number, story_version, content, state, note, asked_at, asked_by)
      values (${order.id}, ${order.storyId},
        (select coalesce(max(number), 0) + 1 from story_edition where story_id = ${order.storyId}),
        ${order.storyVersion}, ${JSON.stringify(order.content)}::jsonb, 'asked', ${order.note}, ${order.askedAt},
        ${order.askedBy})`,
    transaction,
  );
  for (const { key } of order.content.partners)
    await run(
      sql`insert into story_consent (edition_id, partner_key) values (${order.id}, ${key})`,
      transaction,
    );
}

/** Takes over the consents given to a former edition: its words mean the same. */
export const carryConsents = (
  transaction: AnyDatabase,
  fromEdition: string,
  toEdition: string,
): Promise<unknown> =>
  run(
    sql`update story_consent c set answer = f.answer, answered_at = f.answered_at, via = f.via, by_name = f.by_name,
        by_role = f.by_role, person_id = f.person_id, withdrawn_at = f.withdrawn_at
      from story_consent f where c.edition_id = ${toEdition} and f.edition_id = ${fromEdition}
        and f.partner_key = c.partner_key`,
    transaction,
  );

/** Moves an edition to another state. */
export const moveEdition = (
  transaction: AnyDatabase,
  id: string,
  state: EditionState,
  at: Date,
): Promise<unknown> =>
  run(
    state === 'published'
      ? sql`update story_edition set state = 'published', published_at = ${at} where id = ${id}`
      : sql`update story_edition set state = ${state}, ended_at = ${at} where id = ${id}`,
    transaction,
  );

/** Ends what is public of a story, and what is being asked. @returns the edition that was public, if any */
export async function endPublication(
  transaction: AnyDatabase,
  storyId: string,
  at: Date,
): Promise<string | null> {
  await run(
    sql`update story_edition set state = 'dropped', ended_at = ${at}
      where story_id = ${storyId} and state = 'asked'`,
    transaction,
  );
  const rows = await run(
    sql<{ id: string }>`update story_edition set state = 'withdrawn', ended_at = ${at}
      where story_id = ${storyId} and state = 'published' returning id`,
    transaction,
  );
  return rows[0]?.id ?? null;
}

/** Locks a story that stands until the transaction ends. */
export async function lockStory(
  transaction: AnyDatabase,
  id: string,
): Promise<{ readonly version: number; readonly allianceId: string; readonly title: string } | null> {
  const rows = await run(
    sql<{
      version: number;
      allianceId: string;
      title: string;
    }>`select version, alliance_id as "allianceId", title
      from story where id = ${id} and deleted_at is null for update`,
    transaction,
  );
  return rows[0] ?? null;
}

/** Keeps an answer. @returns false when that partner had answered already */
export async function keepAnswer(
  transaction: AnyDatabase,
  order: Pick<StoryConsent, 'partnerKey' | 'via' | 'byName' | 'byRole' | 'personId' | 'reason'> & {
    readonly editionId: string;
    readonly answer: 'yes' | 'no';
    readonly at: Date;
  },
): Promise<boolean> {
  const rows = await run(
    sql`update story_consent set answer = ${order.answer}, answered_at = ${order.at}, via = ${order.via},
        by_name = ${order.byName}, by_role = ${order.byRole}, person_id = ${order.personId}, reason = ${order.reason},
        withdrawn_at = null
      where edition_id = ${order.editionId} and partner_key = ${order.partnerKey}
        and (answer is null or answer = 'no' or withdrawn_at is not null) returning 1`,
    transaction,
  );
  return rows.length > 0;
}

/** Notes that a partner took its consent back. */
export const keepWithdrawal = (
  transaction: AnyDatabase,
  order: {
    readonly editionId: string;
    readonly partnerKey: string;
    readonly reason: string;
    readonly at: Date;
  },
): Promise<unknown> =>
  run(
    sql`update story_consent set withdrawn_at = ${order.at}, reason = ${order.reason}
      where edition_id = ${order.editionId} and partner_key = ${order.partnerKey} and answer = 'yes'`,
    transaction,
  );

/** Gives a partner a link in place of its former one; only the digest of its token is kept. */
export const keepLink = (
  transaction: AnyDatabase,
  order: {
    readonly editionId: string;
    readonly partnerKey: string;
    readonly digest: string;
    readonly linkFor: string;
    readonly at: Date;
  },
): Promise<unknown> =>
  run(
    sql`update story_consent set digest = ${order.digest}, link_for = ${order.linkFor},
        link_made_at = ${order.at}
      where edition_id = ${order.editionId} and partner_key = ${order.partnerKey}`,
    transaction,
  );

/** What the token of a link leads to; null when no link has it. */
export async function findLink(
  database: AnyDatabase,
  digest: string,
): Promise<{ readonly edition: StoryEdition; readonly consent: StoryConsent } | null> {
  const rows = await run(
    sql<
      StoryEdition & { consent: StoryConsent; partnerKey: string }
    >`select ${edition}, c.partner_key as "partnerKey" from story_consent c
      join story_edition e on e.id = c.edition_id join story s on s.id = e.story_id
      join alliance a on a.id = s.alliance_id
      where c.digest = ${digest} and s.deleted_at is null and a.deleted_at is null`,
    database,
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { partnerKey, ...found } = row;
  const consents = await listConsents(database, found.id);
  return { edition: found, consent: consents.find((one) => one.partnerKey === partnerKey)! };
}

/** A remark of somebody who read a draft. */
export interface StoryRemark {
  readonly id: string;
  readonly part: string;
  readonly personId: string | null;
  readonly body: string;
  readonly at: Date;
  readonly doneAt: Date | null;
}

/** The remarks on a draft: those to look at first, the oldest first. */
export const listStoryRemarks = (database: AnyDatabase, storyId: string): Promise<readonly StoryRemark[]> =>
  run(
    sql<StoryRemark>`select id, part, person_id as "personId", body, at, done_at as "doneAt" from story_remark
      where story_id = ${storyId} order by done_at is not null, at, id limit 500`,
    database,
  );

/** Keeps a remark, once for all repetitions of its id. */
export const insertStoryRemark = (
  database: AnyDatabase,
  remark: Pick<StoryRemark, 'id' | 'part' | 'personId' | 'body' | 'at'> & { readonly storyId: string },
): Promise<unknown> =>
  run(
    sql`insert into story_remark (id, story_id, part, person_id, body, at)
      values (${remark.id}, ${remark.storyId}, ${remark.part}, ${remark.personId}, ${remark.body}, ${remark.at})
      on conflict (id) do nothing`,
    database,
  );

/** Notes that a remark was taken into account. */
export const closeStoryRemark = (
  database: AnyDatabase,
  storyId: string,
  id: string,
  at: Date,
): Promise<unknown> =>
  run(
    sql`update story_remark set done_at = ${at} where id = ${id} and story_id = ${storyId} and done_at is null`,
    database,
  );

/** A story of an alliance, for the list of those who write. */
export interface ListedStory {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly updatedAt: Date;
  readonly asked: boolean;
  readonly published: boolean;
}

/** The stories of an alliance, the latest first. */
export const listStoriesOf = (database: AnyDatabase, allianceId: string): Promise<readonly ListedStory[]> =>
  run(
    sql<ListedStory>`select s.id, s.slug, s.title, s.updated_at as "updatedAt",
        exists (select 1 from story_edition e where e.story_id = s.id and e.state = 'asked') as asked,
        exists (select 1 from story_edition e where e.story_id = s.id and e.state = 'published') as published
      from story s where s.alliance_id = ${allianceId} and s.deleted_at is null order by s.updated_at desc limit 100`,
    database,
  );

/** A published edition, with what of its alliance is told beside it. */
export interface PublishedRow {
  readonly storyId: string;
  readonly slug: string;
  readonly allianceId: string;
  readonly allianceName: string;
  readonly isAllianceShown: boolean;
  readonly isDemo: boolean;
  readonly content: StoryContent;
  readonly number: number;
  readonly firstAt: Date;
  readonly publishedAt: Date;
  readonly sdgs: readonly number[];
  readonly kinds: readonly string[];
  readonly origin: { readonly kind: string; readonly slug?: string; readonly name?: string } | null;
  readonly territoryId: string | null;
  readonly territorySlug: string | null;
  readonly territoryName: string | null;
  readonly corrections: readonly { readonly at: string; readonly note: string }[];
}

/** Everything that is public, the latest first. */
export const listPublished = (database: AnyDatabase): Promise<readonly PublishedRow[]> =>
  run(
    sql<PublishedRow>`select s.id as "storyId", s.slug, a.id as "allianceId", a.name as "allianceName",
        a.state = 'published' as "isAllianceShown", a.is_demo as "isDemo", e.content, e.number, e.published_at as "publishedAt",
        (select min(f.published_at) from story_edition f where f.story_id = s.id and f.published_at is not null) as "firstAt",
        a.sdgs, a.kinds, a.origin, t.id as "territoryId", t.slug as "territorySlug", t.name as "territoryName",
        coalesce((select jsonb_agg(jsonb_build_object('at', f.published_at, 'note', f.note) order by f.number)
          from story_edition f where f.story_id = s.id and f.published_at is not null and f.number > (
            select min(g.number) from story_edition g where g.story_id = s.id and g.published_at is not null)), '[]'::jsonb)
          as corrections
      from story_edition e join story s on s.id = e.story_id join alliance a on a.id = s.alliance_id
        left join territory t on t.id = a.territory_id and t.deleted_at is null and t.state = 'published'
      where e.state = 'published' and s.deleted_at is null and a.deleted_at is null
      order by e.published_at desc, s.id`,
    database,
  );

/** Whether a story of that address was public once: its page then says that it was withdrawn. */
export async function wasPublished(database: AnyDatabase, slug: string): Promise<boolean> {
  const rows = await run(
    sql`select 1 from story s join story_edition e on e.story_id = s.id
      where s.slug = ${slug} and e.published_at is not null limit 1`,
    database,
  );
  return rows.length > 0;
}
