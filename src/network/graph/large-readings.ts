import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import type { Job } from '../../platform/ports/job.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { listDeclaredTotals } from './declared-totals.ts';
import { filterLinks, type LinkFilter, type NetworkGraph } from './network-graph.ts';
import { listNetworkActors, listNetworkLinks } from './network-store.ts';
import { type Readings, readNetwork } from './readings.ts';

/** Up to so many actors a network is read each time its page is asked for; beyond, what it says is kept until it changes. */
export const mostReadEachTime = 200;
/** Up to so many actors a network is read while its page is asked for; beyond, in the background. */
export const mostReadAtOnce = 1_000;

type ReadingOrder = {
  readonly territoryId: string;
  readonly filter: LinkFilter;
  /** Read with the models that actors share with their catalysts. */
  readonly isCatalyst: boolean;
};

const choiceOf = ({ filter: { year, lever, kind }, isCatalyst }: Omit<ReadingOrder, 'territoryId'>): string =>
  `${year ?? ''} ${lever ?? ''} ${kind ?? ''}${isCatalyst ? '' : ' public'}`;

/** What the readings of a network depend on. */
function digestOf({ actors, links, declared }: NetworkGraph): string {
  const hash = createHash('sha256');
  for (const { id, name, kind } of actors) hash.update(`${id} ${kind} ${name}\n`);
  for (const { id, from, to, range, kind, confirmed } of links)
    hash.update(`${id} ${from} ${to} ${kind} ${confirmed} ${range?.low} ${range?.high}\n`);
  for (const [id, { resources, uses }] of declared) hash.update(`${id} ${resources} ${uses}\n`);
  return hash.digest('hex');
}

/** The readings of a network: at once where it is small, else those kept; null while those of a large one are computed. */
export async function readingsOf(
  ports: Ports,
  order: ReadingOrder & { readonly graph: NetworkGraph },
): Promise<Readings | null> {
  const { territoryId, filter, isCatalyst, graph } = order;
  if (graph.actors.length <= mostReadEachTime) return readNetwork(graph);
  const digest = digestOf(graph);
  const { rows } = await sql<{ readings: Readings }>`select readings from network_reading
    where territory_id = ${territoryId} and choice = ${choiceOf(order)} and digest = ${digest}`.execute(
    ports.database,
  );
  if (rows[0]) return rows[0].readings;
  if (graph.actors.length <= mostReadAtOnce) {
    const readings = readNetwork(graph);
    const at = ports.clock.now();
    // A disk that takes nothing more keeps nobody from reading.
    await keep(ports.database, {
      territoryId,
      filter,
      isCatalyst,
      digest,
      readings: JSON.stringify(readings),
      at,
    }).catch((error: Error) => ports.log.warn('network-readings-not-kept', { reason: error.message }));
    return readings;
  }
  await ports.jobs.send(
    'network.read',
    { territoryId, filter, isCatalyst },
    `${territoryId} ${choiceOf(order)}`,
  );
  return null;
}

/** Reads a large network in a thread of its own, telling how far it is, and keeps what it says. */
export const readNetworkJob: Job<ReadingOrder> = {
  name: 'network.read',
  title: { fr: 'Lire un grand réseau', en: 'Read a large network' },
  retries: 1,
  seconds: 120,
  run: async ({ territoryId, filter, isCatalyst }, ports, progress) => {
    const { database } = ports;
    const [actors, links, declared] = await Promise.all([
      listNetworkActors(database, territoryId),
      listNetworkLinks(database, territoryId),
      listDeclaredTotals(database, territoryId, filter.year, { isCatalyst, organisationIds: [] }),
    ]);
    const graph: NetworkGraph = { actors, links: filterLinks(links, filter), declared };
    const document = new TextEncoder().encode(
      JSON.stringify({ actors, links: graph.links, declared: [...declared] }),
    );
    let share = 0;
    const told = setInterval(() => void progress.report(Math.round(share * 100), 100).catch(() => {}), 500);
    const answer = await ports.compute
      .run('network-readings', document, {
        language: 'fr',
        signal: progress.signal,
        onProgress: (done) => {
          share = done;
        },
      })
      .finally(() => clearInterval(told));
    if (!answer.ok) throw new Error(answer.errors.map(({ code }) => code).join(', '));
    await keep(database, {
      territoryId,
      filter,
      isCatalyst,
      digest: digestOf(graph),
      readings: answer.value,
      at: ports.clock.now(),
    });
    await progress.report(100, 100);
  },
};

async function keep(
  database: Database,
  kept: ReadingOrder & { readonly digest: string; readonly readings: string; readonly at: Date },
): Promise<void> {
  await sql`insert into network_reading (territory_id, choice, digest, readings, computed_at)
    values (${kept.territoryId}, ${choiceOf(kept)}, ${kept.digest}, ${kept.readings}::jsonb, ${kept.at})
    on conflict (territory_id, choice) do update
    set digest = excluded.digest, readings = excluded.readings, computed_at = excluded.computed_at`.execute(
    database,
  );
}
