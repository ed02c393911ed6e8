import { randomBytes } from 'node:crypto';
import { listConsenters } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import {
  appendAuditEntry,
  type PeopleDatabase,
  type PeopleTransaction,
  peopleDatabase,
  type RecordVerb,
  type StoredRecord,
  sha256,
} from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';
import { storyAddresses } from '../addresses.ts';
import { isSameContent, materialChanges } from '../domain/story.ts';
import { missingConsents } from '../domain/story-consent.ts';
import { contactOf } from '../store/contact-store.ts';
import { readStorySource } from './alliance-facts.ts';
import { storyReaderOf } from './read-stories.ts';
import { contentOf, gapsOf } from './story-content.ts';
import {
  carryConsents,
  endPublication,
  insertEdition,
  keepAnswer,
  keepLink,
  keepWithdrawal,
  listConsents,
  listEditions,
  lockStory,
  moveEdition,
  type StoryEdition,
} from './story-store.ts';

/** Who does it. */
interface Act {
  readonly storyId: string;
  /** Null for whoever holds a link. */
  readonly personId: string | null;
}

const write = (
  transaction: PeopleTransaction,
  { storyId, personId }: Act,
  at: Date,
  verb: RecordVerb,
  after: Readonly<Record<string, unknown>> | null = null,
  organisationId: string | null = null,
) =>
  appendAuditEntry(transaction, {
    at,
    personId,
    organisationId,
    objectKind: 'story',
    objectId: storyId,
    verb,
    before: null,
    after,
  });

const inTransaction = <Outcome>(
  ports: Ports,
  act: (transaction: PeopleTransaction, at: Date) => Promise<Outcome>,
): Promise<Outcome> =>
  (peopleDatabase(ports.database) as PeopleDatabase)
    .transaction()
    .execute((transaction) => act(transaction, ports.clock.now()));

const current = (editions: readonly StoryEdition[], state: StoryEdition['state']): StoryEdition | null =>
  editions.find((edition) => edition.state === state) ?? null;

/**
 * Freezes what the draft says today and asks its partners. A correction that changes no meaning takes over the consents
 * given and is public at once; any other one leaves the former edition public until everybody has answered.
 */
export async function askConsents(
  ports: Ports,
  record: StoredRecord,
  order: { readonly personId: string; readonly note: string; readonly readVersion: number },
): Promise<'asked' | 'corrected' | 'unchanged' | 'stale' | 'gaps'> {
  const source = await readStorySource(ports, String(record.fields.allianceId));
  if (source === null) return 'stale';
  const content = contentOf(record.fields, source);
  if (gapsOf(content, source.reading).length > 0) return 'gaps';
  const act = { storyId: record.id, personId: order.personId };
  const outcome = await inTransaction(ports, async (transaction, at) => {
    const story = await lockStory(transaction, record.id);
    if (story === null || story.version !== record.version || order.readVersion !== record.version)
      return 'stale';
    const editions = await listEditions(transaction, record.id);
    const shown = current(editions, 'published');
    const asked = current(editions, 'asked');
    if (shown !== null && isSameContent(shown.content, content)) return 'unchanged';
    if (asked !== null && isSameContent(asked.content, content)) return 'unchanged';
    if (asked !== null) await moveEdition(transaction, asked.id, 'dropped', at);
    const id = ports.ids.create();
    const isMinor = shown !== null && materialChanges(shown.content, content).length === 0;
    await insertEdition(transaction, {
      id,
      storyId: record.id,
      storyVersion: record.version,
      content: isMinor ? { ...content, facts: shown.content.facts } : content,
      note: order.note,
      askedAt: at,
      askedBy: order.personId,
    });
    if (isMinor) {
      await carryConsents(transaction, shown.id, id);
      await moveEdition(transaction, shown.id, 'replaced', at);
      await moveEdition(transaction, id, 'published', at);
      await write(transaction, act, at, 'story-publish', { note: order.note });
      return 'corrected';
    }
    await write(transaction, act, at, 'story-ask', { partners: content.partners.map(({ name }) => name) });
    return 'asked';
  });
  storyReaderOf(ports).forget();
  if (outcome === 'asked') await tellMembers(ports, record, source.reading.members);
  return outcome;
}

