import { peopleDatabase, purgeJob, registerEditable } from '../people/index.ts';
import type { Room } from '../platform/ports/room.ts';
import { projectAddresses } from './addresses.ts';
import { projectEditable } from './cap/project-editable.ts';
import { listPublishedProjects } from './cap/project-store.ts';
import { registerProjects } from './cap/routes.tsx';
import { projectsPanel } from './cap/territory-panel.tsx';
import { projectWords } from './cap/words.ts';
import { seriesNavigation } from './context/navigation.ts';
import { contextPanel, territoryContextPanel } from './context/panels.tsx';
import { demoProjectPart } from './demo/load-demo-project.ts';
import { registerContributions } from './diagnosis/contribute-routes.tsx';
import { callSource } from './diagnosis/digest-source.ts';
import { registerPaper } from './diagnosis/paper-routes.tsx';
import { registerDiagnosis } from './diagnosis/routes.tsx';
import { actionEditable } from './fiches/action-editable.ts';
import { registerBoards } from './fiches/board-routes.tsx';
import { registerActionSheets } from './fiches/routes.tsx';
import { projectMails } from './mails/mails.ts';
import { measuringJobs, measuringMigrations, measuringPages, registerMeasuring } from './measuring.ts';
import { projectMigration } from './migrations/2026-11-27-project.ts';
import { projectDiagnosisMigration } from './migrations/2026-11-27-project-diagnosis.ts';
import { projectReviewsMigration } from './migrations/2026-11-27-project-reviews.ts';
import { projectTalkMigration } from './migrations/2026-11-27-project-talk.ts';
import { projectWatchingMigration } from './migrations/2026-11-27-project-watching.ts';
import { projectOpenData } from './open-data.ts';
import { orientationEditable } from './orientations/orientation-editable.ts';
import { registerOrientations } from './orientations/routes.tsx';
import { registerOutputs } from './outputs/routes.tsx';
import { projectPersonalData } from './personal-data.ts';
import { registerPioneers } from './pioneers/routes.tsx';
import { registerReviews } from './reviews/routes.tsx';

/** Projects of territories: cap, orientations, actions. */
export const projectRoom: Room = {
  name: 'project',
  openData: projectOpenData,
  migrations: [
    projectMigration,
    projectTalkMigration,
    projectDiagnosisMigration,
    projectReviewsMigration,
    projectWatchingMigration,
    ...measuringMigrations,
  ],
  mails: projectMails,
  personalData: projectPersonalData,
  navigation: [
    {
      id: 'projects',
      label: { fr: projectWords.fr.list.title, en: projectWords.en.list.title },
      addresses: projectAddresses.list,
      place: 'method',
      order: 22,
    },
    seriesNavigation,
  ],
  publicPages: async ({ readDatabase }) => [
    projectAddresses.list,
    ...(await listPublishedProjects(readDatabase)).flatMap((slug) => [
      { fr: `/projets/${slug}`, en: `/projects/${slug}` },
      ...measuringPages(slug),
    ]),
  ],
  demoParts: [demoProjectPart],
  digestSources: [callSource],
  territoryPanels: [projectsPanel, territoryContextPanel],
  placePanels: [contextPanel],
  routes(router, ports) {
    const database = peopleDatabase(ports.database);
    registerEditable(router, ports, projectEditable);
    registerEditable(router, ports, orientationEditable);
    registerEditable(router, ports, actionEditable);
    registerProjects(router, { ports, database, editable: projectEditable });
    registerOutputs(
      router,
      { ports, database, editable: projectEditable },
      { ports, database, editable: actionEditable },
    );
    registerReviews(router, { ports, database, editable: projectEditable });
    registerPioneers(router, { ports, database, editable: projectEditable });
    registerDiagnosis(router, { ports, database, editable: projectEditable });
    registerPaper(router, { ports, database, editable: projectEditable });
    registerContributions(router, ports);
    registerBoards(router, { ports, database, editable: projectEditable });
    registerOrientations(router, { ports, database, editable: orientationEditable });
    registerActionSheets(router, { ports, database, editable: actionEditable });
    registerMeasuring(router, ports);
  },
  jobs: [
    purgeJob(projectEditable),
    purgeJob(orientationEditable),
    purgeJob(actionEditable),
    ...measuringJobs,
  ],
};
