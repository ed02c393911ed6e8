import { appendAuditEntry, peopleDatabase } from '../../../people/index.ts';
import type { Database } from '../../../platform/ports/database.ts';
import type { Ports } from '../../../platform/ports/ports.ts';
import { siteTimeZone } from '../../../platform/web/format/dates.ts';
import { wallTime } from '../../domain/zoned-time.ts';
import { audiencesOf, type DigestIssue, lacksOf } from '../domain/issue.ts';
import { queueCopies } from '../store/delivery-store.ts';
import { markPaused, markPublished, readIssue, readSending } from '../store/issue-store.ts';
import { sendingJobName } from './sending-job-name.ts';
import { withoutWithdrawn } from './withdrawn-items.ts';

/** When the sending of an issue begins: its Thursday at seven, in the time zone of the site; at once when that has passed. */
export function sendingStart(day: string, now: Date): Date {
  const seven = wallTime(`${day}T07:00`, siteTimeZone());
  const start = seven.kind === 'never' ? now : seven.instant;
  return start > now ? start : now;
}

/**
 * Makes an issue public and queues its copies, once: a second press finds it out already.
 * @returns how many copies were queued, or null when the issue is not one that can be published
 */
export async function publishIssue(ports: Ports, id: string, personId: string): Promise<number | null> {
  const at = ports.clock.now();
  const queued = await peopleDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      const database = transaction as unknown as Database;
      const sending = await readSending(database, id, true);
      const whole = await readIssue(database, id);
      if (sending === null || whole === null || sending.state === 'published') return null;
      const { issue } = await withoutWithdrawn(whole, ports);
      if (lacksOf(issue).some(({ blocks }) => blocks)) return null;
      const from = sendingStart(issue.day, at);
      await markPublished(database, id, at, from);
      const count = await queueCopies(database, { issueId: id, audiences: audiencesOf(issue), from });
      await note(transaction, issue, personId, at, 'digest-publish', { copies: count });
      return count;
    });
  if (queued !== null && queued > 0)
    await ports.jobs
      .send(sendingJobName, {}, 'now')
      .catch((error: Error) => ports.log.warn('digest-not-queued', { reason: error.message }));
  return queued;
}

/** Stops the sending of an issue, or lets it go on. @returns false when it is not being sent */
export async function pauseIssue(
  ports: Ports,
  id: string,
  personId: string,
  isPaused: boolean,
): Promise<boolean> {
  const at = ports.clock.now();
  const isDone = await peopleDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      const database = transaction as unknown as Database;
      const sending = await readSending(database, id, true);
      const issue = await readIssue(database, id);
      if (issue === null || sending?.state !== 'published' || (sending.pausedAt !== null) === isPaused)
        return false;
      await markPaused(database, id, isPaused ? at : null);
      await note(transaction, issue, personId, at, isPaused ? 'digest-pause' : 'digest-resume', null);
      return true;
    });
  if (isDone && !isPaused) await ports.jobs.send(sendingJobName, {}, 'now').catch(() => {});
  return isDone;
}

const note = (
  transaction: Parameters<typeof appendAuditEntry>[0],
  issue: DigestIssue,
  personId: string,
  at: Date,
  verb: 'digest-publish' | 'digest-pause' | 'digest-resume',
  after: Readonly<Record<string, unknown>> | null,
) =>
  appendAuditEntry(transaction, {
    at,
    personId,
    organisationId: null,
    objectKind: 'digest-issue',
    objectId: issue.id,
    verb,
    before: null,
    after,
  });