/** Writes to those who may consent for the organisations of the members who are named. */
async function tellMembers(
  ports: Ports,
  record: StoredRecord,
  members: readonly { readonly id: string; readonly name: string; readonly organisationId: string | null }[],
): Promise<void> {
  const named = Array.isArray(record.fields.memberIds) ? record.fields.memberIds : [];
  for (const { id, name, organisationId } of members) {
    if (organisationId === null || !named.includes(id)) continue;
    for (const { email, language } of await listConsenters(ports.database, organisationId))
      await ports.mail.send({
        to: email,
        template: 'story-consent',
        language,
        data: {
          title: String(record.fields.title),
          partner: name,
          path: filledAddress(language, storyAddresses.desk, { key: record.id }),
          by: 'account',
        },
      });
  }
}

/**
 * Makes the link of a partner, in place of its former one, and sends it when an address is given.
 * @returns the address of the link, shown once; null when that partner is not being asked
 */
export async function makeConsentLink(
  ports: Ports,
  order: Act & {
    readonly partnerKey: string;
    readonly linkFor: string;
    readonly email: string | null;
    readonly language: Language;
  },
): Promise<string | null> {
  const token = randomBytes(24).toString('base64url');
  const path = filledAddress(order.language, storyAddresses.consent, { token });
  return inTransaction(ports, async (transaction, at) => {
    const story = await lockStory(transaction, order.storyId);
    const asked = current(await listEditions(transaction, order.storyId), 'asked');
    const partner = asked?.content.partners.find(({ key }) => key === order.partnerKey);
    if (story === null || asked === null || partner === undefined) return null;
    const { partnerKey, linkFor, email } = order;
    await keepLink(transaction, {
      editionId: asked.id,
      partnerKey,
      digest: sha256(token),
      linkFor,
      at,
    });
    await write(transaction, order, at, 'story-link', { partner: partner.name, for: linkFor });
    if (email !== null)
      await ports.mail.send({
        to: email,
        template: 'story-consent',
        language: order.language,
        data: { title: asked.content.texts.title, partner: partner.name, path, by: 'link' },
      });
    return ports.settings.origin + path;
  });
}

/** What somebody answers for a partner. */
export interface PartnerAnswer extends Act {
  readonly partnerKey: string;
  readonly editionId: string;
  readonly answer: 'yes' | 'no';
  readonly via: 'account' | 'link';
  readonly byName: string;
  readonly byRole: string;
  readonly reason: string;
  readonly organisationId: string | null;
}

/** Keeps the dated answer of a partner, while its edition is asked about. @returns false when it is no longer */
export async function answerForPartner(ports: Ports, order: PartnerAnswer): Promise<boolean> {
  const outcome = await inTransaction(ports, async (transaction, at) => {
    await lockStory(transaction, order.storyId);
    const asked = current(await listEditions(transaction, order.storyId), 'asked');
    const partner = asked?.content.partners.find(({ key }) => key === order.partnerKey);
    if (asked?.id !== order.editionId || partner === undefined) return null;
    if (!(await keepAnswer(transaction, { ...order, at }))) return null;
    await write(
      transaction,
      order,
      at,
      order.answer === 'yes' ? 'story-agree' : 'story-refuse',
      { partner: partner.name, via: order.via, ...(order.byName === '' ? {} : { by: order.byName }) },
      order.organisationId,
    );
    const missing = missingConsents(asked.content.partners, await listConsents(transaction, asked.id));
    return { asked, partner, missing: missing.length };
  });
  if (outcome === null) return false;
  await tellEditor(ports, outcome.asked, outcome.partner.name, {
    what: order.answer === 'no' ? 'refused' : outcome.missing === 0 ? 'complete' : 'agreed',
    reason: order.reason,
  });
  return true;
}

