import { actorKinds } from '../../kernel/codes.ts';
import { type FieldFault, readEmailAddress, readText } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { ProposedMember } from '../start/starting-point.ts';
import { readActorChoice } from './actor-choices.ts';
import { memberWords } from './words.ts';

/** What an invitation asks. */
export type InviteField = 'actor' | 'name' | 'kind' | 'role' | 'email';

/** Who is invited, for which role, and where a link goes; null when none is sent. */
export interface Invitation {
  readonly member: ProposedMember;
  readonly role: string;
  readonly email: string | null;
}

export type InvitationProblems = Readonly<Partial<Record<InviteField, FieldFault>>>;

type Problems = (typeof memberWords)['fr']['problems'];
const problem = (code: string, of: (words: Problems) => string): FieldFault => ({
  code,
  message: { fr: of(memberWords.fr.problems), en: of(memberWords.en.problems) },
});

/** Reads an invitation from texts, whoever sends them; every problem at once. */
export async function readInvitation(
  database: Database,
  territoryId: string | null,
  textOf: (name: InviteField) => string,
): Promise<{ readonly problems: InvitationProblems } | { readonly invitation: Invitation }> {
  const [chosen, typedEmail] = [textOf('actor'), textOf('email')];
  const actor = await readActorChoice(database, territoryId, chosen);
  const name = readText(textOf('name'), { longest: 140, lines: false });
  const role = readText(textOf('role'), { longest: 200, lines: false });
  const kind = actorKinds.find((one) => one === textOf('kind'));
  const email = typedEmail === '' ? null : readEmailAddress(typedEmail);
  const isNamed = textOf('name') !== '';
  const problems: InvitationProblems = {
    ...(actor === null && isNamed && kind === undefined
      ? { kind: problem('field.missing', (words) => words.kind) }
      : {}),
    ...(name.ok ? {} : { name: name.fault }),
    ...(actor === null && !isNamed
      ? {
          [chosen === '' ? 'name' : 'actor']: problem(
            chosen === '' ? 'field.missing' : 'field.not-one-of',
            (words) => words.who,
          ),
        }
      : {}),
    ...(role.ok ? {} : { role: role.fault }),
    ...(typedEmail !== '' && email === null
      ? { email: problem('field.wrong-type', (words) => words.email(typedEmail.slice(0, 60))) }
      : {}),
  };
  if (Object.keys(problems).length > 0 || !name.ok || !role.ok) return { problems };
  const named: ProposedMember = {
    actorId: null,
    organisationId: null,
    name: String(name.value),
    kind: kind ?? 'other',
  };
  return { invitation: { member: actor ?? named, role: String(role.value), email } };
}
