import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { HandOver, Mailing, MailingLetter } from '../ports/mail.ts';
import { type MailSettings, serverOptions } from './mail-server.ts';

/** Where letters come back that could not be delivered: each to an address of its own, by which it is recognised. */
export const returnAddressOf = (mailbox: string, letterId: string): string =>
  mailbox.replace('@', `+${letterId.replaceAll('-', '')}@`);

interface MailingSettings extends MailSettings {
  /** Mailbox of what comes back; null when it is that of the sender. */
  readonly returns: string | null;
}

/** A server may look for a long time at what it was sent before it takes it. */
const answerMilliseconds = 60_000;

/** Opens the way of a mailing to a mail server: one connection for many letters, opened again when it was lost. */
export function createMailing(settings: MailingSettings, origin: string, now: () => Date): Mailing {
  const { connection: options, credentials } = serverOptions(settings.address);
  const domain = new URL(origin).hostname;
  let open: SMTPConnection | null = null;
  const close = () => {
    open?.close();
    open = null;
  };
  const connect = async (): Promise<SMTPConnection> => {
    const connection = new SMTPConnection({ ...options, socketTimeout: answerMilliseconds });
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    // A connection that breaks between two letters is found broken at the next one.
    connection.on('error', () => {});
    connection.once('end', () => {
      if (open === connection) open = null;
    });
    if (credentials !== null)
      await new Promise<void>((resolve, reject) =>
        connection.login({ credentials }, (error) => (error ? reject(error) : resolve())),
      );
    open = connection;
    return connection;
  };
  return {
    async send(letter, mayHandOver) {
      const built = await compose(letter, settings, domain, now());
      let connection: SMTPConnection;
      try {
        connection = open ?? (await connect());
      } catch (error) {
        close();
        return { outcome: 'not-handed', reason: reasonOf(error) };
      }
      const handOver = await converse(connection, built, mayHandOver);
      if (handOver.outcome === 'unknown' || handOver.outcome === 'not-handed') close();
      else if (handOver.outcome === 'refused') await reset(connection).catch(close);
      return handOver;
    },
    close,
  };
}

interface BuiltLetter {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly bytes: Buffer;
}

async function compose(
  letter: MailingLetter,
  { from, returns }: MailingSettings,
  domain: string,
  date: Date,
): Promise<BuiltLetter> {
  const node = new MailComposer({
    from,
    to: { name: '', address: letter.to },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    date,
    messageId: `<${letter.id}@${domain}>`,
    headers: {
      ...letter.headers,
      'X-Cap17-Delivery': letter.id,
      Precedence: 'bulk',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const sender = node.getEnvelope().from || '';
  return {
    envelope: {
      from: returns === null ? sender : returnAddressOf(returns, letter.id),
      to: [letter.to],
    },
    bytes: await node.build(),
  };
}

/** One letter on an open connection. Its last line leaves only once the caller has said that it may. */
async function converse(
  connection: SMTPConnection,
  { envelope, bytes }: BuiltLetter,
  mayHandOver: () => Promise<boolean>,
): Promise<HandOver> {
  let stood = 'early' as 'early' | 'dropped' | 'handed';
  const body = Readable.from(
    (async function* () {
      yield bytes;
      if (!(await mayHandOver())) {
        stood = 'dropped';
        connection.close();
        throw new Error('dropped');
      }
      stood = 'handed';
    })(),
  );
  let onEnd = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      onEnd = () => reject(new Error('closed'));
      connection.once('end', onEnd);
      connection.send({ ...envelope, size: bytes.length, use8BitMime: false }, body, (error) =>
        error ? reject(error) : resolve(),
      );
    });
    return { outcome: 'accepted' };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== null) return refusal;
    return { outcome: stood === 'handed' ? 'unknown' : 'not-handed', reason: reasonOf(error) };
  } finally {
    connection.off('end', onEnd);
    body.destroy();
  }
}

interface ServerError {
  readonly code?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** What the server said against a letter or its address; null when the fault is elsewhere. */
function refusalOf(error: unknown): HandOver | null {
  const { responseCode, response, command } = error as ServerError;
  if (responseCode === undefined || (command !== 'RCPT TO' && command !== 'DATA')) return null;
  // 421 closes the connection: nothing is said of this letter.
  if (responseCode === 421 || responseCode < 400) return null;
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1] ?? null;
  return {
    outcome: 'refused',
    stage: command === 'RCPT TO' ? 'recipient' : 'letter',
    status: responseCode,
    enhanced,
  };
}

const reset = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve, reject) => connection.reset((error) => (error ? reject(error) : resolve())));

/** Why the server was not reached, without what it quotes. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as ServerError;
  return [code ?? 'error', responseCode].filter((part) => part !== undefined).join(' ');
}