/** Tells whoever asked what a partner did. */
async function tellEditor(
  ports: Ports,
  edition: StoryEdition,
  partner: string,
  { what, reason }: { readonly what: string; readonly reason: string },
): Promise<void> {
  const contact = edition.askedBy === null ? null : await contactOf(ports.database, edition.askedBy);
  if (contact === null) return;
  await ports.mail.send({
    to: contact.email,
    template: 'story-answer',
    language: contact.language,
    data: {
      title: edition.content.texts.title,
      partner,
      what,
      reason,
      path: filledAddress(contact.language, storyAddresses.desk, { key: edition.storyId }),
    },
  });
}

/** Makes public the edition to which every partner has consented. @returns false while one is missing */
export async function publishStory(ports: Ports, order: Act): Promise<boolean> {
  const isDone = await inTransaction(ports, async (transaction, at) => {
    if ((await lockStory(transaction, order.storyId)) === null) return false;
    const editions = await listEditions(transaction, order.storyId);
    const asked = current(editions, 'asked');
    if (asked === null) return false;
    const missing = missingConsents(asked.content.partners, await listConsents(transaction, asked.id));
    if (missing.length > 0) return false;
    const shown = current(editions, 'published');
    if (shown !== null) await moveEdition(transaction, shown.id, 'replaced', at);
    await moveEdition(transaction, asked.id, 'published', at);
    await write(transaction, order, at, 'story-publish', { edition: asked.number });
    return true;
  });
  storyReaderOf(ports).forget();
  return isDone;
}

/** Takes a story out of public sight at once, and ends what was being asked. @returns false when nothing was public or asked */
export async function withdrawStory(ports: Ports, order: Act): Promise<boolean> {
  const isDone = await inTransaction(ports, async (transaction, at) => {
    if ((await lockStory(transaction, order.storyId)) === null) return false;
    const editions = await listEditions(transaction, order.storyId);
    if (current(editions, 'published') === null && current(editions, 'asked') === null) return false;
    await endPublication(transaction, order.storyId, at);
    await write(transaction, order, at, 'story-withdraw');
    return true;
  });
  storyReaderOf(ports).forget();
  return isDone;
}

/**
 * A partner takes its consent back: from the edition that is asked about, and from the one that is public, which is public no
 * more. @returns false when it had consented to neither
 */
export async function withdrawConsent(
  ports: Ports,
  order: Act & {
    readonly partnerKey: string;
    readonly reason: string;
    readonly organisationId: string | null;
  },
): Promise<boolean> {
  const { partnerKey, reason, storyId } = order;
  const done = await inTransaction(ports, async (transaction, at) => {
    await lockStory(transaction, storyId);
    const editions = await listEditions(transaction, storyId);
    const live = editions.filter(
      ({ state, content }) =>
        (state === 'published' || state === 'asked') &&
        content.partners.some(({ key }) => key === partnerKey),
    );
    const agreed = [];
    for (const edition of live) {
      const consents = await listConsents(transaction, edition.id);
      const own = consents.find((consent) => consent.partnerKey === partnerKey);
      if (own?.answer !== 'yes' || own.withdrawnAt !== null) continue;
      agreed.push(edition);
      await keepWithdrawal(transaction, { editionId: edition.id, partnerKey, reason, at });
    }
    const [first] = agreed;
    if (first === undefined) return null;
    const partner = first.content.partners.find(({ key }) => key === partnerKey)!;
    const shown = agreed.find(({ state }) => state === 'published');
    if (shown !== undefined) await moveEdition(transaction, shown.id, 'withdrawn', at);
    await write(transaction, order, at, 'story-withdraw', { partner: partner.name }, order.organisationId);
    return { edition: shown ?? first, partner, isHidden: shown !== undefined };
  });
  storyReaderOf(ports).forget();
  if (done === null) return false;
  await tellEditor(ports, done.edition, done.partner.name, {
    what: done.isHidden ? 'hidden' : 'withdrawn',
    reason,
  });
  return true;
}
