import { peopleDatabase, purgeJob } from '../people/index.ts';
import type { Room } from '../platform/ports/room.ts';
import { allianceAddresses } from './addresses.ts';
import { decisionEditable } from './decisions/decision-editable.ts';
import { registerDecisions } from './decisions/routes.tsx';
import { demoAlliancePart } from './demo/load-demo-alliance.ts';
import { grantEditable } from './engineering/grant-editable.ts';
import { registerWork } from './engineering/routes.tsx';
import { taskEditable } from './engineering/task-editable.ts';
import { registerHealth } from './health/routes.tsx';
import { lineEditable } from './lines/line-editable.ts';
import { registerExchanges } from './lines/routes.tsx';
import { registerAnswers } from './members/answer-routes.tsx';
import { allianceInvitationMail } from './members/invitation-mail.ts';
import { registerMemberApi } from './members/member-api.ts';
import { memberEditable } from './members/member-editable.ts';
import { registerMembers } from './members/member-routes.tsx';
import { registerOwn } from './members/own-routes.tsx';
import { allianceMigration } from './migrations/2026-11-27-alliance.ts';
import { allianceDecisionsMigration } from './migrations/2026-11-27-alliance-decisions.ts';
import { allianceDemoMigration } from './migrations/2026-11-27-alliance-demo.ts';
import { allianceTextsMigration } from './migrations/2026-11-27-alliance-texts.ts';
import { allianceTurnoverMigration } from './migrations/2026-11-27-alliance-turnover.ts';
import { allianceUnsaidMigration } from './migrations/2026-11-27-alliance-unsaid.ts';
import { registerPapers } from './papers/routes.tsx';
import { textEditable } from './papers/text-editable.ts';
import { alliancePersonalData } from './personal-data.ts';
import { allianceEditable } from './sheet/alliance-editable.ts';
import { listPublicAlliances } from './sheet/alliance-list.ts';
import { milestoneEditable } from './sheet/milestone-editable.ts';
import { registerSheets } from './sheet/routes.tsx';
import { alliancesPanel } from './sheet/territory-panel.tsx';
import { sheetWords } from './sheet/words.ts';
import { registerStart } from './start/routes.tsx';
import { registerStartApi } from './start/start-api.ts';

/** Alliances: members, what each brings and receives, start-up work, decisions, papers. */
export const allianceRoom: Room = {
  name: 'alliance',
  migrations: [
    allianceMigration,
    allianceDecisionsMigration,
    allianceDemoMigration,
    allianceTextsMigration,
    allianceUnsaidMigration,
    allianceTurnoverMigration,
  ],
  navigation: [
    {
      id: 'alliances',
      label: { fr: sheetWords.fr.list.title, en: sheetWords.en.list.title },
      addresses: allianceAddresses.list,
      place: 'method',
      order: 22,
    },
    {
      id: 'my-alliances',
      label: { fr: sheetWords.fr.list.own, en: sheetWords.en.list.own },
      addresses: allianceAddresses.list,
      place: 'account',
      order: 38,
    },
  ],
  publicPages: async ({ readDatabase }) => [
    allianceAddresses.list,
    ...(await listPublicAlliances(readDatabase)).map((id) => ({
      fr: `/alliances/${id}`,
      en: `/alliances/${id}`,
    })),
  ],
  routes(router, ports) {
    const kit = { ports, database: peopleDatabase(ports.database), editable: allianceEditable };
    registerStart(router, kit);
    registerStartApi(router, kit);
    registerAnswers(router, kit);
    registerOwn(router, ports, kit.database);
    registerMembers(router, kit);
    registerMemberApi(router, kit);
    registerExchanges(router, kit);
    registerWork(router, kit);
    registerDecisions(router, kit);
    registerHealth(router, kit);
    registerPapers(router, kit);
    registerSheets(router, kit);
  },
  territoryPanels: [alliancesPanel],
  demoParts: [demoAlliancePart],
  personalData: alliancePersonalData,
  mails: { 'alliance-invitation': allianceInvitationMail },
  jobs: [
    allianceEditable,
    memberEditable,
    lineEditable,
    taskEditable,
    grantEditable,
    milestoneEditable,
    decisionEditable,
    textEditable,
  ].map(purgeJob),
};
