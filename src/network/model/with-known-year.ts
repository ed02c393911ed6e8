import { sql } from 'kysely';
import { type Editable, isUuid } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';

/**
 * The same kind, whose form begins with the year that people have just closed; one that is described already gives way to
 * the latest before it.
 */
export function withKnownYear(editable: Editable, ports: Ports): Editable {
  const { creation } = editable;
  if (creation === undefined) return editable;
  return {
    ...editable,
    creation: {
      ...creation,
      begin: async (context) => {
        const actor = context.req.param('key') ?? '';
        const { rows } = await sql<{ year: number }>`select year from actor_model
          where actor_id = ${isUuid(actor) ? actor : null}::uuid`.execute(ports.readDatabase);
        const taken = new Set(rows.map(({ year }) => year));
        let year = ports.clock.now().getUTCFullYear() - 1;
        while (taken.has(year)) year -= 1;
        return { above: null, typed: { year: String(year) }, isProposed: true };
      },
    },
  };
}
