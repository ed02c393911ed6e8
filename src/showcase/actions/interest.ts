import type { Language } from '../../kernel/language.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { pioneerAddress } from '../addresses.ts';
import type { InterestOutcome, InterestRequest } from '../domain/interest.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import {
  closeInterest,
  countInterests,
  insertInterest,
  listModerators,
  lockInterest,
  markAnswered,
} from '../store/interest-store.ts';
import { showcaseDatabase } from '../store/tables.ts';

/** Requests of one day, at most: from one address, and from everybody. */
const mostInADay = { own: 3, all: 500 } as const;
const day = 86_400_000;

/**
 * Keeps a request about a pioneer and tells those who moderate; the same one again on the same day is not kept twice.
 * Neither side sees the address of the other.
 */
export async function askAboutPioneer(
  ports: Ports,
  pioneer: Pioneer,
  request: InterestRequest,
  language: Language,
): Promise<'kept' | 'too-many'> {
  const database = showcaseDatabase(ports.database);
  const at = ports.clock.now();
  const { slug } = pioneer;
  const counts = await countInterests(database, {
    email: request.email,
    slug,
    since: new Date(at.getTime() - day),
  });
  if (counts.same > 0) return 'kept';
  if (counts.own >= mostInADay.own || counts.all >= mostInADay.all) return 'too-many';
  await insertInterest(database, { ...request, id: ports.ids.create(), slug, language, at });
  for (const moderator of await listModerators(database))
    await ports.mail.send({
      to: moderator.email,
      template: 'pioneer-interest',
      language: moderator.language,
      data: { pioneer: pioneer.name, wish: request.wish, who: request.organisation ?? request.name },
    });
  return 'kept';
}

/** Answers somebody by a mail of this site. @returns false when there is nobody to answer */
export async function answerInterest(
  ports: Ports,
  id: string,
  nameOf: (slug: string) => string,
  text: string,
): Promise<boolean> {
  return ports.database.transaction().execute(async (transaction) => {
    const database = showcaseDatabase(transaction);
    const interest = await lockInterest(database, id);
    if (interest === undefined || interest.email === '') return false;
    await markAnswered(database, id, ports.clock.now());
    await ports.mail.send({
      to: interest.email,
      template: 'pioneer-interest-answer',
      language: interest.language,
      data: { pioneer: nameOf(interest.slug), text, path: pioneerAddress(interest.language, interest.slug) },
    });
    return true;
  });
}

/** Says what came of a request; what was started is then shown on the sheet of the pioneer. */
export async function recordOutcome(
  ports: Ports,
  id: string,
  outcome: InterestOutcome,
  startedName: string,
): Promise<boolean> {
  return ports.database.transaction().execute(async (transaction) => {
    const database = showcaseDatabase(transaction);
    if ((await lockInterest(database, id)) === undefined) return false;
    await closeInterest(database, id, outcome, outcome === 'started' ? startedName : null, ports.clock.now());
    return true;
  });
}
