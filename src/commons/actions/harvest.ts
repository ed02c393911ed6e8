import { createHash } from 'node:crypto';
import type { Ports } from '../../platform/ports/ports.ts';
import { type HarvestRecord, isSuspicious, type Notice, readRecords } from '../domain/harvest-record.ts';
import { keyOfTitle } from '../domain/resource-key.ts';
import { subjectReader, type ThemeNames } from '../domain/subject-themes.ts';
import { type Fetched, fetchSource } from '../harvest/fetch-source.ts';
import { HarvestFailure } from '../harvest/harvest-failure.ts';
import { readMerges } from '../store/decision-store.ts';
import {
  findAtAddresses,
  insertRun,
  type KnownTrace,
  listDueSources,
  listKept,
  listKnownTraces,
  listSources,
  markGone,
  proposeDuplicates,
  type RunRow,
  type SourceRow,
  type TraceToWrite,
  writeTraces,
} from '../store/harvest-store.ts';
import { indexResources } from '../store/index-store.ts';
import { listThemes } from '../store/resource-store.ts';
import { type CommonsDatabase, commonsDatabase } from '../store/tables.ts';
import { madeFor } from './decide-harvest.ts';

export type { RunRow, SourceRow } from '../store/harvest-store.ts';

type HarvestPorts = Pick<Ports, 'database' | 'clock' | 'ids' | 'outbound' | 'log'>;

/** The sources, all or one by its id or its name. */
export async function findSources(
  { database }: Pick<Ports, 'database'>,
  asked?: string,
): Promise<SourceRow[]> {
  const all = await listSources(commonsDatabase(database));
  return asked === undefined ? all : all.filter(({ id, name }) => id === asked || name === asked);
}

/** Sources whose time has come. */
export const findDueSources = ({
  database,
  clock,
}: Pick<Ports, 'database' | 'clock'>): Promise<SourceRow[]> =>
  listDueSources(commonsDatabase(database), clock.now());

/**
 * Harvests one source: fetches, looks whether it is suddenly another, then writes what is new or changed in one transaction.
 * A harvest that is partial, failed or in quarantine takes nothing away.
 */
export async function harvestSource(
  ports: HarvestPorts,
  source: SourceRow,
  signal?: AbortSignal,
): Promise<RunRow> {
  const started = ports.clock.now();
  const tables = commonsDatabase(ports.database);
  const run = (outcome: RunRow['outcome'], figures: Partial<RunRow>): RunRow => ({
    id: ports.ids.create(),
    source_id: source.id,
    started_at: started,
    ended_at: ports.clock.now(),
    received: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    gone: 0,
    notices: [],
    ...figures,
    outcome,
  });
  const ended = await attempt(ports, tables, source, run, signal);
  await insertRun(tables, ended);
  ports.log.info('harvested', { source: source.id, outcome: ended.outcome, received: ended.received });
  return ended;
}

async function attempt(
  ports: HarvestPorts,
  tables: CommonsDatabase,
  source: SourceRow,
  run: (outcome: RunRow['outcome'], figures: Partial<RunRow>) => RunRow,
  signal: AbortSignal | undefined,
): Promise<RunRow> {
  let fetched: Fetched;
  try {
    fetched = await fetchSource(ports.outbound, source, signal);
  } catch (error) {
    if (!(error instanceof HarvestFailure)) throw error;
    const notice: Notice = {
      code: error.code,
      count: 1,
      ...(error.detail === undefined ? {} : { detail: error.detail }),
    };
    return run('failed', { notices: [notice] });
  }
  const read = readRecords(
    fetched.records,
    source,
    ports.clock.now().getUTCFullYear(),
    subjectReader(source.subjects, await themeNames(tables)),
  );
  const { records } = read;
  const notices = [...fetched.notices, ...read.notices];
  const known = await listKnownTraces(tables, source.id);
  const present = [...known.values()].filter(({ gone }) => !gone).length;
  const isOdd = !fetched.isPartial && !source.release_next && isSuspicious(present, records.length);
  if (isOdd) {
    const notice: Notice = { code: 'harvest.quarantine', count: records.length, detail: String(present) };
    return run('quarantined', { received: records.length, notices: [notice, ...notices] });
  }
  const figures = await apply(ports, tables, source, { records, known, isPartial: fetched.isPartial });
  return run(fetched.isPartial ? 'partial' : 'done', { ...figures, received: records.length, notices });
}

