import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { SharedServer } from '../test/support/shared-server.ts';
import type { SignedIn } from '../test/support/sign-in-as.ts';
import { benchServer } from './bench-server.ts';
import { closeAfterRow } from './closing.ts';
import type { BenchRow } from './harness.ts';

/**
 * The built server asked over loopback by 50 connections of this same process, on these same cores, PostgreSQL with fsync.
 * `npm run build` first: what is measured is what is shipped.
 */
const connections = 50;

interface Setting {
  readonly shared: SharedServer;
  readonly person: SignedIn;
  /** Organisations that the edits go around. */
  readonly ids: readonly string[];
  readonly agent: Agent;
}

let opened: Promise<Setting> | null = null;
const setting = (): Promise<Setting> => {
  opened ??= open();
  return opened;
};

async function open(): Promise<Setting> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  closeAfterRow(() => agent.destroy());
  const { filled } = await benchServer(async (shared) => {
    const at = { shared, person: await shared.signInAs(), agent };
    return { ...at, ids: await createOrganisations(at) };
  });
  return filled;
}

async function createOrganisations(at: Omit<Setting, 'ids'>): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < connections; index++) {
    const made = await ask(at, 'POST', '/api/v1/organisations', {
      body: { name: `Organisation ${index}`, kind: 'association' },
      headers: { 'idempotency-key': `bench-${index}` },
    });
    ids.push((JSON.parse(made.text) as { id: string }).id);
  }
  return ids;
}

interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  readonly text: string;
}

function ask(
  { shared, person, agent }: Omit<Setting, 'ids'>,
  method: string,
  path: string,
  {
    body,
    headers = {},
  }: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      shared.origin + path,
      { method, agent, headers: { ...person.headers, 'content-type': 'application/json', ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode!,
            etag: answer.headers.etag,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Asks so many times, each connection one after the other; gives the milliseconds of the whole. */
async function load(
  total: number,
  one: (setting: Setting, index: number) => Promise<Answer>,
): Promise<number> {
  const at = await setting();
  const start = performance.now();
  let next = 0;
  const connection = async (): Promise<void> => {
    while (next < total) {
      const index = next++;
      const answer = await one(at, index);
      if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return performance.now() - start;
}

const versions = new Map<string, string>();

/** Each connection edits its own organisation, from the version that it read last. */
async function edit(at: Setting, index: number): Promise<Answer> {
  const id = at.ids[index % at.ids.length]!;
  const path = `/api/v1/organisations/${id}`;
  for (;;) {
    const version = versions.get(id) ?? (await ask(at, 'GET', path)).etag!;
    const answer = await ask(at, 'PATCH', path, {
      body: { description: `Texte ${index} ${Math.random()}` },
      headers: { 'if-match': version },
    });
    if (answer.etag) versions.set(id, answer.etag);
    // Two connections met on one organisation: read again, as a program does.
    if (answer.status !== 412) return answer;
  }
}

export const rows: readonly BenchRow[] = [
  {
    group: 'Service, 50 connections',
    work: '1,000 signed-in reads of a page (500/s is 2 s)',
    bar: '≤ 2 s',
    elsewhere: true,
    ours: () => load(1_000, (at) => ask(at, 'GET', `/organisations/${at.ids[0]}`)),
  },
  {
    group: 'Service, 50 connections',
    work: '1,000 signed-in reads by the API (500/s is 2 s)',
    bar: '≤ 2 s',
    elsewhere: true,
    ours: () => load(1_000, (at) => ask(at, 'GET', `/api/v1/organisations/${at.ids[0]}`)),
  },
  {
    group: 'Service, 50 connections',
    work: '200 edits with version, history, line of the record and fsync (100/s is 2 s)',
    bar: '≤ 2 s',
    elsewhere: true,
    ours: () => load(200, edit),
  },
];
