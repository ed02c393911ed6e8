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
  return (await signInAll(accounts, [person]))[0]!;
}

/** The same for many people at once: one statement for each table, however many they are. */
export async function signInAll(accounts: Accounts, people: readonly TestPerson[]): Promise<SignedIn[]> {
  const tables = accountDatabase(accounts.database);
  const now = accounts.clock.now();
  const dates = { created_at: now, updated_at: now };
  const comers = people.map((person) => ({ ...person, id: person.id ?? randomUUID() }));
  await tables
    .insertInto('person')
    .values(
      comers.map(({ id, name = 'Camille Exemple', email = `${id}@exemple.fr` }) => ({
        id,
        name,
        email,
        email_verified: true,
        image: null,
        language: 'fr' as const,
        second_factor_enabled: false,
        ...dates,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const roles = comers.flatMap(({ id, instanceRoles = [] }) =>
    instanceRoles.map((role) => ({ person_id: id, role, since: now })),
  );
  if (roles.length > 0) await tables.insertInto('instance_role').values(roles).execute();
  const memberships = comers.flatMap(({ id, organisations = {} }) =>
    Object.entries(organisations).map(([organisation, role]) => ({
      organisation_id: organisation,
      person_id: id,
      role,
      since: now,
    })),
  );
  if (memberships.length > 0) await tables.insertInto('membership').values(memberships).execute();
  const held = comers.flatMap(({ id, catalystOf = [], funderOf = [] }) => [
    ...catalystOf.map((body) => ({ body_id: body, person_id: id, role: 'catalyst' as const, since: now })),
    ...funderOf.map((body) => ({ body_id: body, person_id: id, role: 'funder' as const, since: now })),
  ]);
  if (held.length > 0) await tables.insertInto('body_role').values(held).execute();
  const sessions = comers.map(({ id, isStrong }) => ({
    id: randomUUID(),
    person_id: id,
    token: randomBytes(24).toString('base64url'),
    expires_at: new Date(now.getTime() + 14 * 86_400_000),
    strong_at: isStrong === false ? null : now,
    ip_address: null,
    user_agent: null,
    ...dates,
  }));
  await tables.insertInto('session').values(sessions).execute();
  const secret = await accounts.secret();
  const name = sessionCookieName(accounts.settings.origin);
  return sessions.map((session) => ({
    personId: session.person_id,
    sessionId: session.id,
    headers: { cookie: `${name}=${signCookie(session.token, secret)}` },
  }));
}
