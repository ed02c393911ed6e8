import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../../platform/ports/database.ts';
import type { HandOver, Mailing } from '../../../platform/ports/mail.ts';
import type { Clock, Ids, Log } from '../../../platform/ports/ports.ts';
import type { DigestAudience } from '../domain/audiences.ts';
import { kindOfRefusal } from '../domain/refusal.ts';
import {
  type ClaimedCopy,
  claimCopies,
  endCopy,
  letWait,
  markHanded,
  noteSoftRefusal,
  recoverCopies,
  stopSubscriptionOf,
} from '../store/delivery-store.ts';
import { noteTrouble } from '../store/issue-store.ts';

/** A copy without what is its reader's own. */
export interface Edition {
  readonly subject: string;
  readonly text: (key: string) => string;
  readonly html: (key: string) => string;
  readonly headers: (key: string) => Readonly<Record<string, string>>;
}

/** What sending needs; everything is given, so that tests may stop it anywhere. */
export interface Sender {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly mailing: Mailing;
  /** Copies in a minute, at most, by all senders together. */
  readonly perMinute: number;
  /** What an audience reads of an issue; null when there is nothing to send any more. */
  readonly editionOf: (
    issueId: string,
    audience: DigestAudience,
    language: 'fr' | 'en',
  ) => Promise<Edition | null>;
  /** After so long without a word, a copy that a sender holds is dealt with as left behind. */
  readonly leaseMilliseconds: number;
  /** No copy is taken after this moment. */
  readonly until: Date;
  readonly signal: AbortSignal;
  readonly report: (sent: number) => Promise<void>;
}

/** Attempts after which an address that refuses "for now" is left until the next issue. */
const mostAttempts = 5;
/** Copies taken together, at most: about a second of work. */
const mostTogether = 50;

/**
 * Sends the copies that are due, at the pace of all senders together, until none is left, the time is over, or the mail
 * server does not answer. A copy whose last line may have left is never sent again.
 * @returns how many were dealt with
 */
export async function sendCopies(sender: Sender): Promise<number> {
  const { database, clock, perMinute } = sender;
  const limit = Math.max(1, Math.min(mostTogether, Math.floor(perMinute / 60)));
  let sent = 0;
  try {
    while (!sender.signal.aborted && clock.now() < sender.until) {
      const now = clock.now();
      await recoverCopies(database, new Date(now.getTime() - sender.leaseMilliseconds), now);
      const claim = sender.ids.create();
      const { copies, from } = await claimCopies(database, { claim, limit, now, perMinute });
      if (copies.length === 0) break;
      const done = await sendTogether(sender, claim, copies, from);
      sent += done.count;
      await sender.report(sent);
      if (!done.goesOn) break;
    }
  } finally {
    sender.mailing.close();
  }
  return sent;
}

async function sendTogether(
  sender: Sender,
  claim: string,
  copies: readonly ClaimedCopy[],
  from: Date,
): Promise<{ readonly count: number; readonly goesOn: boolean }> {
  const { database, clock, perMinute } = sender;
  for (const [place, copy] of copies.entries()) {
    const rest = copies.slice(place);
    const due = from.getTime() + (place * 60_000) / perMinute;
    const early = due - clock.now().getTime();
    if (early > 0) await wait(early, undefined, { signal: sender.signal }).catch(() => {});
    if (sender.signal.aborted) {
      await giveBack(sender, claim, rest, clock.now(), null);
      return { count: place, goesOn: false };
    }
    const trouble = await sendOne(sender, claim, copy);
    if (trouble !== null) {
      await noteTrouble(database, trouble);
      // The server is tried again at the next run, a minute later.
      await giveBack(sender, claim, rest, clock.now(), trouble);
      sender.log.warn('digest-mail-server', { reason: trouble });
      return { count: place, goesOn: false };
    }
  }
  await noteTrouble(database, null);
  return { count: copies.length, goesOn: true };
}

async function giveBack(
  { database }: Sender,
  claim: string,
  copies: readonly ClaimedCopy[],
  due: Date,
  reason: string | null,
): Promise<void> {
  for (const { id } of copies) await letWait(database, id, claim, { due, reason, isAttempt: false });
}

/** @returns why the mail server cannot be reached, or null when the copy was dealt with */
async function sendOne(sender: Sender, claim: string, copy: ClaimedCopy): Promise<string | null> {
  const { database, clock } = sender;
  const edition = await sender.editionOf(copy.issueId, copy.audience, copy.language);
  const end = (state: Parameters<typeof endCopy>[3]['state'], reason: string | null = null) =>
    endCopy(database, copy.id, claim, { state, reason, at: clock.now() });
  if (edition === null) {
    await end('dropped');
    return null;
  }
  let mayLeave = true;
  const result = await sender.mailing.send(
    {
      id: copy.id,
      to: copy.email,
      subject: edition.subject,
      text: edition.text(copy.key),
      html: edition.html(copy.key),
      headers: edition.headers(copy.key),
    },
    async () => {
      mayLeave = await markHanded(database, copy.id, claim, clock.now());
      return mayLeave;
    },
  );
  switch (result.outcome) {
    case 'accepted':
      await end('sent');
      return null;
    case 'shown':
      await end('shown');
      return null;
    case 'unknown':
      await end('unknown', result.reason);
      return null;
    case 'not-handed':
      if (mayLeave) return result.reason;
      await end('dropped');
      return null;
    case 'refused':
      await noteRefusal(sender, claim, copy, result);
      return null;
  }
}

async function noteRefusal(
  { database, clock }: Sender,
  claim: string,
  { id, attempts }: ClaimedCopy,
  refusal: Extract<HandOver, { outcome: 'refused' }>,
): Promise<void> {
  const at = clock.now();
  const reason = [refusal.status, refusal.enhanced].filter((part) => part !== null).join(' ');
  const kind = kindOfRefusal(refusal);
  if (kind === 'later' && attempts < mostAttempts) {
    const due = new Date(at.getTime() + 5 * 60_000 * 2 ** (attempts - 1));
    await letWait(database, id, claim, { due, reason, isAttempt: true });
    return;
  }
  await endCopy(database, id, claim, { state: 'refused', reason, at });
  if (kind === 'address-gone') await stopSubscriptionOf(database, id, at);
  else await noteSoftRefusal(database, id, at);
}
