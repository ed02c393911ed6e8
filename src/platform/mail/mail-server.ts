import { createTransport } from 'nodemailer';
import type { ComposedMail } from './compose-mail.tsx';

/** Settings of the way out. */
export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly address: string;
  /** Address that mails come from. */
  readonly from: string;
}

/** What leaves for one person. */
export interface Letter extends ComposedMail {
  readonly id: string;
  readonly to: string;
  readonly date: Date;
}

/** Hands a letter to the mail server; resolves once the server has taken it. */
export type SendLetter = (letter: Letter) => Promise<void>;

const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** How to reach a mail server. A password only travels on an encrypted connection, unless the server is this machine. */
export function serverOptions(address: string) {
  const { protocol, hostname, port, username, password } = new URL(address);
  const isEncrypted = protocol === 'smtps:';
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return {
    connection: {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (isEncrypted ? 465 : 587),
      secure: isEncrypted,
      requireTLS: !isEncrypted && !isHere,
      ignoreTLS: !isEncrypted && isHere,
      ...waits,
    },
    credentials:
      username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}

/** Opens the way to a mail server. */
export function createMailServer({ address, from }: MailSettings, origin: string): SendLetter {
  const { connection, credentials } = serverOptions(address);
  const transport = createTransport({
    ...connection,
    ...(credentials === null ? {} : { auth: credentials }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = new URL(origin).hostname;
  return async (letter) => {
    await transport.sendMail({
      from,
      to: { name: '', address: letter.to },
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      date: letter.date,
      messageId: `<${letter.id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  };
}
