import { setTimeout } from 'node:timers/promises';
import type { Outbound, OutboundAnswer } from '../../platform/ports/outbound.ts';
import type { Notice, RawRecord } from '../domain/harvest-record.ts';
import { decodeDocument } from './decode-document.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { harvestDcat } from './read-dcat.ts';
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

/** A document that a source gave. */
export interface Asked {
  /** Where it was found in the end. */
  readonly url: string;
  readonly body: Uint8Array;
  /** Its text, in the encoding that it really has. */
  readonly text: string;
}

/** Asks for a document of a source; one page of many is given less room than a document that holds everything. */
export type Ask = (address: string, accept: string, size?: 'page') => Promise<Asked>;

/** What one document, and one whole harvest, may take. */
export interface HarvestBounds {
  readonly document: number;
  readonly page: number;
  readonly seconds: number;
  readonly whole: { readonly bytes: number; readonly seconds: number };
}

const usualBounds: HarvestBounds = {
  document: 30_000_000,
  page: 8_000_000,
  seconds: 60,
  whole: { bytes: 250_000_000, seconds: 2_400 },
};

/** Fetches everything that a source tells, whatever its kind. @throws HarvestFailure */
export async function fetchSource(
  outbound: Outbound,
  { kind, url, columns }: SourceToFetch,
  signal?: AbortSignal,
  bounds: HarvestBounds = usualBounds,
): Promise<Fetched> {
  const ask = asking(outbound, bounds, signal);
  if (kind === 'oai-pmh') return harvestOai(ask, url);
  if (kind === 'schema-org') return harvestPages(ask, url);
  if (kind === 'dcat') return harvestDcat(ask, url);
  const asked = await ask(url, '*/*');
  const records = kind === 'feed' ? readFeed(asked) : readFileRecords(asked.body, columns);
  return { records, isPartial: false, notices: [] };
}

/** A source that is busy says when to come back (429, 503): so long it is waited for, so often, and as a whole. */
const patience = { seconds: 60, times: 3, whole: 300 } as const;

/** Seconds that an answer asks to wait; null where it does not say, or asks too much. */
function asksToWait({ status, header }: OutboundAnswer): number | null {
  if (status !== 429 && status !== 503) return null;
  const told = header('retry-after')?.trim() ?? '';
  const seconds = /^\d{1,6}$/.test(told) ? Number(told) : (Date.parse(told) - Date.now()) / 1_000;
  return seconds <= patience.seconds ? Math.max(seconds, 1) : null;
}

/** What a source may take as a whole is counted from one document to the next: it may send them without end. */
function asking(outbound: Outbound, bounds: HarvestBounds, signal: AbortSignal | undefined): Ask {
  const late = AbortSignal.timeout(bounds.whole.seconds * 1_000);
  const ended = signal === undefined ? late : AbortSignal.any([late, signal]);
  let left = bounds.whole.bytes;
  let waited = 0;
  return async (address, accept, size) => {
    for (let time = 1; ; time++) {
      if (left <= 0) throw new HarvestFailure('SRC-004');
      const answer = await outbound.get(address, {
        mostBytes: Math.min(left, size === 'page' ? bounds.page : bounds.document),
        seconds: bounds.seconds,
        accept,
        signal: ended,
      });
      if (!answer.ok) throw new HarvestFailure(answer.errors.code, answer.errors.detail);
      const { status, body, url } = answer.value;
      left -= body.length;
      if (status === 200)
        return { url, body, text: decodeDocument(body, answer.value.header('content-type')) };
      const wait = asksToWait(answer.value);
      if (wait === null || time > patience.times || waited + wait > patience.whole)
        throw new HarvestFailure('harvest.status', String(status));
      waited += wait;
      await setTimeout(wait * 1_000, undefined, { signal: ended }).catch(() => {
        throw new HarvestFailure('SRC-003');
      });
    }
  };
}
