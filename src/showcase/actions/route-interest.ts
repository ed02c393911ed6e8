import type { Ports } from '../../platform/ports/ports.ts';
import type { PioneerPlace } from '../domain/pioneer.ts';
import { listBodiesOfAlliance, listTerritoriesAround } from '../store/interest-store.ts';
import { showcaseDatabase } from '../store/tables.ts';

/**
 * To whom a request goes, beside those who moderate: for an alliance of this site, its territory and the organisations of
 * its members; for a pioneer, the territories of this site whose perimeter it lies in.
 */
export const routeInterest = (
  ports: Pick<Ports, 'database'>,
  about: { readonly allianceId: string } | { readonly places: readonly PioneerPlace[] },
): Promise<readonly string[]> => {
  const database = showcaseDatabase(ports.database);
  return 'allianceId' in about
    ? listBodiesOfAlliance(database, about.allianceId)
    : listTerritoriesAround(
        database,
        about.places.map(({ id }) => id),
      );
};
