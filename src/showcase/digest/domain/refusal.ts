/** What a server said against a copy: at once, or later in a report. */
export interface ServerRefusal {
  /** SMTP reply, from 400 to 599. */
  readonly status: number;
  /** Enhanced status (RFC 3463), e.g. `5.1.1`; null when there was none. */
  readonly enhanced: string | null;
  /** Whether the address or the letter was refused. */
  readonly stage: 'recipient' | 'letter';
}

/**
 * - `address-gone`: nobody will ever be there; the subscription ends.
 * - `later`: for now; tried again.
 * - `refused`: this copy is refused for good, the address may be right (a full mailbox, a policy of the server).
 */
export type RefusalKind = 'address-gone' | 'later' | 'refused';

/**
 * What a refusal means, by its enhanced status first (RFC 3463): 5.1.x is about the address, 5.2.1 a closed mailbox,
 * 5.7.x a policy; without one, 550, 551 and 553 in answer to the address (RFC 5321).
 */
export function kindOfRefusal({ status, enhanced, stage }: ServerRefusal): RefusalKind {
  if (enhanced !== null) {
    if (enhanced.startsWith('4.')) return 'later';
    return /^5\.1\.[0-6]$|^5\.1\.10$|^5\.2\.1$/.test(enhanced) ? 'address-gone' : 'refused';
  }
  if (status < 500) return 'later';
  return stage === 'recipient' && [550, 551, 553].includes(status) ? 'address-gone' : 'refused';
}
