import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { silentProgress } from '../../../test/support/silent-progress.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { inactiveAccountsJob } from './inactive-accounts.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Whose accounts are left after a night. */
async function nightOf(date: string): Promise<string[]> {
  app.setTime(new Date(date));
  await inactiveAccountsJob.run({}, app.ports, silentProgress);
  const { rows } = await sql<{ email: string }>`select email from person order by email`.execute(
    app.ports.database,
  );
  return rows.map(({ email }) => email);
}

test('an account unused for three years is erased, thirty days after a mail, unless its person comes in', async () => {
  const { database } = app.ports;
  await app.signInAs({ email: 'absent@exemple.fr' });
  await app.signInAs({ email: 'revenue@exemple.fr' });
  await app.signInAs({ email: 'seule@exemple.fr', instanceRoles: ['platform-administrator'] });
  await sql`update person set last_sign_in_at = '2023-01-10T00:00:00Z'`.execute(database);
  const all = ['absent@exemple.fr', 'revenue@exemple.fr', 'seule@exemple.fr'];
  const warnings = () => app.mails.filter((mail) => mail.includes('2026')).length;
  expect(await nightOf('2025-12-01T02:00:00Z')).toEqual(all);
  expect(warnings()).toBe(0);
  expect(await nightOf('2025-12-12T02:00:00Z')).toEqual(all);
  expect(warnings()).toBe(3);
  await sql`update person set last_sign_in_at = '2025-12-20T00:00:00Z', inactive_warned_at = null
    where email = 'revenue@exemple.fr'`.execute(database);
  // Past three years, but not yet thirty days after the mail.
  expect(await nightOf('2026-01-10T02:00:00Z')).toEqual(all);
  expect(await nightOf('2026-01-12T02:00:00Z')).toEqual(['revenue@exemple.fr', 'seule@exemple.fr']);
  expect(warnings()).toBe(3);
});
