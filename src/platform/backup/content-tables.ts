import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';
import type { ArchivedTable } from './archive-format.ts';

/**
 * What is not content: what this machine knows of its own backups, jobs and indexes. Sessions and links sent by mail are left out
 * on purpose: a restored archive must not open again what was closed since.
 */
export const leftOut: readonly string[] = [
  'cap17_backup',
  'cap17_job_progress',
  'resource_search_change',
  'session',
  'verification',
  'email_change',
  'first_visit',
  'sign_in_failure',
  'mail',
];

/** A table to save: its columns in order, and how to put its rows in an order that does not depend on the server. */
export interface ContentTable extends ArchivedTable {
  /** Rows that the planner thinks there are, for the progress. */
  readonly estimate: number;
  readonly orderBy: readonly { readonly name: string; readonly isText: boolean }[];
}

/** Every table of ours, by name, with the columns that are not computed from others. */
export async function listContentTables(database: Database): Promise<ContentTable[]> {
  const { rows } = await sql<{
    name: string;
    estimate: number;
    column: string;
    type: string;
    is_text: boolean;
    key_place: number | null;
  }>`
    select c.relname as name, greatest(c.reltuples, 0)::float8 as estimate, a.attname as "column",
      format_type(a.atttypid, a.atttypmod) as type, a.attcollation <> 0 as is_text,
      array_position(i.indkey::int2[], a.attnum) as key_place
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C", a.attnum
  `.execute(database);
  const names = [...new Set(rows.map(({ name }) => name))].filter((name) => !leftOut.includes(name));
  return names.map((name) => describe(rows.filter((row) => row.name === name)));
}

function describe(
  rows: readonly {
    name: string;
    estimate: number;
    column: string;
    type: string;
    is_text: boolean;
    key_place: number | null;
  }[],
): ContentTable {
  const key = rows
    .filter(({ key_place }) => key_place !== null)
    .sort((a, b) => a.key_place! - b.key_place!)
    .map((row) => ({ name: row.column, isText: row.is_text }));
  const whole = rows.map((row) => ({ name: row.column, isText: true }));
  return {
    name: rows[0]!.name,
    estimate: rows[0]!.estimate,
    columns: rows.map(({ column, type }) => ({ name: column, type })),
    orderBy: key.length > 0 ? key : whole,
  };
}
