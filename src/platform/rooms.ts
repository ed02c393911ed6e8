import { allianceRoom } from '../alliance/index.ts';
import { commonsRoom } from '../commons/index.ts';
import { evaluationRoom } from '../evaluation/index.ts';
import { methodRoom } from '../method/index.ts';
import { networkRoom } from '../network/index.ts';
import { openDataRoom } from '../open-data/index.ts';
import { peopleRoom } from '../people/index.ts';
import { placesRoom } from '../places/index.ts';
import { premiumRoom } from '../premium/index.ts';
import { projectRoom } from '../project/index.ts';
import { showcaseRoom } from '../showcase/index.ts';
import { administrationRoom } from './administration/room.tsx';
import { embedsRoom } from './embeds/room.tsx';
import { homeRoom } from './home/room.tsx';
import { operationsRoom } from './operations/room.tsx';
import type { Room } from './ports/room.ts';
import { createSiteRoom } from './site/site-room.ts';

/** Every room of the product, in the order of the method; each hands its pages, migrations, seeds and jobs. */
const productRooms: readonly Room[] = [
  homeRoom,
  placesRoom,
  peopleRoom,
  networkRoom,
  allianceRoom,
  projectRoom,
  premiumRoom,
  evaluationRoom,
  showcaseRoom,
  commonsRoom,
  methodRoom,
  openDataRoom,
  embedsRoom,
  operationsRoom,
  administrationRoom,
];

/** The same, and what any site answers about its pages. */
export const rooms: readonly Room[] = [...productRooms, createSiteRoom(productRooms)];
