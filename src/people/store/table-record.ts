import { type RawBuilder, sql } from 'kysely';
import type { DeletedFilter, EditableRecord, StoredRecord } from '../actions/editable-record.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import type { PeopleDatabase, PeopleTransaction } from './record-store.ts';

/** How a kind of object lies in its table. */
export interface RecordTable {
  /** Stable code of the kind, e.g. `organisation`. */
  readonly kind: string;
  /** Has `id uuid`, `version integer`, `created_at`, `updated_at`, `deleted_at timestamptz`, and the columns below. */
  readonly table: string;
  /** Column of each field. */
  readonly columns: Readonly<Record<string, string>>;
  /** Fields whose column is `jsonb`. */
  readonly json?: readonly string[];
  /** Column that holds the organisation it belongs to; `id` when it is the organisation itself. */
  readonly organisation?: string;
  /** Where the organisation is not a column of the table: an expression that gives its id, or null. */
  readonly owner?: RawBuilder<string | null>;
  /** An expression that gives the territories or programmes it belongs to, as `uuid[]`. */
  readonly bodies?: RawBuilder<string[]>;
  /** What is read with each object and belongs to another one: an expression by name of field; never written. */
  readonly derived?: Readonly<Record<string, RawBuilder<unknown>>>;
  /** Fields that may name somebody: the record does not keep their words. */
  readonly unrecorded?: readonly string[];
  /** Rules that need the database, asked inside the transaction that writes. */
  readonly check?: EditableRecord['check'];
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly deleted_at: Date | null;
  readonly tied_organisation?: string | null;
  readonly tied_bodies?: string[];
}

/**
 * Keeps a kind of mutable object in one table: all that the editing kit needs of a store.
 *
 * @example tableRecord({ kind: 'actor', table: 'actor', columns: { name: 'name', wishes: 'wishes' }, organisation: 'organisation_id' })
 */
export function tableRecord(place: RecordTable): EditableRecord {
  const selected = sql`select ${selection(place)} from ${sql.table(place.table)}`;
  const one = async (database: PeopleDatabase, rest: RawBuilder<unknown>): Promise<StoredRecord | null> => {
    const { rows } = await sql<Row>`${selected} ${rest}`.execute(database);
    return rows[0] ? recordOf(place, rows[0]) : null;
  };
  return {
    kind: place.kind,
    ...(place.unrecorded === undefined ? {} : { unrecorded: place.unrecorded }),
    ...(place.check === undefined ? {} : { check: place.check }),
    get: (database, id) => (isUuid(id) ? one(database, sql`where id = ${id}`) : Promise.resolve(null)),
    lock: async (transaction, id) => {
      const locked = isUuid(id) ? await one(transaction, sql`where id = ${id} for update`) : null;
      return locked && { ...locked, fields: ownFields(place, locked.fields) };
    },
    insert: (transaction, record) => insert(place, transaction, record),
    write: (transaction, id, fields, version, at) => write(place, transaction, id, fields, version, at),
    mark: async (transaction, id, deletedAt) => {
      await sql`update ${sql.table(place.table)} set deleted_at = ${deletedAt} where id = ${id}`.execute(
        transaction,
      );
    },
    listDeleted: (database, filter) => listDeleted(place, database, filter),
    purge: async (transaction, before) => {
      const removed = sql<{
        id: string;
      }>`delete from ${sql.table(place.table)} where deleted_at < ${before} returning id`;
      return (await removed.execute(transaction)).rows.map(({ id }) => id);
    },
  };
}

/** Every column, and what ties the object to organisations and territories. */
const selection = ({ owner, bodies, derived = {} }: RecordTable): RawBuilder<unknown> =>
  sql.join([
    sql`*`,
    ...Object.entries(derived).map(([field, value]) => sql`(${value}) as ${sql.ref(`derived_${field}`)}`),
    ...(owner ? [sql`(${owner}) as tied_organisation`] : []),
    ...(bodies ? [sql`(${bodies}) as tied_bodies`] : []),
  ]);

