import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Asker, organisationRoles, visitor } from '../../../src/people/index.ts';
import type { SignedIn, TestPerson } from '../../support/sign-in-as.ts';
import type { TestApp } from '../../support/test-app.ts';
import type { Ground } from './ground.ts';

/** Somebody who comes, with the rights that the table reads. */
export interface Comer {
  readonly name: string;
  readonly asker: Asker;
  readonly signedIn: SignedIn | null;
}

/** Everybody who may come to a ground: with each role in it, with each role elsewhere, waiting to be let in, or with none. */
export async function comersTo(app: TestApp, ground: Ground): Promise<readonly Comer[]> {
  const people: Readonly<Record<string, TestPerson>> = {
    person: {},
    moderator: { instanceRoles: ['moderator'] },
    'platform-administrator': { instanceRoles: ['platform-administrator'] },
    'platform-administrator without second factor': {
      instanceRoles: ['platform-administrator'],
      isStrong: false,
    },
    catalyst: { catalystOf: [ground.territory] },
    'catalyst elsewhere': { catalystOf: [ground.otherTerritory] },
    'funder elsewhere': { funderOf: [ground.otherTerritory] },
    ...Object.fromEntries(
      organisationRoles.flatMap((role) => [
        [role, { organisations: { [ground.organisation]: role } }],
        [`${role} elsewhere`, { organisations: { [ground.otherOrganisation]: role } }],
      ]),
    ),
  };
  const comers = await Promise.all(
    Object.entries(people).map(async ([name, person]): Promise<Comer> => {
      const signedIn = await app.signInAs(person);
      return { name, signedIn, asker: askerOf(person, signedIn.personId) };
    }),
  );
  return [{ name: 'visitor', asker: visitor, signedIn: null }, ...comers, await pendingMember(app, ground)];
}

const askerOf = (person: TestPerson, personId: string): Asker => ({
  personId,
  instanceRoles: (person.instanceRoles ?? []).filter(
    (role) => person.isStrong !== false || role === 'moderator',
  ),
  organisations: person.organisations ?? {},
  catalystOf: person.catalystOf ?? [],
  funderOf: person.funderOf ?? [],
});

/** Somebody invited to administer, who asked to join as well, and to whom nobody has said yes: no rights at all. */
async function pendingMember(app: TestApp, { organisation, territory }: Ground): Promise<Comer> {
  const email = `${randomUUID()}@exemple.fr`;
  const signedIn = await app.signInAs({ email });
  const { database, clock } = app.ports;
  const [now, later] = [clock.now(), new Date(clock.now().getTime() + 86_400_000)];
  await sql`insert into invitation (id, organisation_id, email, role, token_digest, created_at, expires_at)
    values (${randomUUID()}, ${organisation}, ${email}, 'organisation-administrator', ${randomUUID()}, ${now}, ${later})`.execute(
    database,
  );
  await sql`insert into join_request (id, organisation_id, person_id, created_at)
    values (${randomUUID()}, ${organisation}, ${signedIn.personId}, ${now})`.execute(database);
  await sql`insert into catalyst_invitation (territory_id, email, created_at, expires_at)
    values (${territory}, ${email}, ${now}, ${later})`.execute(database);
  return { name: 'member invited but not in', asker: askerOf({}, signedIn.personId), signedIn };
}
