import { randomUUID } from 'node:crypto';
import type { TestApp } from './test-app.ts';

/** Writes an organisation in draft, of nobody: for tests of rights. */
export async function insertOrganisation(
  app: TestApp,
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
