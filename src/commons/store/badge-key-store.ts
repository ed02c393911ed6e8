import { sql } from 'kysely';
import type { PeopleDatabase } from '../../people/index.ts';

/** A key with which badges are signed: what verifies, and what signs, sealed. */
export interface BadgeKey {
  readonly id: string;
  readonly publicKey: Readonly<Record<string, unknown>>;
  readonly sealedKey: string;
}

/** Every key there was, the last made first. */
export async function listBadgeKeys(database: PeopleDatabase): Promise<BadgeKey[]> {
  const { rows } = await sql<BadgeKey>`select id, public_key as "publicKey", sealed_key as "sealedKey"
    from badge_key order by created_at desc, id`.execute(database);
  return rows;
}

/** Keeps a new key. */
export async function insertBadgeKey(database: PeopleDatabase, key: BadgeKey, at: Date): Promise<void> {
  await sql`insert into badge_key (id, created_at, public_key, sealed_key)
    values (${key.id}, ${at}, ${JSON.stringify(key.publicKey)}::jsonb, ${key.sealedKey})`.execute(database);
}
