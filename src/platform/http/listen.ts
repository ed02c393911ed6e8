import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartRefusal } from '../config/start-refusal.ts';
import type { PageEnvironment } from '../ports/http.ts';

/** Slow clients are let go: headers within 10 s, the whole request within 30 s. */
const serverOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 15_000,
  maxHeaderSize: 16_384,
  // The limits above are looked at every so often, 30 s unless told.
  connectionsCheckingInterval: 2_000,
};
/** Time left to the requests under way when the server is asked to stop. */
const graceMilliseconds = 5_000;

/** What answers requests: an application, or what stands for the present one. */
export type Answering = Pick<Hono<PageEnvironment>, 'fetch'>;

export interface Listener {
  readonly port: number;
  /** Stops accepting, lets what is under way finish, then closes. */
  close(): Promise<void>;
}

/**
 * Opens the port.
 * @throws StartRefusal when it is taken, not allowed, or the address is not one of this machine
 */
export async function listen(app: Answering, port: number, host: string | null): Promise<Listener> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  server.maxRequestsPerSocket = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host ?? '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string | null): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartRefusal('start.port-taken', {
        fr: `Le port ${port} est déjà pris, peut-être par un autre Cap17. Arrêtez-le, ou choisissez un autre port\u00A0: PORT=${port + 1} npm start`,
        en: `Port ${port} is already taken, perhaps by another Cap17. Stop it, or choose another port: PORT=${port + 1} npm start`,
      });
    case 'EACCES':
      return new StartRefusal('start.port-not-allowed', {
        fr: `Le port ${port} demande des droits d’administrateur. Choisissez un port à partir de 1024\u00A0: PORT=1717 npm start`,
        en: `Port ${port} needs administrator rights. Choose a port from 1024 up: PORT=1717 npm start`,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartRefusal('start.address-unknown', {
        fr: `CAP17_HOST vaut «\u202F${host}\u202F», qui n’est pas une adresse de cette machine.`,
        en: `CAP17_HOST is “${host}”, which is not an address of this machine.`,
      });
    default:
      return error;
  }
}
