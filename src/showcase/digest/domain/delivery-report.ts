/** What a server reports of a copy that it had taken (RFC 3464). */
export interface DeliveryReport {
  /** Id of the copy that comes back. */
  readonly deliveryId: string;
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Enhanced status, e.g. `5.1.1`. */
  readonly status: string;
}

/** Why a message is no report about one of our copies. */
export type ReportRefusal = 'not-a-report' | 'not-ours';

/** Characters of a report that are read; what is quoted of the copy comes after what it says. */
export const mostReportCharacters = 1_000_000;

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/**
 * Reads a report of delivery, a whole message as a mailbox receives it. The copy is recognised by the address to which it
 * came back, else by the headers of the copy that it quotes.
 */
export function readDeliveryReport(message: string): DeliveryReport | ReportRefusal {
  const text = message
    .slice(0, mostReportCharacters)
    .replaceAll('\r\n', '\n')
    .replaceAll(/\n[ \t]+/g, ' ');
  const part = /^content-type:\s*message\/delivery-status\b[^\n]*\n([\s\S]*?)(?=\n--|$(?![\s\S]))/im.exec(
    text,
  )?.[1];
  if (part === undefined) return 'not-a-report';
  const action = /^action:\s*([a-z]+)/im.exec(part)?.[1]?.toLowerCase();
  const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})\b/im.exec(part)?.[1];
  const known = actions.find((one) => one === action);
  if (known === undefined || status === undefined) return 'not-a-report';
  const deliveryId = idIn(text);
  return deliveryId === null ? 'not-ours' : { deliveryId, action: known, status };
}

function idIn(text: string): string | null {
  const back = /^(?:to|delivered-to|x-original-to):[^\n]*?\+([0-9a-f]{32})@/im.exec(text)?.[1];
  if (back !== undefined)
    return back.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5').toLowerCase();
  const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
  const quoted =
    new RegExp(`^x-cap17-delivery:\\s*${uuid}`, 'im').exec(text) ??
    new RegExp(`^message-id:\\s*<${uuid}@`, 'im').exec(text);
  return quoted?.[1]?.toLowerCase() ?? null;
}
