import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';
import type { ArchiveHead } from './archive-format.ts';
import { ArchiveRefusal } from './archive-problems.ts';
import { type CheckedArchive, checkArchive } from './check-archive.ts';
import { listContentTables } from './content-tables.ts';

/**
 * Puts the rows of an archive into tables of the same shape, whatever those hold. Links between tables are taken off
 * meanwhile and put back at the end, which checks them all at once; triggers stay silent: rows come with what they made.
 */
export async function loadArchive(
  transaction: Database,
  path: string,
  progress: (done: number) => void,
): Promise<CheckedArchive> {
  const present = await listContentTables(transaction);
  const types = new Map(
    present.map(({ name, columns }) => [name, new Map(columns.map((column) => [column.name, column.type]))]),
  );
  const all = present.map(({ name }) => quoted(name)).join(', ');
  const links = await removeLinks(transaction);
  for (const { name } of present) await run(transaction, `alter table ${quoted(name)} disable trigger user`);
  if (all !== '') await run(transaction, `truncate ${all}`);
  let done = 0;
  const checked = await checkArchive(path, {
    head: async (head) => refuseOtherShape(head, types),
    async lines(table, lines) {
      await insertLines(transaction, table, types.get(table)!, lines);
      done += lines.length;
      progress(done);
    },
    sequences: (lines) => setSequences(transaction, lines),
  });
  for (const { name } of present) await run(transaction, `alter table ${quoted(name)} enable trigger user`);
  for (const link of links)
    await run(transaction, link).catch((error: Error) => {
      throw new ArchiveRefusal('BAK-009', `${link.split(' add ')[0]!.slice(12)}: ${error.message}`);
    });
  return checked;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const run = async (database: Database, statement: string): Promise<void> => {
  await sql.raw(statement).execute(database);
};

/** Takes off the links between tables. @returns the statements that put them back */
async function removeLinks(transaction: Database): Promise<string[]> {
  const { rows } = await sql<{ drop: string; add: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace and conparentid = 0
    order by conname
  `.execute(transaction);
  for (const { drop } of rows) await run(transaction, drop);
  return rows.map(({ add }) => add);
}

/** The archive lists the changes that its database had; made again, they must give the columns that it holds. */
function refuseOtherShape(head: ArchiveHead, types: ReadonlyMap<string, ReadonlyMap<string, string>>): void {
  for (const { name, columns } of head.tables) {
    const known = types.get(name);
    const unknown = columns.find((column) => !known?.has(column.name));
    if (known === undefined || unknown) throw new ArchiveRefusal('BAK-007', `tables/${name}`);
  }
}

async function insertLines(
  transaction: Database,
  table: string,
  types: ReadonlyMap<string, string>,
  lines: readonly string[],
): Promise<void> {
  const first = JSON.parse(lines[0]!) as Record<string, string | null>;
  const columns = Object.keys(first);
  const names = columns.map(quoted).join(', ');
  const values = columns.map((column) => `one.${quoted(column)}::${types.get(column)!}`).join(', ');
  const shape = columns.map((column) => `${quoted(column)} text`).join(', ');
  try {
    await sql`${sql.raw(`insert into ${quoted(table)} (${names}) overriding system value select ${values} from json_to_recordset(`)}${`[${lines.join(',')}]`}::json${sql.raw(`) as one(${shape})`)}`.execute(
      transaction,
    );
  } catch (error) {
    // Class 22: a text that is no such value; class 23: a rule of the table is broken.
    if (/^2[23]/.test(codeOf(error))) throw new ArchiveRefusal('BAK-009', `tables/${table}`);
    throw error;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

async function setSequences(transaction: Database, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const { name, value } = JSON.parse(line) as { name?: unknown; value?: unknown };
    if (typeof name !== 'string' || typeof value !== 'string' || !/^-?\d{1,19}$/.test(value))
      throw new ArchiveRefusal('BAK-007', 'sequences.jsonl');
    await sql`select setval(format('%I.%I', current_schema(), ${name}::text)::regclass, ${value}::bigint)`.execute(
      transaction,
    );
  }
}
