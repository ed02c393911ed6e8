import type { Language } from '../../kernel/language.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { subjectAddress } from '../addresses.ts';
import type { InterestOutcome, InterestRequest, InterestSubject } from '../domain/interest.ts';
import {
  closeInterest,
  countInterests,
  insertInterest,
  listAnswerers,
  listModerators,
  lockInterest,
  markAnswered,
} from '../store/interest-store.ts';
import { showcaseDatabase } from '../store/tables.ts';

/** Requests of one day, at most: from one address, and from everybody. */
const mostInADay = { own: 3, all: 500 } as const;
const day = 86_400_000;

/**
 * Keeps a request about a pioneer or a story and tells those who answer: the catalysts of its territory and its members, and
 * those who moderate where there are none, or where a pioneer is no alliance of this site. The same request again on the
 * same day is not kept twice. Neither side sees the address of the other.
 */
export async function askAbout(
  ports: Ports,
  subject: InterestSubject & { readonly bodyIds: readonly string[] },
  request: InterestRequest,
  language: Language,
): Promise<'kept' | 'too-many'> {
  const database = showcaseDatabase(ports.database);
  const at = ports.clock.now();
  const { slug, kind, name, bodyIds } = subject;
  const counts = await countInterests(database, {
    email: request.email,
    subject: kind,
    slug,
    since: new Date(at.getTime() - day),
  });
  if (counts.same > 0) return 'kept';
  if (counts.own >= mostInADay.own || counts.all >= mostInADay.all) return 'too-many';
  await insertInterest(database, {
    ...request,
    id: ports.ids.create(),
    subject: kind,
    slug,
    bodyIds,
    language,
    at,
  });
  const near = bodyIds.length === 0 ? [] : await listAnswerers(database, bodyIds);
  const moderators = near.length === 0 || kind === 'pioneer' ? await listModerators(database) : [];
  const recipients = new Map([...moderators, ...near].map((one) => [one.email, one]));
  for (const { email, language: spoken } of recipients.values())
    await ports.mail.send({
      to: email,
      template: 'pioneer-interest',
      language: spoken,
      data: { pioneer: name, wish: request.wish, who: request.organisation ?? request.name },
    });
  return 'kept';
}

/** Answers somebody by a mail of this site. @returns false when there is nobody to answer */
export async function answerInterest(
  ports: Ports,
  id: string,
  nameOf: (subject: 'pioneer' | 'story', slug: string) => string,
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
      data: {
        pioneer: nameOf(interest.subject, interest.slug),
        text,
        path: subjectAddress(interest.language, { kind: interest.subject, slug: interest.slug }),
      },
    });
    return true;
  });
}

/** Says what came of a request; what was started is then shown on its sheet. */
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

/** To whom a request goes, beside those who moderate: undefined when there is no such request. */
export const bodiesOfInterest = async (ports: Ports, id: string): Promise<readonly string[] | undefined> =>
  (
    await showcaseDatabase(ports.database)
      .selectFrom('interest')
      .select('body_ids')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.body_ids;
