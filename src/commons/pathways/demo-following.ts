import { sql } from 'kysely';
import type { DemoPart } from '../../platform/ports/contributions.ts';
import { stableId } from '../actions/stable-id.ts';
import { togetherWords } from './together-words.ts';

/** The pathway that the example territory follows, and what it has done of it. */
const followed = 'ecrire-projet-territoire-odd';
const stepsDone = ['1', '2'] as const;

/** The example territory follows a pathway: two steps done, a note; nobody in particular is named. */
export const demoFollowing: DemoPart = {
  name: 'pathways',
  async load(transaction, { territoryId, idOf, at }) {
    const id = idOf('pathway-following');
    await sql`insert into pathway_following (id, pathway_id, territory_id, begun_at)
      select ${id}, id, ${territoryId}, ${at} from pathway where id = ${stableId(`pathway ${followed}`)}
      on conflict do nothing`.execute(transaction);
    for (const step of stepsDone)
      await sql`insert into pathway_shared_step (id, following_id, step_key, done_at)
        select ${idOf('pathway-step', step)}, id, ${step}, ${at} from pathway_following where id = ${id}
        on conflict do nothing`.execute(transaction);
    await sql`insert into pathway_note (id, following_id, step_key, at, text)
      select ${idOf('pathway-note')}, id, '2', ${at}, ${togetherWords.fr.demoNote}
      from pathway_following where id = ${id} on conflict do nothing`.execute(transaction);
  },
};
