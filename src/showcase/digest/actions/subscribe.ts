import { randomBytes } from 'node:crypto';
import type { Ports } from '../../../platform/ports/ports.ts';
import { subscriptionAddress } from '../addresses.ts';
import type { SubscriptionWish } from '../domain/subscription.ts';
import {
  changeSubscription,
  confirmByKey,
  countAskedSince,
  findByKey,
  insertSubscription,
  lockByEmail,
  removeByKey,
} from '../store/subscription-store.ts';
import { digestDatabase, type SubscriptionRow } from '../store/tables.ts';

const day = 86_400_000;
/** Mails to one address in a day, at most, and new addresses of everybody. */
const mostInADay = { own: 3, all: 2_000 } as const;

/**
 * Takes a wish to receive the digest: nothing is sent before the owner of the address has confirmed. Whoever asks is told
 * the same whether the address was known or not; only its owner learns it, by the mail.
 */
export async function askForDigest(ports: Ports, wish: SubscriptionWish): Promise<'asked' | 'too-many'> {
  const at = ports.clock.now();
  return ports.database.transaction().execute(async (transaction) => {
    const database = digestDatabase(transaction);
    const known = await lockByEmail(database, wish.email);
    if (known === undefined) {
      if ((await countAskedSince(database, new Date(at.getTime() - day))) >= mostInADay.all)
        return 'too-many';
      const key = newKey();
      if (await insertSubscription(database, { ...wish, id: ports.ids.create(), key, asked_at: at }))
        await sendRequest(ports, wish, key);
      return 'asked';
    }
    const isToday = known.asked_at.getTime() > at.getTime() - day;
    if (isToday && known.asked_times >= mostInADay.own) return 'asked';
    const asked = isToday ? { asked_times: known.asked_times + 1 } : { asked_at: at, asked_times: 1 };
    const { audience, language } = wish;
    if (known.state === 'confirmed') {
      await changeSubscription(database, known.id, asked);
      await ports.mail.send({
        to: known.email,
        template: 'digest-known',
        language,
        data: { path: subscriptionAddress(language, known.key) },
      });
      return 'asked';
    }
    await changeSubscription(database, known.id, {
      ...asked,
      audience,
      language,
      state: 'asked',
      stopped_at: null,
    });
    await sendRequest(ports, { ...wish, email: known.email }, known.key);
    return 'asked';
  });
}

const newKey = (): string => randomBytes(24).toString('base64url');

const sendRequest = (ports: Ports, { email, audience, language }: SubscriptionWish, key: string) =>
  ports.mail.send({
    to: email,
    template: 'digest-confirm',
    language,
    data: { audience, key },
  });

/** True for what can be the secret of a link. */
const isKey = (text: string): boolean => /^[A-Za-z0-9_-]{32}$/.test(text);

/** The subscription of a link, or null. */
export const readSubscriptionOf = async (
  { database }: Ports,
  key: string,
): Promise<SubscriptionRow | null> =>
  isKey(key) ? ((await findByKey(digestDatabase(database), key)) ?? null) : null;

/** Confirms the subscription of a link; again, it changes nothing. @returns false when there is none */
export const confirmSubscription = ({ database, clock }: Ports, key: string): Promise<boolean> =>
  database
    .transaction()
    .execute(
      async (transaction) =>
        isKey(key) && (await confirmByKey(digestDatabase(transaction), key, clock.now())) !== null,
    );

/** Ends the subscription of a link; again, it changes nothing. @returns false when there was none */
export const endSubscription = ({ database, clock }: Ports, key: string): Promise<boolean> =>
  database
    .transaction()
    .execute(async (transaction) => isKey(key) && removeByKey(digestDatabase(transaction), key, clock.now()));

/** Changes what somebody reads. @returns false when there is no such subscription */
export async function changeChoice(
  ports: Ports,
  key: string,
  choice: Pick<SubscriptionWish, 'audience' | 'language'>,
): Promise<boolean> {
  const known = await readSubscriptionOf(ports, key);
  if (known === null) return false;
  await changeSubscription(digestDatabase(ports.database), known.id, choice);
  return true;
}
