import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';

/** What an extension brought stays, and so do the schema and its rights: they may not be ours to make again. */
const ours = (catalogue: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = o.oid and d.deptype = 'e')`;

const statement = `
do $$
declare one record;
begin
  for one in
    select o.relkind = 'S' as later, format('drop %s if exists %I.%I cascade',
      case o.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
        when 'f' then 'foreign table' else 'table' end, current_schema(), o.relname) as text
    from pg_class o where o.relnamespace = current_schema()::regnamespace
      and o.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${ours('pg_class')}
    union all
    select false, format('drop routine if exists %I.%I(%s) cascade', current_schema(), o.proname,
      pg_get_function_identity_arguments(o.oid))
    from pg_proc o where o.pronamespace = current_schema()::regnamespace and ${ours('pg_proc')}
    union all
    select true, format('drop text search configuration if exists %I.%I cascade', current_schema(), o.cfgname)
    from pg_ts_config o where o.cfgnamespace = current_schema()::regnamespace and ${ours('pg_ts_config')}
    union all
    select true, format('drop text search dictionary if exists %I.%I cascade', current_schema(), o.dictname)
    from pg_ts_dict o where o.dictnamespace = current_schema()::regnamespace and ${ours('pg_ts_dict')}
    union all
    select true, format('drop type if exists %I.%I cascade', current_schema(), o.typname)
    from pg_type o where o.typnamespace = current_schema()::regnamespace and o.typtype in ('e', 'd', 'r')
      and ${ours('pg_type')}
    order by later
  loop
    execute one.text;
  end loop;
end $$`;

/** Removes every table, view, numbering, function, text search and type of ours. */
export async function clearSchema(transaction: Database): Promise<void> {
  await sql.raw(statement).execute(transaction);
}
