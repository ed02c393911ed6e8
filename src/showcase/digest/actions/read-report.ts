import type { Ports } from '../../../platform/ports/ports.ts';
import { type ReportRefusal, readDeliveryReport } from '../domain/delivery-report.ts';
import { kindOfRefusal } from '../domain/refusal.ts';
import { markReturned, noteSoftRefusal, stopSubscriptionOf } from '../store/delivery-store.ts';

/** What a report changed. */
export type ReportOutcome = ReportRefusal | 'unknown' | 'noted' | 'stopped' | 'ignored';

/** Reads a message that came back, and does what it asks for: the same one twice changes nothing more. */
export async function readReport({ database, clock }: Ports, message: string): Promise<ReportOutcome> {
  const report = readDeliveryReport(message);
  if (typeof report === 'string') return report;
  if (report.action !== 'failed') return 'ignored';
  const at = clock.now();
  return database.transaction().execute(async (transaction) => {
    if (!(await markReturned(transaction, report.deliveryId, report.status, at))) return 'unknown';
    const status = report.status.startsWith('5') ? 550 : 450;
    if (kindOfRefusal({ status, enhanced: report.status, stage: 'letter' }) === 'address-gone')
      return (await stopSubscriptionOf(transaction, report.deliveryId, at)) ? 'stopped' : 'noted';
    await noteSoftRefusal(transaction, report.deliveryId, at);
    return 'noted';
  });
}
