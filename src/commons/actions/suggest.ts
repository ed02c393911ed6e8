import { createRecordIn, type PeopleTransaction, peopleDatabase } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { keyOfTitle } from '../domain/resource-key.ts';
import { addressesLike } from '../domain/web-key.ts';
import {
  findByAddress,
  getFollowed,
  insertSuggestion,
  listWaitingSuggestions,
  lockWaiting,
  type SuggestedFields,
  type Suggestion,
  writeDecision,
} from '../store/suggestion-store.ts';
import { type CommonsDatabase, commonsDatabase } from '../store/tables.ts';
import { resourceRecord } from './resource-record.ts';

export type { SuggestedFields, Suggestion } from '../store/suggestion-store.ts';

/** The resource that is already at an address, if any. */
export const findKnown = ({ readDatabase }: Pick<Ports, 'readDatabase'>, address: string) =>
  findByAddress(commonsDatabase(readDatabase), addressesLike(address));

/** Keeps a suggestion; thanks its author by mail when they left an address. @returns the key with which they follow it */
export async function suggest(
  ports: Ports,
  order: {
    readonly fields: SuggestedFields;
    readonly email: string | null;
    readonly personId: string | null;
    readonly language: 'fr' | 'en';
    readonly pathOf: (followKey: string) => string;
  },
): Promise<string> {
  const followKey = [ports.ids.create(), crypto.randomUUID()].join('').replaceAll('-', '');
  await insertSuggestion(commonsDatabase(ports.database), {
    id: ports.ids.create(),
    created_at: ports.clock.now(),
    person_id: order.personId,
    email: order.email,
    language: order.language,
    url: order.fields.url,
    follow_key: followKey,
    fields: order.fields,
  });
  if (order.email !== null)
    await ports.mail.send({
      to: order.email,
      template: 'resource-suggested',
      language: order.language,
      data: { title: order.fields.title, path: order.pathOf(followKey) },
    });
  return followKey;
}

/** One suggestion, for its author. */
export const readFollowed = ({ readDatabase }: Ports, followKey: string): Promise<Suggestion | null> =>
  getFollowed(commonsDatabase(readDatabase), followKey);

/** A suggestion to be read, and the resource that is already at its address. */
export type WaitingSuggestion = Suggestion & { readonly known: Awaited<ReturnType<typeof findKnown>> };

/** Suggestions to be read. */
export async function listSuggestions(ports: Ports, limit: number): Promise<WaitingSuggestion[]> {
  const waiting = await listWaitingSuggestions(commonsDatabase(ports.database), limit);
  const known = await Promise.all(waiting.map(({ url }) => findKnown(ports, url)));
  return waiting.map((one, at) => ({ ...one, known: known[at]! }));
}

interface Decision {
  readonly id: string;
  readonly personId: string;
  readonly reason: string | null;
}

/** Makes a resource of a suggestion, published; its author is told. @returns its key, or `null` when it does not wait */
export async function acceptSuggestion(
  ports: Ports,
  { id, personId, reason }: Decision,
  pathOf: (followKey: string) => string,
): Promise<string | null> {
  const at = ports.clock.now();
  const resourceId = ports.ids.create();
  const accepted = await peopleDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      const tables = transaction as unknown as CommonsDatabase;
      const suggestion = await lockWaiting(tables, id);
      if (suggestion === null) return null;
      const fields = resourceFieldsOf(suggestion, resourceId);
      await createRecordIn(transaction as PeopleTransaction, resourceRecord, {
        id: resourceId,
        fields,
        organisationId: null,
        personId,
        at,
      });
      await writeDecision(tables, id, {
        state: 'accepted',
        reason,
        decided_by: personId,
        decided_at: at,
        resource_id: resourceId,
      });
      return { suggestion, key: fields.key };
    });
  if (accepted !== null) await tellAuthor(ports, accepted.suggestion, pathOf);
  return accepted?.key ?? null;
}

/** Refuses a suggestion, with its reason, which its author is told. @returns false when it does not wait */
export async function refuseSuggestion(
  ports: Ports,
  { id, personId, reason }: Decision,
  pathOf: (followKey: string) => string,
): Promise<boolean> {
  const refused = await commonsDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      const suggestion = await lockWaiting(transaction, id);
      if (suggestion === null) return null;
      await writeDecision(transaction, id, {
        state: 'refused',
        reason,
        decided_by: personId,
        decided_at: ports.clock.now(),
        resource_id: null,
      });
      return suggestion;
    });
  if (refused !== null) await tellAuthor(ports, refused, pathOf);
  return refused !== null;
}

async function tellAuthor(
  ports: Ports,
  suggestion: Suggestion,
  pathOf: (key: string) => string,
): Promise<void> {
  if (suggestion.email === null) return;
  await ports.mail.send({
    to: suggestion.email,
    template: 'resource-decided',
    language: suggestion.language,
    data: { title: suggestion.fields.title, path: pathOf(suggestion.follow_key) },
  });
}

function resourceFieldsOf({ fields, url, language }: Suggestion, id: string) {
  // What is written in a third language is summed up in that of the page where it was suggested.
  const written = fields.language === 'fr' || fields.language === 'en' ? fields.language : language;
  const inFrench = written === 'fr';
  return {
    key: keyOfTitle(fields.title, id.slice(-6)),
    kind: fields.kind,
    title: fields.title,
    publisher: fields.publisher,
    publisherKind: null,
    url,
    year: null,
    language: fields.language,
    summaryFr: inFrench ? fields.summary : '',
    summaryEn: inFrench ? '' : fields.summary,
    themes: [],
    audiences: [],
    maturity: [],
    sdgs: [],
    pillars: [],
    placeId: null,
    placeName: null,
    licence: null,
    effort: null,
    frequency: null,
    state: 'published',
    origin: 'suggestion',
    originName: null,
  };
}
