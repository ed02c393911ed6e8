import { randomUUID } from 'node:crypto';
import type { Ports } from '../../src/platform/ports/ports.ts';

/** Where rows are written: the application in process, or a server that runs. */
export interface Written {
  readonly ports: Pick<Ports, 'database' | 'clock'>;
}

/** Writes an organisation in draft, of nobody: for tests of rights. */
export async function insertOrganisation(
  app: Written,
  slug: string,
): Promise<{ readonly id: string; readonly slug: string }> {
  const id = randomUUID();
  const now = app.ports.clock.now();
  await app.ports.database
    .withTables<{ organisation: Record<string, unknown> }>()
    .insertInto('organisation')
    .values({ id, state: 'draft', slug, kind: 'association', name: slug, created_at: now, updated_at: now })
    .execute();
  return { id, slug };
}
