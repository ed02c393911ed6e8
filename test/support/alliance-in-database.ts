import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { insertOrganisation, type Written } from './insert-organisation.ts';
import type { SignedIn, TestPerson } from './sign-in-as.ts';

/** One line of a member, in euros a year. */
export interface TestLine {
  readonly side: 'contribution' | 'benefit' | 'alone-cost';
  readonly title: string;
  readonly low: number;
  readonly high?: number;
  readonly visibility?: 'member' | 'alliance' | 'public';
  readonly beneficiary?: 'members' | 'public';
}

/** A member that said yes, with its organisation and somebody who edits for it. */
export interface TestMember {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly editor: SignedIn;
}

export interface TestAlliance {
  readonly id: string;
  readonly territoryId: string;
  readonly catalyst: SignedIn;
  readonly members: readonly TestMember[];
  /** Writes a line of a member; gives its id. */
  line(member: number, line: TestLine): Promise<string>;
}

/** Where people sign in too. */
interface Place extends Written {
  signInAs(person?: TestPerson): Promise<SignedIn>;
}

/** Writes an alliance of several organisations in the database, its members having said yes, and signs their editors in. */
export async function insertAlliance(
  app: Place,
  names: readonly string[],
  name = 'Cuisine des Trois-Moulins',
): Promise<TestAlliance> {
  const { database } = app.ports;
  const [id, territoryId] = [randomUUID(), randomUUID()];
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${territoryId}, now(), now(), 'published', ${`val-${id.slice(0, 8)}`}, 'Val', 'custom')`.execute(
    database,
  );
  await sql`insert into alliance (id, created_at, updated_at, territory_id, state, name, stage, price_year)
    values (${id}, now(), now(), ${territoryId}, 'active', ${name}, 'framing', 2026)`.execute(database);
  const members: TestMember[] = [];
  for (const [at, member] of names.entries()) {
    const organisation = await insertOrganisation(app, `org-${at}-${id.slice(0, 8)}`);
    const memberId = randomUUID();
    const kind = ['association', 'company', 'authority'][at % 3];
    await sql`insert into alliance_member
        (id, created_at, updated_at, alliance_id, organisation_id, name, kind, standing, answered_on)
      values (${memberId}, now() + ${at} * interval '1 second', now(), ${id}, ${organisation.id}, ${member}, ${kind},
        'consented', '2026-11-01')`.execute(database);
    const editor = await app.signInAs({ organisations: { [organisation.id]: 'editor' } });
    members.push({ id: memberId, name: member, organisationId: organisation.id, editor });
  }
  const catalyst = await app.signInAs({ catalystOf: [territoryId] });
  return {
    id,
    territoryId,
    catalyst,
    members,
    line: (member, line) => insertLine(app, members[member]!.id, line),
  };
}

async function insertLine(app: Written, memberId: string, line: TestLine): Promise<string> {
  const id = randomUUID();
  const amount = JSON.stringify({ unit: 'EUR', low: line.low, high: line.high ?? line.low });
  const visibility = line.visibility ?? 'alliance';
  await sql`insert into alliance_line (id, created_at, updated_at, member_id, side, title, lever, means, amount, per,
      price_year, beneficiary, visibility, was_private)
    values (${id}, now(), now(), ${memberId}, ${line.side}, ${line.title}, 'financial', 'money', ${amount}::jsonb, 'year',
      2026, ${line.beneficiary ?? 'members'}, ${visibility}, ${visibility === 'member'})`.execute(
    app.ports.database,
  );
  return id;
}
