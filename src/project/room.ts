import { peopleDatabase, purgeJob, registerEditable } from '../people/index.ts';
import type { Room } from '../platform/ports/room.ts';
import { projectAddresses } from './addresses.ts';
import { projectEditable } from './cap/project-editable.ts';
import { listPublishedProjects } from './cap/project-store.ts';
import { registerProjects } from './cap/routes.tsx';
import { projectsPanel } from './cap/territory-panel.tsx';
import { projectWords } from './cap/words.ts';
import { actionEditable } from './fiches/action-editable.ts';
import { registerActions } from './fiches/routes.tsx';
import { projectMigration } from './migrations/2026-11-27-project.ts';
import { orientationEditable } from './orientations/orientation-editable.ts';
import { registerOrientations } from './orientations/routes.tsx';

/** Projects of territories: cap, orientations, actions. */
export const projectRoom: Room = {
  name: 'project',
  migrations: [projectMigration],
  navigation: [
    {
      id: 'projects',
      label: { fr: projectWords.fr.list.title, en: projectWords.en.list.title },
      addresses: projectAddresses.list,
      place: 'method',
      order: 22,
    },
  ],
  publicPages: async ({ readDatabase }) => [
    projectAddresses.list,
    ...(await listPublishedProjects(readDatabase)).map((slug) => ({
      fr: `/projets/${slug}`,
      en: `/projects/${slug}`,
    })),
  ],
  territoryPanels: [projectsPanel],
  routes(router, ports) {
    const database = peopleDatabase(ports.database);
    registerEditable(router, ports, projectEditable);
    registerEditable(router, ports, orientationEditable);
    registerEditable(router, ports, actionEditable);
    registerProjects(router, { ports, database, editable: projectEditable });
    registerOrientations(router, { ports, database, editable: orientationEditable });
    registerActions(router, { ports, database, editable: actionEditable });
  },
  jobs: [purgeJob(projectEditable), purgeJob(orientationEditable), purgeJob(actionEditable)],
};
