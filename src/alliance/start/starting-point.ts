import type { ActorKind, AllianceKind } from '../../kernel/codes.ts';
import { readMatch } from '../../network/index.ts';
import { peopleDatabase } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { readActionToStartFrom } from '../../project/index.ts';
import type { AllianceOrigin } from '../domain/alliance-reading.ts';

/** Somebody proposed as a member. */
export interface ProposedMember {
  readonly actorId: string | null;
  readonly organisationId: string | null;
  readonly name: string;
  readonly kind: ActorKind;
  /** What it brings and gets, where somebody wrote it already. */
  readonly words?: { readonly contribution: string; readonly benefit: string };
}

/** What an alliance begins with. */
export interface StartingPoint {
  readonly origin: AllianceOrigin | null;
  readonly name: string;
  readonly need: string;
  readonly answer: string;
  readonly kinds: readonly AllianceKind[];
  readonly sdgs: readonly number[];
  readonly members: readonly ProposedMember[];
  /** The territory that it comes from. */
  readonly territoryId: string | null;
}

const nothing: StartingPoint = {
  origin: null,
  name: '',
  need: '',
  answer: '',
  kinds: [],
  sdgs: [],
  members: [],
  territoryId: null,
};

/**
 * What the address says to begin from: a pioneer, a match of needs, or nothing.
 * @throws RequestRefusal `REQ-404` when it names something that does not exist or that this person may not see
 */
export async function readStartingPoint(ports: Ports, context: RequestContext): Promise<StartingPoint> {
  const query = context.req.query();
  const from = query.depuis ?? query.from;
  if (from !== undefined) return fromOther(ports, context, from);
  if (query.need !== undefined) return fromMatch(ports, context, query);
  if (query.action !== undefined) return fromAction(ports, context, query.action);
  return nothing;
}

async function fromOther(ports: Ports, context: RequestContext, from: string): Promise<StartingPoint> {
  const [name, key = ''] = from.split(':');
  const start = ports.contributions.allianceStarts.find((one) => one.name === name);
  const sheet = (await start?.sheet(key, context.get('language'), ports)) ?? null;
  if (name !== 'pioneer' || sheet === null) throw new RequestRefusal('REQ-404');
  return { ...nothing, ...sheet, origin: { kind: 'pioneer', slug: key, name: sheet.name } };
}

async function fromMatch(
  ports: Ports,
  context: RequestContext,
  query: Readonly<Record<string, string>>,
): Promise<StartingPoint> {
  const match = await readMatch(ports, context.get('rights'), {
    territory: query.territory ?? '',
    need: query.need ?? '',
    offer: query.offer ?? '',
  });
  if (match === null) throw new RequestRefusal('REQ-404');
  const [need, offer] = match.sides;
  return {
    ...nothing,
    name: need!.stated.title,
    need: `${need!.stated.actorName}${context.get('language') === 'fr' ? ' : ' : ': '}${need!.stated.title}`,
    kinds: need!.stated.allianceKinds.filter((kind) =>
      offer!.stated.allianceKinds.includes(kind),
    ) as readonly AllianceKind[],
    origin: { kind: 'match', need: need!.stated.title, offer: offer!.stated.title },
    members: match.sides.map(({ stated, organisationId }) => ({
      actorId: stated.actorId,
      organisationId,
      name: stated.actorName,
      kind: stated.actorKind,
    })),
    territoryId: match.territory.id,
  };
}

/** The actors of an action are proposed; what each brings and gets, in words, becomes its lines, of unknown amounts. */
async function fromAction(ports: Ports, context: RequestContext, id: string): Promise<StartingPoint> {
  const action = await readActionToStartFrom(peopleDatabase(ports.database), context.get('rights'), id);
  if (action === null) throw new RequestRefusal('REQ-404');
  return {
    ...nothing,
    name: action.title,
    need: action.objectives === '' ? action.description : action.objectives,
    answer: action.objectives === '' ? '' : action.description,
    origin: { kind: 'action', id: action.id, name: action.title },
    territoryId: action.territoryId,
    members: action.partners.map(({ actorId, name, kind, organisationId, contribution, benefit }) => ({
      actorId,
      name,
      organisationId,
      kind: kind as ActorKind,
      words: { contribution, benefit },
    })),
  };
}