const themeNames = async (tables: CommonsDatabase): Promise<ThemeNames[]> =>
  [...(await listThemes(tables))].map(([key, labels]) => ({ key, labels: [labels.fr, labels.en] }));

const digestOf = (record: HarvestRecord): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 32);

async function apply(
  { clock }: HarvestPorts,
  tables: CommonsDatabase,
  source: SourceRow,
  got: {
    readonly records: readonly HarvestRecord[];
    readonly known: ReadonlyMap<string, KnownTrace>;
    readonly isPartial: boolean;
  },
): Promise<Pick<RunRow, 'added' | 'changed' | 'unchanged' | 'gone'>> {
  const { records, known, isPartial } = got;
  const at = clock.now();
  const digests = new Map(records.map((record) => [record.id, digestOf(record)]));
  const isNews = ({ id }: HarvestRecord) => known.get(id)?.digest !== digests.get(id) || known.get(id)!.gone;
  const news = records.filter(isNews);
  const gone = isPartial
    ? []
    : [...known.values()].filter((trace) => !trace.gone && !digests.has(trace.external_id));
  if (news.length > 0 || gone.length > 0)
    await tables.transaction().execute(async (transaction) => {
      const traces = await groupRecords(transaction, source, news, known, digests);
      const ids = await writeTraces(transaction, source.id, traces, at);
      for (let start = 0; start < ids.length; start += 2_000)
        await indexResources(transaction, ids.slice(start, start + 2_000));
      await proposeDuplicates(transaction, ids, at);
      const goneIds = gone.map(({ external_id }) => external_id);
      if (goneIds.length > 0) await markGone(transaction, source.id, goneIds, at);
    });
  const added = news.filter(({ id }) => !known.has(id)).length;
  return { added, changed: news.length - added, unchanged: records.length - news.length, gone: gone.length };
}

/**
 * Finds the resource of each record, from the start at every harvest: its own, else the one at the same address, else a new one;
 * then what people decided, which always has the last word. Only a resource that the source made takes its texts: one that came
 * from elsewhere keeps those that it has.
 */
async function groupRecords(
  transaction: CommonsDatabase,
  source: SourceRow,
  records: readonly HarvestRecord[],
  known: ReadonlyMap<string, KnownTrace>,
  digests: ReadonlyMap<string, string>,
): Promise<TraceToWrite[]> {
  const made = records.flatMap(({ id }) => known.get(id)?.resource_id ?? []);
  const there = await findAtAddresses(
    transaction,
    records.map(({ url }) => url),
  );
  const merges = await readMerges(transaction);
  const kept = await listKept(transaction, made);
  return records.map((record) => {
    const before = known.get(record.id);
    const atAddress = there.get(record.url);
    const first = before?.resource_id ?? atAddress ?? madeFor(record.url);
    const resourceId = merges.get(first) ?? first;
    // One that people removed for good is not made again.
    const isMade =
      before === undefined
        ? atAddress === undefined
        : before.confidence === 'own' && kept.has(before.resource_id);
    const isOwn = isMade && resourceId === first;
    return {
      record,
      digest: digests.get(record.id)!,
      resourceId,
      confidence: isOwn ? 'own' : 'same-address',
      fields: isOwn ? fieldsOf(source, record, resourceId) : null,
    };
  });
}

const fieldsOf = (source: SourceRow, record: HarvestRecord, id: string) => ({
  key: keyOfTitle(record.title, id.replaceAll('-', '').slice(0, 10)),
  kind: source.resource_kind,
  title: record.title,
  publisher: record.publisher,
  url: record.url,
  year: record.year,
  language: record.language,
  summaryFr: record.language === 'en' ? '' : record.summary,
  summaryEn: record.language === 'en' ? record.summary : '',
  licence: record.licence,
  themes: record.themes,
  state: source.publication === 'direct' ? 'published' : 'pending',
  origin: 'harvest',
  originName: source.name,
});
