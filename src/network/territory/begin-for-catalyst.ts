import type { Language } from '../../kernel/language.ts';
import { createRecordIn, listPersonNames, once, peopleDatabase, sha256, slugOf } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { territoryAddress, territoryAddresses } from './addresses.ts';
import { sendCatalystMail } from './catalyst-mail.ts';
import { invitationDays, inviteCatalystIn } from './catalyst-store.ts';
import { bareTerritory } from './territory-editable.ts';
import { chooseSlug, territoryRecord } from './territory-record.ts';

/** What somebody asks who begins a territory for another person. */
export interface BeginTerritoryOrder {
  /** Given to the form: its repetitions begin nothing more. */
  readonly key: string;
  readonly personId: string;
  readonly name: string;
  /** Official places of its perimeter, known ones. */
  readonly placeIds: readonly string[];
  /** Address of the person who will be its first catalyst. */
  readonly email: string;
  readonly language: Language;
}

/**
 * Begins a territory as a draft and invites its first catalyst by mail, once for all repetitions of the request. The person
 * who asks does not become a catalyst: nobody sees the draft but administrators until the invitation is accepted.
 * @returns the address of its page, or null when the key was given to another request
 */
export async function beginTerritoryFor(ports: Ports, order: BeginTerritoryOrder): Promise<string | null> {
  const { key, personId, name, placeIds, email, language } = order;
  const database = peopleDatabase(ports.database);
  const [at, id] = [ports.clock.now(), ports.ids.create()];
  const digest = sha256(JSON.stringify(['territory-for', name, placeIds, email]));
  const request = { personId, key: `territory-for:${key}`, digest, at };
  const outcome = await once<{ readonly slug: string }, never>(database, request, async (transaction) => {
    const slug = await chooseSlug(transaction, slugOf(name), id);
    const fields = {
      ...bareTerritory,
      name,
      kind: 'custom',
      description: '',
      placeIds,
      slug,
      state: 'draft',
    };
    await createRecordIn(transaction, territoryRecord, { id, fields, organisationId: null, personId, at });
    await inviteCatalystIn(transaction, { territoryId: id, personId, at, email });
    return { answer: { slug } };
  });
  if (outcome.outcome !== 'done') return null;
  const { slug } = outcome.answer;
  if (!outcome.repeated) {
    const names = await listPersonNames(database, [personId]);
    const until = new Date(at.getTime() + invitationDays * 86_400_000);
    const who = names.get(personId) ?? '';
    await sendCatalystMail(ports.mail, { to: email, language, who, until, territory: { name, slug } });
  }
  return territoryAddress(language, territoryAddresses.page, slug);
}
