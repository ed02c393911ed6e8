import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import { isAllowed, loadAsker, type Subject, type Verb } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';

/** What one is told of by mail: what is said of an action, or what is contributed to the diagnosis of a project. */
export interface Watched {
  readonly kind: 'action' | 'project';
  readonly id: string;
}

/** Somebody to write to, in their language. */
export interface Recipient {
  readonly email: string;
  readonly language: Language;
}

/** People told at once, at most. */
const most = 50;

const columnOf = ({ kind }: Watched) => sql.ref(`${kind}_id`);

/** Keeps that somebody wants to be told, or no longer does. */
export async function saveWatching(
  database: Database,
  watched: Watched,
  personId: string,
  wantsMail: boolean,
): Promise<void> {
  const column = columnOf(watched);
  await sql`insert into project_watching (person_id, ${column}, wants_mail)
    values (${personId}, ${watched.id}, ${wantsMail})
    on conflict (person_id, ${column}) where ${column} is not null do update set wants_mail = ${wantsMail}`.execute(
    database,
  );
}

/** Whether somebody is told: as they asked, or because they take part. */
export async function isWatching(database: Database, watched: Watched, personId: string): Promise<boolean> {
  const people = await listWatchers(database, watched);
  return people.some(({ id }) => id === personId);
}

interface Watcher extends Recipient {
  readonly id: string;
}

/** Who is told unless they asked not to be: who wrote about the action or began it; who writes the project. */
const standardOf = ({ kind, id }: Watched) =>
  kind === 'action'
    ? sql`person.id in (select person_id from action_note where action_id = ${id}
        union select person_id from object_version where object_kind = 'action' and object_id = ${id} and version = 1)`
    : sql`person.id in (
        select person_id from body_role join project on project.territory_id = body_id
        where project.id = ${id} and role = 'catalyst'
        union select person_id from membership
          join actor on actor.organisation_id = membership.organisation_id
          join project on project.actor_ids ? actor.id::text
        where project.id = ${id} and actor.deleted_at is null and membership.role <> 'reader')`;

async function listWatchers(database: Database, watched: Watched): Promise<Watcher[]> {
  const { rows } = await sql<Watcher>`
    select person.id, person.email, person.language from person
      left join project_watching chosen on chosen.person_id = person.id and chosen.${columnOf(watched)} = ${watched.id}
    where coalesce(chosen.wants_mail, ${standardOf(watched)})
    order by person.id limit ${most}`.execute(database);
  return rows;
}

/**
 * Those to tell by mail, who may still see it at this moment.
 * @param except who did it: they know
 */
export async function listRecipients(
  database: Database,
  watched: Watched,
  needed: { readonly verb: Verb; readonly subject: Subject; readonly except: string | null },
): Promise<Recipient[]> {
  const found: Recipient[] = [];
  for (const { id, ...recipient } of await listWatchers(database, watched))
    if (id !== needed.except && isAllowed(await loadAsker(database, id), needed.verb, needed.subject))
      found.push(recipient);
  return found;
}
