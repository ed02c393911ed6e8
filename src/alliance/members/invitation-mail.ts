import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { MailTemplate } from '../../platform/ports/mail.ts';
import { memberWords } from './words.ts';

/** The mail that invites somebody into an alliance. */
export const allianceInvitationMail: MailTemplate = (data, language) => {
  const words = memberWords[language].mail;
  const alliance = String(data.alliance);
  const need = String(data.need);
  const until = String(data.until);
  return {
    subject: words.subject(alliance),
    paragraphs: [
      words.hello,
      words.invites(String(data.who), String(data.member), alliance),
      ...(need === '' ? [] : [words.need(need)]),
    ],
    action: { label: words.open, path: String(data.path) },
    after: [...(until === '' ? [] : [words.until(until)]), words.after],
  };
};

/** The people who may consent for an organisation. */
export async function listConsenters(
  database: Database,
  organisationId: string,
): Promise<readonly { readonly email: string; readonly language: Language }[]> {
  const { rows } = await sql<{ email: string; language: Language }>`
    select person.email, person.language from membership join person on person.id = membership.person_id
    where membership.organisation_id = ${organisationId}
      and membership.role in ('editor', 'organisation-administrator')
    order by person.email limit 50`.execute(database);
  return rows;
}
