import type { DigestProposal, DigestSource } from '../../platform/ports/contributions.ts';
import { eventAddress } from './addresses.ts';
import type { Event } from './domain/event.ts';
import { listAnnounced, listPublicIds, listReplays } from './store/event-store.ts';
import { whenOf } from './when.ts';
import { eventWords } from './words.ts';

/** How far ahead events are announced. */
const aheadDays = 35;

const proposalOf = (event: Event, isReplay: boolean): DigestProposal => {
  const said = (language: 'fr' | 'en'): string =>
    isReplay ? eventWords[language].sheet.replay : whenOf(language, event);
  const text = (language: 'fr' | 'en', body: string): string =>
    [said(language), event.place, body].filter((part) => part !== '').join('\n\n');
  return {
    key: event.id,
    kind: 'event',
    title: event.title,
    text: { fr: text('fr', event.text.fr), en: event.title.en === '' ? '' : text('en', event.text.en) },
    address: { fr: eventAddress('fr', event.id), en: eventAddress('en', event.id) },
    at: event.startsAt,
  };
};

/** Events to come and recordings, for the digest. */
export const eventSource: DigestSource = {
  name: 'event',
  async propose(since, { database, clock }) {
    const now = clock.now();
    const [coming, replays] = await Promise.all([
      listAnnounced(database, now, new Date(now.getTime() + aheadDays * 86_400_000)),
      listReplays(database, since, now),
    ]);
    return [
      ...coming.map((event) => proposalOf(event, false)),
      ...replays.map((event) => proposalOf(event, true)),
    ];
  },
  async withdrawn(keys, { readDatabase }) {
    const shown = await listPublicIds(readDatabase, keys);
    return keys.filter((key) => !shown.has(key));
  },
};
