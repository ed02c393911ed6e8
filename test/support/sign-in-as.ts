import { randomBytes, randomUUID } from 'node:crypto';
import type { InstanceRole, OrganisationRole } from '../../src/people/domain/roles.ts';
import type { Accounts } from '../../src/platform/auth/accounts.ts';
import { sessionCookieName, signCookie } from '../../src/platform/auth/cookies.ts';
import { accountDatabase } from '../../src/platform/auth/tables.ts';

/** Somebody to sign in as. Without anything they are a person without role. */
export interface TestPerson {
  readonly id?: string;
  readonly name?: string;
  readonly email?: string;
  readonly instanceRoles?: readonly InstanceRole[];
  /** Role held in each organisation, which must exist. */
  readonly organisations?: Readonly<Record<string, OrganisationRole>>;
  /** Territories of which they are catalyst, programmes of which they are funder. */
  readonly catalystOf?: readonly string[];
  readonly funderOf?: readonly string[];
  /** False for a session in which no second factor was shown: an administrator has then no more rights than another. */
  readonly isStrong?: boolean;
}

export interface SignedIn {
  readonly personId: string;
  readonly sessionId: string;
  /** To be given with a request: `app.request(path, { headers })`. */
  readonly headers: { readonly cookie: string };
}

/** Writes a person, their rights and an open session in the database, and gives the cookie of that session. */
export async function signInAs(accounts: Accounts, person: TestPerson = {}): Promise<SignedIn> {
  const tables = accountDatabase(accounts.database);
  const now = accounts.clock.now();
  const { id = randomUUID(), name = 'Camille Exemple', email = `${id}@exemple.fr` } = person;
  const dates = { created_at: now, updated_at: now };
  await tables
    .insertInto('person')
    .values({
      id,
      name,
      email,
      email_verified: true,
      image: null,
      language: 'fr',
      second_factor_enabled: false,
      ...dates,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  for (const role of person.instanceRoles ?? [])
    await tables.insertInto('instance_role').values({ person_id: id, role, since: now }).execute();
  for (const [organisation, role] of Object.entries(person.organisations ?? {}))
    await tables
      .insertInto('membership')
      .values({ organisation_id: organisation, person_id: id, role, since: now })
      .execute();
  for (const [role, bodies] of [
    ['catalyst', person.catalystOf ?? []],
    ['funder', person.funderOf ?? []],
  ] as const)
    for (const body of bodies)
      await tables
        .insertInto('body_role')
        .values({ body_id: body, person_id: id, role, since: now })
        .execute();
  const [sessionId, token] = [randomUUID(), randomBytes(24).toString('base64url')];
  await tables
    .insertInto('session')
    .values({
      id: sessionId,
      person_id: id,
      token,
      expires_at: new Date(now.getTime() + 14 * 86_400_000),
      strong_at: person.isStrong === false ? null : now,
      ip_address: null,
      user_agent: null,
      ...dates,
    })
    .execute();
  const cookie = `${sessionCookieName(accounts.settings.origin)}=${signCookie(token, await accounts.secret())}`;
  return { personId: id, sessionId, headers: { cookie } };
}
