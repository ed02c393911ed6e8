import type { Job } from '../../platform/ports/job.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { type Edition, type Sender, sendCopies } from './actions/send-copies.ts';
import { sendingJobName } from './actions/sending-job-name.ts';
import { withoutWithdrawn } from './actions/withdrawn-items.ts';
import type { DigestAudience } from './domain/audiences.ts';
import { composeEdition } from './mail/digest-letter.tsx';
import { forgetCopies } from './store/delivery-store.ts';
import { readIssue } from './store/issue-store.ts';

/** How long one run takes copies; the next one begins within a minute. */
const runMilliseconds = 100_000;
/** A copy that a sender holds without a word for so long was left behind. */
const leaseMilliseconds = 180_000;
/** How long a composed edition is used before it is composed again: what was withdrawn leaves it within this time. */
const keptMilliseconds = 30_000;
/** Days during which one knows which copy went where, for reports that come back late. */
const copiesKeptDays = 30;

/** Composes what each audience reads, once for many copies. */
export function createEditions(ports: Ports): Sender['editionOf'] {
  const kept = new Map<string, { readonly at: number; readonly edition: Edition | null }>();
  return async (issueId, audience, language) => {
    const key = `${issueId} ${audience} ${language}`;
    const now = ports.clock.now().getTime();
    const known = kept.get(key);
    if (known !== undefined && now - known.at < keptMilliseconds) return known.edition;
    const edition = await readEdition(ports, issueId, audience, language);
    kept.set(key, { at: now, edition });
    return edition;
  };
}

/** What an audience would receive of an issue as it stands; null when there is nothing. */
export async function readEdition(
  ports: Ports,
  issueId: string,
  audience: DigestAudience,
  language: 'fr' | 'en',
): Promise<Edition | null> {
  const whole = await readIssue(ports.database, issueId);
  if (whole === null) return null;
  const { issue } = await withoutWithdrawn(whole, ports);
  const { origin, operator, contact } = ports.settings;
  return composeEdition({
    issue,
    audience,
    language,
    origin,
    site: operator ?? new URL(origin).host,
    contact,
  });
}

/** Sends the copies that are due; every minute, and as soon as an issue is out. */
export const digestJob: Job = {
  name: sendingJobName,
  title: { fr: 'Envoyer la lettre', en: 'Send the digest' },
  schedule: '* * * * *',
  retries: 0,
  seconds: 170,
  async run(_data, ports, progress) {
    const { database, clock, ids, log, mail } = ports;
    await sendCopies({
      database,
      clock,
      ids,
      log,
      mailing: mail.openMailing(),
      perMinute: mail.lettersPerMinute,
      editionOf: createEditions(ports),
      leaseMilliseconds,
      until: new Date(clock.now().getTime() + runMilliseconds),
      signal: progress.signal,
      report: (sent) => progress.report(sent, 0),
    });
  },
};

/** Forgets which copy went where; the counts of each issue stay. */
export const digestForgetJob: Job = {
  name: 'showcase.digest-forget',
  title: { fr: 'Oublier les exemplaires anciens de la lettre', en: 'Forget old copies of the digest' },
  schedule: '20 3 * * *',
  retries: 2,
  seconds: 600,
  async run(_data, { database, clock }) {
    await forgetCopies(database, new Date(clock.now().getTime() - copiesKeptDays * 86_400_000));
  },
};
