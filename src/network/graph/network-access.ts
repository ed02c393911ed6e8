import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Rights } from '../../platform/ports/rights.ts';
import type { NetworkLink } from './network-graph.ts';
import {
  findNetworkTerritory,
  listNetworkActors,
  listNetworkLinks,
  type NetworkTerritory,
  type TerritoryActor,
} from './network-store.ts';

/** The actors of a territory's network, for somebody who may read it. */
export interface NetworkActors {
  readonly territory: NetworkTerritory;
  readonly actors: readonly TerritoryActor[];
  /** Whether they may state links here. */
  readonly mayAdd: boolean;
  /** Whether they may import links from a file. */
  readonly mayImport: boolean;
  /** Whether they may read the models that actors share with their catalysts. */
  readonly isCatalyst: boolean;
}

/** The same, with the links. */
export interface ReadNetwork extends NetworkActors {
  readonly links: readonly NetworkLink[];
}

/**
 * The network of the address, for its catalysts and for the organisations whose actors are in it; what is invented to teach
 * is for everybody.
 * @throws RequestRefusal `REQ-404` when it does not exist or is not theirs to read
 */
export const requireNetwork = (ports: Ports, context: RequestContext): Promise<ReadNetwork> =>
  requireNetworkOf(ports, context.get('rights'), context.req.param('key') ?? '');

/** The same, of a territory named otherwise than by the address. */
export async function requireNetworkOf(ports: Ports, rights: Rights, key: string): Promise<ReadNetwork> {
  const read = await requireNetworkActorsOf(ports, rights, key);
  return { ...read, links: await listNetworkLinks(ports.readDatabase, read.territory.id) };
}

/** The actors of a network, without its links, which may be a hundred thousand. */
export const requireNetworkActors = (ports: Ports, context: RequestContext): Promise<NetworkActors> =>
  requireNetworkActorsOf(ports, context.get('rights'), context.req.param('key') ?? '');

/** The same, of a territory named otherwise than by the address. */
export async function requireNetworkActorsOf(
  ports: Ports,
  rights: Rights,
  key: string,
): Promise<NetworkActors> {
  const territory = await findNetworkTerritory(ports.readDatabase, key);
  if (territory === null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  const actors = await listNetworkActors(ports.readDatabase, territory.id);
  const organisationIds = [...new Set(actors.map(({ organisationId }) => organisationId))].filter(
    (id) => id !== null,
  );
  const subject = { state: 'active', organisationIds, bodyIds: [territory.id] } as const;
  if (territory.isDemo && territory.state === 'published')
    rights.require('get', { resource: 'territory', state: 'published', bodyIds: [territory.id] });
  else rights.require('list', { resource: 'link', ...subject });
  return {
    territory,
    actors,
    mayAdd: rights.may('create', { resource: 'link', ...subject }),
    mayImport: rights.may('run', {
      resource: 'territory',
      state: territory.state,
      bodyIds: [territory.id],
    }),
    isCatalyst: rights.may('get', { resource: 'actor-model', state: 'active', bodyIds: [territory.id] }),
  };
}
