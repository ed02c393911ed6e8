import type { Room } from '../platform/ports/room.ts';
import { purgeJob } from './editing/register-editable.ts';
import { verifyJob } from './jobs.ts';
import { peopleOrganisations } from './migrations/2026-11-24-people-organisations.ts';
import { peopleRecord } from './migrations/2026-11-24-people-record.ts';
import { peopleBodies } from './migrations/2026-11-26-people-bodies.ts';
import { peopleTokens } from './migrations/2026-11-26-people-tokens.ts';
import { peopleInvitationLinks } from './migrations/2026-11-27-people-invitation-links.ts';
import { organisationAddresses } from './organisations/addresses.ts';
import { organisationEditable } from './organisations/editable.ts';
import { invitationMail } from './organisations/invitation-mail.ts';
import { publishedOrganisations } from './organisations/organisation-routes.tsx';
import { organisationWords } from './organisations/words.ts';
import { peoplePersonalData } from './personal-data.ts';

import { registerPeople } from './routes.ts';

/** Accounts, organisations, rights, and the record of what was done. */
export const peopleRoom: Room = {
  name: 'people',
  migrations: [peopleOrganisations, peopleRecord, peopleBodies, peopleTokens, peopleInvitationLinks],
  navigation: [
    {
      id: 'organisations',
      label: { fr: organisationWords.fr.list.navigation, en: organisationWords.en.list.navigation },
      addresses: organisationAddresses.list,
      place: 'menu',
      order: 60,
    },
    {
      id: 'space',
      label: { fr: organisationWords.fr.space.title, en: organisationWords.en.space.title },
      addresses: organisationAddresses.space,
      place: 'account',
      order: 5,
    },
    {
      id: 'own-record',
      label: { fr: organisationWords.fr.record.titleOwn, en: organisationWords.en.record.titleOwn },
      addresses: organisationAddresses.ownRecord,
      place: 'account',
      order: 8,
    },
    {
      id: 'instance-roles',
      label: {
        fr: organisationWords.fr.instanceRoles.title,
        en: organisationWords.en.instanceRoles.title,
      },
      addresses: organisationAddresses.roles,
      place: 'administration',
      order: 15,
    },
    {
      id: 'instance-record',
      label: { fr: 'Journal du site', en: 'Record of the site' },
      addresses: organisationAddresses.instanceRecord,
      place: 'administration',
      order: 60,
    },
  ],
  publicPages: async (ports) => [organisationAddresses.list, ...(await publishedOrganisations(ports))],
  routes: registerPeople,
  personalData: peoplePersonalData,
  mails: { 'organisation-invitation': invitationMail },
  jobs: [purgeJob(organisationEditable), verifyJob],
};
