import { kindOfRefusal, type RefusalKind } from './refusal.ts';

/** What a server reports of a copy that it had taken (RFC 3464). */
export interface DeliveryReport {
  /** Id of the copy that comes back. */
  readonly deliveryId: string;
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Enhanced status, e.g. `5.1.1`: of the reply of the last server where the report itself says only «5.0.0». */
  readonly status: string;
  /** What a failure means for whoever reads. */
  readonly kind: RefusalKind;
}

/** Why a message is no report about one of our copies. */
export type ReportRefusal = 'not-a-report' | 'not-ours';

/** Characters of a report that are read; what is quoted of the copy comes after what it says. */
export const mostReportCharacters = 1_000_000;

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/**
 * Reads a report of delivery, a whole message as a mailbox receives it. The copy is recognised by the address to which it
 * came back, else by the headers of the copy that it quotes. An automatic answer of somebody away is none.
 */
export function readDeliveryReport(message: string): DeliveryReport | ReportRefusal {
  const text = unfolded(message.slice(0, mostReportCharacters));
  const part = statusPart(text);
  if (part === null) return 'not-a-report';
  const action = /^action:\s*([a-z]+)/im.exec(part)?.[1]?.toLowerCase();
  const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})\b/im.exec(part)?.[1];
  const known = actions.find((one) => one === action);
  if (known === undefined || status === undefined) return 'not-a-report';
  const deliveryId = idIn(text);
  if (deliveryId === null) return 'not-ours';
  const refusal = refusalOf(status, /^diagnostic-code:\s*smtp;([^\n]*)/im.exec(part)?.[1] ?? '');
  return { deliveryId, action: known, ...refusal };
}

const unfolded = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(/\n[ \t]+/g, ' ');

/** What a report says for programs (RFC 3464; RFC 6533 for addresses beyond ASCII), decoded; null without such a part. */
function statusPart(text: string): string | null {
  for (const part of text.split(/^--.*$/m)) {
    const [headers = '', ...rest] = part.replace(/^\n/, '').split('\n\n');
    if (!/^content-type:\s*message\/(?:global-)?delivery-status\b/im.test(headers)) continue;
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase();
    return decode(rest.join('\n\n'), encoding);
  }
  return null;
}

function decode(body: string, encoding: string | undefined): string | null {
  if (encoding === 'quoted-printable')
    return unfolded(
      body
        .replaceAll('=\n', '')
        .replaceAll(/=([0-9A-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    );
  if (encoding !== 'base64') return body;
  try {
    return unfolded(atob(body.replaceAll(/\s/g, '')));
  } catch {
    return null;
  }
}

/**
 * What was refused, and why. Some servers (Exim) write «5.0.0» whatever happened, and quote the reply that they were given:
 * its own status is then the one that counts.
 */
function refusalOf(status: string, diagnostic: string): Pick<DeliveryReport, 'status' | 'kind'> {
  const [, reply, enhanced] = /\b([45]\d\d)[ -]+(?:([45]\.\d{1,3}\.\d{1,3})\b)?/.exec(diagnostic) ?? [];
  const isVague = status.endsWith('.0.0');
  const said = isVague && enhanced !== undefined ? enhanced : status;
  const code = reply === undefined ? (status.startsWith('5') ? 550 : 450) : Number(reply);
  const kind = kindOfRefusal({
    status: code,
    enhanced: isVague && enhanced === undefined ? null : said,
    stage: 'letter',
  });
  return { status: said, kind };
}

function idIn(text: string): string | null {
  const back = /^(?:to|delivered-to|x-original-to):[^\n]*?\+([0-9a-f]{32})@/im.exec(text)?.[1];
  if (back !== undefined)
    return back.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5').toLowerCase();
  const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
  const quoted =
    new RegExp(`^x-cap17-delivery:\\s*${uuid}`, 'im').exec(text) ??
    new RegExp(`^(?:x-original-)?message-id:\\s*<${uuid}@`, 'im').exec(text);
  return quoted?.[1]?.toLowerCase() ?? null;
}
