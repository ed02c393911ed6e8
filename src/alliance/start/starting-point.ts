import type { ActorKind, AllianceKind } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
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

/** What somebody asks to begin from. */
export interface AskedStart {
  readonly language: Language;
  /** `pioneer:<slug>`. */
  readonly from?: string;
  readonly match?: { readonly territory: string; readonly need: string; readonly offer: string };
  readonly action?: string;
}

type Rights = Parameters<typeof readMatch>[1];

/** What an address says to begin from. */
export function startOfAddress(context: RequestContext): AskedStart {
  const { depuis, from = depuis, need, offer = '', territory = '', action } = context.req.query();
  return {
    language: context.get('language'),
    ...(from === undefined ? {} : { from }),
    ...(need === undefined ? {} : { match: { territory, need, offer } }),
    ...(action === undefined ? {} : { action }),
  };
}

/**
 * What an alliance begins with: a pioneer, a story, a match of needs, an action of a project, or nothing.
 * @throws RequestRefusal `REQ-404` when it names something that does not exist or that this person may not see
 */
export async function readStartingPoint(
  ports: Ports,
  rights: Rights,
  asked: AskedStart,
): Promise<StartingPoint> {
  if (asked.from !== undefined) return fromOther(ports, asked.language, asked.from);
  if (asked.match !== undefined) return fromMatch(ports, rights, asked.match, asked.language);
  if (asked.action !== undefined) return fromAction(ports, rights, asked.action);
  return nothing;
}

async function fromOther(ports: Ports, language: Language, from: string): Promise<StartingPoint> {
  const [name, key = ''] = from.split(':');
  const start = ports.contributions.allianceStarts.find((one) => one.name === name);
  const sheet = (await start?.sheet(key, language, ports)) ?? null;
  if ((name !== 'pioneer' && name !== 'story') || sheet === null) throw new RequestRefusal('REQ-404');
  return { ...nothing, ...sheet, origin: { kind: name, slug: key, name: sheet.name } };
}

async function fromMatch(
  ports: Ports,
  rights: Rights,
  asked: NonNullable<AskedStart['match']>,
  language: Language,
): Promise<StartingPoint> {
  const match = await readMatch(ports, rights, asked);
  if (match === null) throw new RequestRefusal('REQ-404');
  const [need, offer] = match.sides;
  return {
    ...nothing,
    name: need!.stated.title,
    need: `${need!.stated.actorName}${language === 'fr' ? ' : ' : ': '}${need!.stated.title}`,
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
async function fromAction(ports: Ports, rights: Rights, id: string): Promise<StartingPoint> {
  const action = await readActionToStartFrom(peopleDatabase(ports.database), rights, id);
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
