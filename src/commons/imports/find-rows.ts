import { sql } from 'kysely';
import { stableId } from '../actions/stable-id.ts';
import { commonsAddresses } from '../addresses.ts';
import type { ResourceFields } from '../domain/starter.ts';
import { addressesLike, webKey } from '../domain/web-key.ts';
import { listMergedInto } from '../store/decision-store.ts';
import { fieldsInSql } from '../store/resource-fields.ts';
import type { CommonsDatabase } from '../store/tables.ts';
import type { FileResource } from './resources-reading.ts';

/** A line of a file, and the resource that it is here. */
export interface FoundRow {
  readonly row: FileResource;
  readonly current: { readonly id: string; readonly version: number; readonly fields: ResourceFields } | null;
  /** True when people removed it here, or merged it into another: what they decided stays. */
  readonly isDecided: boolean;
  /** The word of its address that the line wishes, when it is free. */
  readonly freeKey: string | null;
  /** An earlier line of the file that is the same resource here. */
  readonly twin: number | null;
}

/** The same address is the same resource, whichever file it comes from first. */
export const idOfRow = ({ fields }: FileResource): string => stableId(`import ${webKey(fields.url)}`);

interface Known {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  readonly url: string;
  readonly isRemoved: boolean;
  readonly fields: ResourceFields;
}

/** Words that are addresses of other pages beside the sheets. */
const taken: ReadonlySet<string> = new Set(
  Object.values(commonsAddresses)
    .flatMap(({ fr, en }) => [fr, en])
    .flatMap((address) => /^\/(?:communs|commons)\/([^/:]+)/.exec(address)?.[1] ?? []),
);

/** Finds the resource of each line: by the word of its address first, then by the address that it leads to. */
export async function findRows(tables: CommonsDatabase, rows: readonly FileResource[]): Promise<FoundRow[]> {
  const known = await listKnown(tables, rows);
  const merged = await listMergedInto(
    tables,
    known.map(({ id }) => id),
  );
  const byKey = new Map(known.map((one) => [one.key, one]));
  const byAddress = new Map(known.map((one) => [webKey(one.url), one]));
  const byId = new Map(known.map((one) => [one.id, one]));
  const wished = new Set<string>();
  const lines = new Map<string, number>();
  return rows.map((given) => {
    const named =
      (given.key === null ? undefined : byKey.get(given.key)) ?? byAddress.get(webKey(given.fields.url));
    const made = byId.get(idOfRow(given));
    const found = named ?? made;
    // One that came from a file before, and whose address people corrected since, keeps it.
    const row = named === undefined && made !== undefined ? withAddress(given, made.url) : given;
    const twin = (found === undefined ? undefined : lines.get(found.id)) ?? null;
    if (found !== undefined && twin === null) lines.set(found.id, row.line);
    if (found === undefined) {
      const isFree = row.key !== null && !taken.has(row.key) && !wished.has(row.key);
      if (isFree) wished.add(row.key);
      return { row, current: null, isDecided: false, freeKey: isFree ? row.key : null, twin };
    }
    const isMerged = merged.has(found.id) && found.fields.state !== 'published';
    return { row, current: found, isDecided: found.isRemoved || isMerged, freeKey: null, twin };
  });
}

const withAddress = (row: FileResource, url: string): FileResource => ({
  ...row,
  fields: { ...row.fields, url },
});

/** Every resource of these words or addresses, or made from these lines before, removed ones included; locked, so that nobody changes one meanwhile. */
async function listKnown(tables: CommonsDatabase, rows: readonly FileResource[]): Promise<Known[]> {
  const keys = rows.flatMap(({ key }) => (key === null ? [] : [key]));
  const urls = [...new Set(rows.flatMap(({ fields }) => addressesLike(fields.url)))];
  const { rows: known } = await sql<Known>`
    select r.id, r.version, r.key, r.url, r.deleted_at is not null as "isRemoved", ${fieldsInSql} as fields
    from resource r
    where r.key = any(${keys}::text[]) or r.url = any(${urls}::text[]) or r.id = any(${rows.map(idOfRow)}::uuid[])
    order by r.deleted_at is null, r.state = 'published', r.id for update
  `.execute(tables);
  return known;
}
