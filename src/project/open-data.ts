import { sql } from 'kysely';
import { type OpenData, type OpenDataOwner, openDataFiles } from '../platform/ports/open-data.ts';
import { projectAddresses } from './addresses.ts';

/** The projects that are published, by name. */
const project: OpenDataOwner = {
  label: { fr: 'projet', en: 'project' },
  list: async ({ readDatabase }) => {
    const { rows } = await sql<{ key: string; title: string }>`
      select slug as key, name as title from project
      where state = 'published' and deleted_at is null order by lower(name), slug limit 5000`.execute(
      readDatabase,
    );
    return rows;
  },
};

/** What a published project shows: itself whole, its actions, its indicators and their readings. */
export const projectOpenData: readonly OpenData[] = [
  {
    name: 'project',
    title: { fr: 'Projet de territoire, entier', en: 'Territorial project, whole' },
    description: {
      fr: 'Cap, orientations, actions, indicateurs et relevés en un document.',
      en: 'Cap, orientations, actions, indicators and readings in one document.',
    },
    page: projectAddresses.page,
    owner: project,
    files: openDataFiles('/api/v1/projects/:key/project', ['json']),
  },
  {
    name: 'actions',
    title: { fr: 'Actions d’un projet', en: 'Actions of a project' },
    description: {
      fr: 'Une ligne par fiche action : état, calendrier, coût, cofinanceurs, partenaires, ODD.',
      en: 'One line per action sheet: status, calendar, cost, co-funders, partners, SDGs.',
    },
    page: projectAddresses.page,
    owner: project,
    files: openDataFiles('/api/v1/projects/:key/actions', ['csv', 'xlsx']),
  },
  {
    name: 'indicators',
    title: { fr: 'Indicateurs d’un projet', en: 'Indicators of a project' },
    description: {
      fr: 'Une ligne par relevé : indicateur, unité, date, valeur, source, départ et cible.',
      en: 'One line per reading: indicator, unit, date, value, source, baseline and target.',
    },
    page: projectAddresses.page,
    owner: project,
    files: openDataFiles('/api/v1/projects/:key/indicators', ['csv', 'json']),
  },
];
