import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** One mail as a server of the tests received it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: string;
  /** Headers and body, as they came. */
  readonly text: string;
}

type Answer = { readonly code: number; readonly text: string } | null | undefined;

/** What a server of the tests does at each step; null lets it go on. */
export interface Receiving {
  recipient?: (to: string) => Answer | Promise<Answer>;
  /** The first bytes of the mail came. */
  begun?: (to: string) => void;
  /** The whole mail came; its answer leaves afterwards. */
  ended?: (mail: ReceivedMail) => Answer | Promise<Answer>;
}

export interface MailReceiver {
  readonly address: string;
  readonly received: ReceivedMail[];
  readonly behaviour: Receiving;
  close(): Promise<void>;
}

/** A real mail server on a port of this machine, which keeps what it receives and may refuse, hesitate or hang up. */
export async function startMailReceiver(): Promise<MailReceiver> {
  const received: ReceivedMail[] = [];
  const behaviour: Receiving = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, answer) =>
      void Promise.resolve(behaviour.recipient?.(address)).then((said) => answer(errorOf(said))),
    onData(stream, { envelope }, answer) {
      const parts: Buffer[] = [];
      const to = envelope.rcptTo[0]?.address ?? '';
      stream.on('data', (part: Buffer) => {
        if (parts.length === 0) behaviour.begun?.(to);
        parts.push(part);
      });
      stream.on('end', async () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const mail = { from, to, text: Buffer.concat(parts).toString('utf8') };
        const said = errorOf(await behaviour.ended?.(mail));
        if (said === undefined) received.push(mail);
        answer(said);
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    address: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    behaviour,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const errorOf = (said: Answer): Error | undefined =>
  said ? Object.assign(new Error(said.text), { responseCode: said.code }) : undefined;