/** True for what can be an id: anything else is not asked of the database, which would refuse it. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** The fields that are written with it: those of its versions. */
const ownFields = ({ columns }: RecordTable, fields: Fields): Fields =>
  Object.fromEntries(Object.keys(columns).map((field) => [field, fields[field]]));

async function insert(
  place: RecordTable,
  transaction: PeopleTransaction,
  { id, fields, organisationId, at }: Parameters<EditableRecord['insert']>[1],
): Promise<void> {
  const owner = place.organisation === undefined || place.organisation === 'id' ? null : place.organisation;
  const names = [...Object.values(place.columns), ...(owner === null ? [] : [owner])];
  const values = [...columnValues(place, fields), ...(owner === null ? [] : [sql`${organisationId}`])];
  await sql`insert into ${sql.table(place.table)}
    (id, version, created_at, updated_at, ${sql.join(names.map((name) => sql.ref(name)))})
    values (${id}, 1, ${at}, ${at}, ${sql.join(values)})`.execute(transaction);
}

async function write(
  place: RecordTable,
  transaction: PeopleTransaction,
  id: string,
  fields: Fields,
  version: number,
  at: Date,
): Promise<void> {
  const values = columnValues(place, fields);
  const changes = Object.values(place.columns).map((name, index) => sql`${sql.ref(name)} = ${values[index]}`);
  await sql`update ${sql.table(place.table)}
    set version = ${version}, updated_at = ${at}, ${sql.join(changes)} where id = ${id}`.execute(transaction);
}

async function listDeleted(
  place: RecordTable,
  database: PeopleDatabase,
  { organisationIds, bodyIds = [], before, limit }: DeletedFilter,
): Promise<StoredRecord[]> {
  const owned = organisationIds === null ? sql`true` : tiedTo(place, organisationIds, bodyIds);
  if (owned === null) return [];
  const earlier = before === undefined ? sql`true` : sql`deleted_at < ${before}`;
  const { rows } = await sql<Row>`select ${selection(place)} from ${sql.table(place.table)}
    where deleted_at is not null and ${owned} and ${earlier}
    order by deleted_at desc limit ${limit}`.execute(database);
  return rows.map((row) => recordOf(place, row));
}

/** Belongs to one of these; `null` when nothing could. A kind without ties is left to the rights of each object. */
function tiedTo(
  { organisation, owner, bodies }: RecordTable,
  organisationIds: readonly string[],
  bodyIds: readonly string[],
): RawBuilder<unknown> | null {
  const holder = owner ?? (organisation === undefined ? undefined : sql.ref(organisation));
  if (holder === undefined && bodies === undefined) return organisationIds.length === 0 ? null : sql`true`;
  const ties = [
    ...(holder && organisationIds.length > 0 ? [sql`(${holder}) in (${sql.join(organisationIds)})`] : []),
    ...(bodies && bodyIds.length > 0 ? [sql`(${bodies}) && ${[...bodyIds]}::uuid[]`] : []),
  ];
  return ties.length === 0 ? null : sql`(${sql.join(ties, sql` or `)})`;
}

function columnValues({ columns, json = [] }: RecordTable, fields: Fields): RawBuilder<unknown>[] {
  return Object.keys(columns).map((field) => {
    const value = fields[field] ?? null;
    return json.includes(field)
      ? sql`${value === null ? null : JSON.stringify(value)}::jsonb`
      : sql`${value}`;
  });
}

function recordOf(
  { columns, organisation, owner, bodies, derived = {} }: RecordTable,
  row: Row,
): StoredRecord {
  const held = organisation === undefined ? null : ((row[organisation] as string | null) ?? null);
  return {
    id: row.id,
    version: row.version,
    fields: Object.fromEntries([
      ...Object.entries(columns).map(([field, column]) => [field, row[column]] as const),
      ...Object.keys(derived).map((field) => [field, row[`derived_${field}`]] as const),
    ]),
    organisationId: owner ? (row.tied_organisation ?? null) : held,
    ...(bodies ? { bodyIds: row.tied_bodies ?? [] } : {}),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
  };
}
