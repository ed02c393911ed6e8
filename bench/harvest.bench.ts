import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { type Kysely, sql } from 'kysely';
import { findSources, harvestSource } from '../src/commons/actions/harvest.ts';
import type { Outbound } from '../src/platform/ports/outbound.ts';
import type { Ports } from '../src/platform/ports/ports.ts';
import { benchServer } from './bench-server.ts';
import { type BenchRow, prepared } from './harness.ts';

/**
 * A source of ten thousand records harvested twice into a database of the built server, `npm run build` first; the file comes
 * from memory: a network would only measure itself.
 */
const records = 10_000;
const words = ['partage', 'coopération', 'territoire', 'emploi', 'atelier', 'énergie', 'cantine', 'mobilité'];
const file = Buffer.from(
  JSON.stringify(
    Array.from({ length: records }, (_, at) => ({
      id: `fiche-${at}`,
      title: `Fiche exemple ${at} : ${words[at % 8]} et ${words[(at * 7 + 3) % 8]} à plusieurs, cas ${at * 7919}`,
      url: `https://source.example.org/fiches/${at}`,
      summary:
        `Un exemple pédagogique de ${words[(at * 3) % 8]}, raconté par celles et ceux qui l’ont fait. `.repeat(
          4,
        ),
      date: `${1995 + (at % 30)}-01-01`,
      tags: 'Alliances et partenariats, Autre chose',
    })),
  ),
);

/** A site that answers every question by the file, at once. */
const site: Outbound = {
  isAllowed: () => true,
  get: async (url) => ({
    ok: true,
    value: { url, hops: 0, status: 200, header: () => null, body: new Uint8Array(file) },
  }),
};

const harvested = prepared(async () => {
  const { filled } = await benchServer(async ({ database: { database } }) => {
    const id = randomUUID();
    await sql`insert into harvest_source (id, version, created_at, updated_at, name, kind, url, owner, resource_kind, language,
        hours, publication, state)
      values (${id}, 1, now(), now(), 'Source exemple', 'file', 'https://source.example.org/', 'Réseau exemple', 'method', 'fr',
        24, 'direct', 'active')`.execute(database as unknown as Kysely<unknown>);
    const ports = {
      database,
      clock: { now: () => new Date() },
      ids: { create: () => randomUUID() },
      log: { info() {}, warn() {}, error() {} },
      outbound: site,
    } as unknown as Ports;
    const run = async () => {
      const [source] = await findSources(ports, id);
      const start = performance.now();
      const ended = await harvestSource(ports, source!);
      return { ended, time: performance.now() - start };
    };
    const [first, second] = [await run(), await run()];
    if (first.ended.added !== records) throw new Error(`Only ${first.ended.added} records were added`);
    const { added, changed, gone } = second.ended;
    if (added + changed + gone > 0) throw new Error('The same file changed something');
    return first.time;
  });
  return filled;
});

export const rows: readonly BenchRow[] = [
  {
    group: 'Harvest of the commons',
    work: '10,000 records of a source never seen, each findable and compared with what is near; the second run changes nothing',
    bar: '≤ 60 s',
    ours: () => harvested(),
  },
];
