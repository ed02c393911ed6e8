import { sql } from 'kysely';
import { type OpenData, type OpenDataOwner, openDataFiles } from '../platform/ports/open-data.ts';
import { networkAddresses } from './graph/addresses.ts';
import { territoryAddresses } from './territory/addresses.ts';

/** The territories that are published, by name. */
const territory: OpenDataOwner = {
  label: { fr: 'territoire', en: 'territory' },
  list: async ({ readDatabase }) => {
    const { rows } = await sql<{ key: string; title: string }>`
      select slug as key, name as title from territory
      where state = 'published' and deleted_at is null order by lower(name), slug limit 5000`.execute(
      readDatabase,
    );
    return rows;
  },
};

/** Those whose network everybody may read: what is invented to teach. */
const invented: OpenDataOwner = {
  label: { fr: 'territoire d’exemple', en: 'example territory' },
  list: async ({ readDatabase }) => {
    const { rows } = await sql<{ key: string; title: string }>`
      select slug as key, name as title from territory
      where is_demo and state = 'published' and deleted_at is null order by lower(name), slug`.execute(
      readDatabase,
    );
    return rows;
  },
};

/** What a territory shows of its actors and of what goes between them. */
export const networkOpenData: readonly OpenData[] = [
  {
    name: 'actors',
    title: { fr: 'Acteurs d’un territoire', en: 'Actors of a territory' },
    description: {
      fr: 'Une ligne par acteur publié : nom, nature, numéros publics, lieu, thèmes. Le fichier se réimporte tel quel.',
      en: 'One line per published actor: name, kind, public numbers, place, themes. The file can be imported as it is.',
    },
    page: territoryAddresses.page,
    owner: territory,
    files: openDataFiles('/api/v1/territories/:key/actors', ['csv', 'xlsx', 'geojson']),
  },
  {
    name: 'network',
    title: { fr: 'Réseau d’un territoire', en: 'Network of a territory' },
    description: {
      fr: 'Une ligne par lien : de qui, vers qui, nature, levier, montant par an en euros ou équivalent, qui l’a confirmé. Seul celui de l’exemple pédagogique est à tous ; le vôtre se télécharge depuis sa page, une fois connecté.',
      en: 'One line per link: from whom, to whom, kind, lever, amount a year in euros or equivalent, who confirmed it. Only that of the teaching example is for all; yours is downloaded from its page, once signed in.',
    },
    page: networkAddresses.network,
    owner: invented,
    files: openDataFiles('/api/v1/territories/:key/network', ['csv', 'xlsx', 'geojson', 'graphml', 'jsonld']),
  },
];
