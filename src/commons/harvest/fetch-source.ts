import type { Outbound } from '../../platform/ports/outbound.ts';
import type { Notice, RawRecord } from '../domain/harvest-record.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { readDcat } from './read-dcat.ts';
import { readFeed } from './read-feed.ts';
import { readFileRecords } from './read-file.ts';
import { harvestOai } from './read-oai.ts';
import { harvestPages } from './read-schema-org.ts';

/** The five kinds of source. */
export const sourceKinds = ['feed', 'oai-pmh', 'schema-org', 'dcat', 'file'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What a source gave. A partial harvest never makes anything disappear. */
export interface Fetched {
  readonly records: readonly RawRecord[];
  readonly isPartial: boolean;
  readonly notices: readonly Notice[];
}

export interface SourceToFetch {
  readonly kind: SourceKind;
  readonly url: string;
  /** For a file: which column, or key, holds what. */
  readonly columns: string | null;
}

/** Asks for a document of a source. */
export type Ask = (address: string, accept: string) => Promise<Uint8Array>;

const bounds = { mostBytes: 30_000_000, seconds: 60 } as const;

/** Fetches everything that a source tells, whatever its kind. @throws HarvestFailure */
export async function fetchSource(
  outbound: Outbound,
  { kind, url, columns }: SourceToFetch,
  signal?: AbortSignal,
): Promise<Fetched> {
  const ask: Ask = async (address, accept) => {
    const answer = await outbound.get(address, {
      ...bounds,
      accept,
      ...(signal === undefined ? {} : { signal }),
    });
    if (!answer.ok) throw new HarvestFailure(answer.errors.code, answer.errors.detail);
    if (answer.value.status !== 200) throw new HarvestFailure('harvest.status', String(answer.value.status));
    return answer.value.body;
  };
  if (kind === 'oai-pmh') return harvestOai(ask, url);
  if (kind === 'schema-org') return harvestPages(ask, url);
  const body = await ask(url, '*/*');
  const records =
    kind === 'feed' ? readFeed(body) : kind === 'dcat' ? readDcat(body) : readFileRecords(body, columns);
  return { records, isPartial: false, notices: [] };
}
