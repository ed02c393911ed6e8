import { randomBytes } from 'node:crypto';
import type { Language } from '../../kernel/language.ts';
import { type Kit, namesOf, type StoredRecord } from '../../people/index.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceMember } from '../domain/alliance-reading.ts';
import type { ProposedMember } from '../start/starting-point.ts';
import { listConsenters } from './invitation-mail.ts';
import { invitationDays } from './invitation-store.ts';
import type { LinkOrder } from './member-acts.ts';
import { memberWords } from './words.ts';

/** How somebody who was invited knows it. */
export interface Told {
  /** `people` of its organisation were written to, a link was sent to an `address`, or the link is to be `handed` over. */
  readonly how: 'people' | 'address' | 'handed';
  /** The link, where it is not sent: shown once. */
  readonly link?: string;
}

/** A link is drawn where nobody of this site speaks for the member, or where an address is given. */
export const newLink = (
  { organisationId }: Pick<ProposedMember, 'organisationId'>,
  email: string | null,
): LinkOrder | null =>
  organisationId !== null && email === null ? null : { token: randomBytes(24).toString('base64url'), email };

/** Sends the mails of an invitation, or gives its link. */
export async function sendInvitation(
  { ports, database }: Kit,
  order: {
    readonly alliance: StoredRecord;
    readonly member: Pick<AllianceMember, 'id' | 'name' | 'organisationId'>;
    readonly link: LinkOrder | null;
    readonly personId: string;
    readonly language: Language;
  },
): Promise<Told> {
  const { alliance, member, link, personId, language } = order;
  const names = await namesOf({ database }, [personId]);
  const data = {
    who: names.get(personId) ?? memberWords[language].answer.someone,
    member: member.name,
    alliance: String(alliance.fields.name),
    need: shorten(String(alliance.fields.need), 300),
  };
  if (link === null) {
    const path = allianceAddress(language, allianceAddresses.answer, member.id);
    for (const person of await listConsenters(ports.database, member.organisationId!))
      await ports.mail.send({
        to: person.email,
        language: person.language,
        template: 'alliance-invitation',
        data: { ...data, path, until: '' },
      });
    return { how: 'people' };
  }
  const path = allianceAddress(language, allianceAddresses.invitation, link.token);
  const address = `${ports.settings.origin}${path}`;
  if (link.email === null) return { how: 'handed', link: address };
  const until = new Date(ports.clock.now().getTime() + invitationDays * 86_400_000);
  await ports.mail.send({
    to: link.email,
    language,
    template: 'alliance-invitation',
    data: { ...data, path, until: formatDate(language, until) },
  });
  return { how: 'address', ...(ports.mail.isSent ? {} : { link: address }) };
}
