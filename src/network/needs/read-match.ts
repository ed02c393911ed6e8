import type { Ports } from '../../platform/ports/ports.ts';
import type { Rights } from '../../platform/ports/rights.ts';
import { requireNetworkActorsOf } from '../graph/network-access.ts';
import type { NetworkTerritory } from '../graph/network-store.ts';
import type { StatedNeed } from './match.ts';
import { listNeeds } from './need-store.ts';

/** A need and what could answer it, with the organisations that speak for their two actors. */
export interface ReadMatch {
  readonly territory: NetworkTerritory;
  readonly sides: readonly { readonly stated: StatedNeed; readonly organisationId: string | null }[];
}

/**
 * Two statements of a territory, for somebody who may read its network; null when one of them is not there.
 * @throws RequestRefusal `REQ-404` when the network is not theirs to read
 */
export async function readMatch(
  ports: Ports,
  rights: Rights,
  asked: { readonly territory: string; readonly need: string; readonly offer: string },
): Promise<ReadMatch | null> {
  const { territory, actors } = await requireNetworkActorsOf(ports, rights, asked.territory);
  const { needs } = await listNeeds(ports.readDatabase, territory.id);
  const sides = [asked.need, asked.offer].flatMap((id) => {
    const stated = needs.find((need) => need.id === id);
    const organisationId = actors.find((actor) => actor.id === stated?.actorId)?.organisationId ?? null;
    return stated === undefined ? [] : [{ stated, organisationId }];
  });
  return sides.length === 2 ? { territory, sides } : null;
}
