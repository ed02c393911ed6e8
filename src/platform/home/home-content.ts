import commons from '../../../data/commons.json?raw';
import observatory from '../../../data/observatory.json?raw';
import pathways from '../../../data/pathways.json?raw';
import pioneers from '../../../data/pioneers.json?raw';
import {
  countResources,
  type ObservatoryRecord,
  type PathwayRecord,
  type PioneerRecord,
  type ResourceRecord,
} from './starter-content.ts';

/** The three pioneers shown first: a town, a network of villages, an island. */
const shownPioneers = ['tzcld-premery', 'mille-cafes', 'reutiliz-reunion'] as const;
/** One pathway for each kind of visitor. */
const shownPathways = [
  'maire-rural-premiere-alliance',
  'association-comprendre-son-modele',
  'entreprise-premier-partenaire',
  'fondation-financer-ingenierie',
  'calculer-partager-la-prime',
];
/** One question asked to four viewpoints in 2023, and the second reading that another page gives for companies. */
const shownFigures = [
  'cit-2023-effects',
  'com-2023-effects-a',
  'may-2023-effects',
  'ass-2023-effects',
  'com-2023-effects-b',
] as const;

const pick = <Entry extends { readonly id: string }, Id extends string>(
  entries: readonly Entry[],
  ids: readonly Id[],
): Entry[] =>
  ids.map((id) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new Error(`No ${id} in the starter content`);
    return entry;
  });

/** Everything that the home page shows of the starter content. */
export interface HomeContent {
  readonly pioneerCount: number;
  readonly pioneers: readonly PioneerRecord[];
  readonly resources: ReturnType<typeof countResources>;
  readonly pathwayCount: number;
  readonly pathways: readonly PathwayRecord[];
  readonly figures: readonly ObservatoryRecord[];
}

/** Reads the starter content built into the server, and keeps what the home page shows of it. */
export function readHomeContent(): HomeContent {
  const allPioneers = (JSON.parse(pioneers) as { items: PioneerRecord[] }).items;
  const allPathways = JSON.parse(pathways) as PathwayRecord[];
  return {
    pioneerCount: allPioneers.length,
    pioneers: pick(allPioneers, shownPioneers),
    resources: countResources(JSON.parse(commons) as ResourceRecord[]),
    pathwayCount: allPathways.length,
    pathways: pick(allPathways, shownPathways),
    figures: pick((JSON.parse(observatory) as { items: ObservatoryRecord[] }).items, shownFigures),
  };
}
