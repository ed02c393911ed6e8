import { sql } from 'kysely';
import type { DigestSource } from '../../platform/ports/contributions.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';
import { projectAddresses } from '../addresses.ts';

interface CallRow {
  readonly id: string;
  readonly token: string;
  readonly question: string;
  readonly opened_at: Date;
  readonly name: string;
  readonly territory: string;
}

/** Calls for contributions that everybody may answer, for the digest. */
export const callSource: DigestSource = {
  name: 'call',
  async propose(since, { database }) {
    const { rows } = await sql<CallRow>`
      select p.id, c.token, c.question, c.opened_at, p.name, t.name as territory
      from project_call c join project p on p.id = c.project_id join territory t on t.id = p.territory_id
      where c.state = 'public' and p.state = 'published' and p.deleted_at is null and t.deleted_at is null
        and c.opened_at >= ${since}
      order by c.opened_at desc limit 20`.execute(database);
    return rows.map((row) => ({
      key: row.id,
      kind: 'call',
      title: {
        fr: `Contribuer au diagnostic : ${row.name} (${row.territory})`,
        en: `Contribute to the diagnosis: ${row.name} (${row.territory})`,
      },
      text: { fr: row.question, en: '' },
      address: {
        fr: filledAddress('fr', projectAddresses.contribute, { token: row.token }),
        en: filledAddress('en', projectAddresses.contribute, { token: row.token }),
      },
      at: row.opened_at,
    }));
  },
  async withdrawn(keys, { readDatabase }) {
    const { rows } = await sql<{ id: string }>`
      select p.id from project_call c join project p on p.id = c.project_id
      where p.id = any(${[...keys]}::uuid[]) and c.state = 'public' and p.state = 'published' and p.deleted_at is null`.execute(
      readDatabase,
    );
    const open = new Set(rows.map(({ id }) => id));
    return keys.filter((key) => !open.has(key));
  },
};
