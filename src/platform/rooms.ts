import { methodRoom } from '../method/index.ts';
import type { Room } from './ports/room.ts';

/** Every room of the product, in the order of the method; each hands its pages, migrations, seeds and jobs. */
export const rooms: readonly Room[] = [methodRoom];
