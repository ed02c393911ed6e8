import type { PeopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import {
  findNetworkTerritory,
  listNetworkActors,
  type NetworkTerritory,
  type TerritoryActor,
} from '../graph/network-store.ts';

/** A territory, as other rooms name it. */
export type NamedTerritory = NetworkTerritory;
/** An actor of a territory, and the organisation that keeps it. */
export type NamedActor = TerritoryActor;

/** Finds a territory by the word of its address or by its id; one that was removed is not found. */
export const findTerritory = (
  database: Database | PeopleDatabase,
  key: string,
): Promise<NamedTerritory | null> => findNetworkTerritory(database, key);

/** The actors of a territory, in the order of their names. */
export const listTerritoryActors = (
  database: Database | PeopleDatabase,
  territoryId: string,
): Promise<NamedActor[]> => listNetworkActors(database as Database, territoryId);
