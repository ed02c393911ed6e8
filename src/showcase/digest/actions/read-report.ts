import type { Database } from '../../../platform/ports/database.ts';
import type { Ports } from '../../../platform/ports/ports.ts';
import { type DeliveryReport, type ReportRefusal, readDeliveryReport } from '../domain/delivery-report.ts';
import { markReturned, noteSoftRefusal, stopSubscriptionOf } from '../store/delivery-store.ts';

/** What a report changed. */
export type ReportOutcome = ReportRefusal | 'unknown' | 'noted' | 'stopped' | 'ignored';

/** Undoes what was only to be shown. */
class OnlyShown extends Error {
  readonly outcome: ReportOutcome;
  constructor(outcome: ReportOutcome) {
    super('A report that was only to be shown');
    this.outcome = outcome;
  }
}

/**
 * Reads a message that came back, and does what it asks for: the same one twice changes nothing more.
 * @param isDry says what it would do, and does nothing
 */
export async function readReport(
  { database, clock }: Pick<Ports, 'database' | 'clock'>,
  message: string,
  isDry = false,
): Promise<ReportOutcome> {
  const report = readDeliveryReport(message);
  if (typeof report === 'string') return report;
  if (report.action !== 'failed') return 'ignored';
  const at = clock.now();
  const take = database.transaction().execute(async (transaction) => {
    const outcome = await takeFailure(transaction, report, at);
    if (isDry) throw new OnlyShown(outcome);
    return outcome;
  });
  return take.catch((error: unknown) => {
    if (error instanceof OnlyShown) return error.outcome;
    throw error;
  });
}

async function takeFailure(
  transaction: Database,
  { deliveryId, status, kind }: DeliveryReport,
  at: Date,
): Promise<ReportOutcome> {
  if (!(await markReturned(transaction, deliveryId, status, at))) return 'unknown';
  if (kind === 'address-gone')
    return (await stopSubscriptionOf(transaction, deliveryId, at)) ? 'stopped' : 'noted';
  await noteSoftRefusal(transaction, deliveryId, at);
  return 'noted';
}
