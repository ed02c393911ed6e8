import { safeText } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { Point } from '../../places/index.ts';
import type { Workbook } from '../../platform/ports/workbook.ts';
import { pointAt } from '../actor/export-actors.ts';
import type { ReadNetwork } from './network-access.ts';
import type { NetworkLink } from './network-graph.ts';
import { actorsById } from './readings.ts';

/** Columns of the links, in the order of the file; the same names in both languages, for programs. */
const headings = [
  'link_id',
  'from_id',
  'from_name',
  'to_id',
  'to_name',
  'kind',
  'lever',
  'low_eur_per_year',
  'high_eur_per_year',
  'ends_differ',
  'confirmed',
  'from_year',
  'to_year',
] as const;

type Line = readonly (string | number | null)[];

/** The links as lines: unknown amounts are empty cells, never zero. */
export function linkLines({ actors, links }: Pick<ReadNetwork, 'actors' | 'links'>): Line[] {
  const names = actorsById({ actors, links, declared: new Map() });
  return [
    headings,
    ...links.map(
      (link): Line => [
        link.id,
        link.from,
        names.get(link.from)!.name,
        link.to,
        names.get(link.to)!.name,
        link.kind,
        link.lever,
        link.range?.low ?? null,
        link.range?.high ?? null,
        link.isDisputed ? 'yes' : 'no',
        link.confirmed,
        link.fromYear,
        link.toYear,
      ],
    ),
  ];
}

const sheetNames = { fr: ['Acteurs', 'Liens'], en: ['Actors', 'Links'] } as const;

/** Actors and links as two sheets. */
export function networkWorkbook(language: Language, network: ReadNetwork): Workbook {
  const safe = (lines: readonly Line[]): Line[] =>
    lines.map((line) => line.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell)));
  const actors: Line[] = [
    ['actor_id', 'name', 'kind'],
    ...network.actors.map(({ id, name, kind }) => [id, name, kind]),
  ];
  const [actorSheet, linkSheet] = sheetNames[language];
  return {
    language,
    title: network.territory.name,
    sheets: [
      { name: actorSheet, widths: [38, 36, 16], rows: safe(actors), frozenRows: 1, headings: [0] },
      {
        name: linkSheet,
        widths: [38, 38, 30, 38, 30, 18, 14, 16, 16, 12, 12, 10, 10],
        rows: safe(linkLines(network)),
        frozenRows: 1,
        headings: [0],
      },
    ],
  };
}

/** Actors as features of GeoJSON (RFC 7946) in the middle of their places, with their links; a null geometry elsewhere. */
export function networkGeoJson(
  { territory, actors, links }: ReadNetwork,
  centres: ReadonlyMap<string, Point>,
): object {
  const given = Map.groupBy(links, ({ from }) => from);
  const received = Map.groupBy(links, ({ to }) => to);
  return {
    type: 'FeatureCollection',
    name: territory.name,
    features: actors.map(({ id, name, kind, placeId }) => ({
      type: 'Feature',
      id,
      geometry: pointAt(centres, placeId),
      properties: {
        name,
        kind,
        place: placeId,
        gives: (given.get(id) ?? []).map(forProgram),
        receives: (received.get(id) ?? []).map(forProgram),
      },
    })),
  };
}

/** A link as programs read it. */
export const forProgram = (link: NetworkLink): object => ({
  id: link.id,
  from: link.from,
  to: link.to,
  kind: link.kind,
  lever: link.lever,
  amount: link.range === null ? null : { ...link.range, unit: 'EUR/year' },
  endsDiffer: link.isDisputed,
  confirmed: link.confirmed,
  fromYear: link.fromYear,
  toYear: link.toYear,
});

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML 1.0 cannot hold is left out.
const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => entities[mark]!).replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');

/** The network as GraphML, for graph programs. */
export function networkGraphMl({ actors, links, territory }: ReadNetwork): string {
  const keys = [
    ['name', 'node', 'string'],
    ['actor_kind', 'node', 'string'],
    ['kind', 'edge', 'string'],
    ['lever', 'edge', 'string'],
    ['low', 'edge', 'double'],
    ['high', 'edge', 'double'],
    ['confirmed', 'edge', 'string'],
    ['from_year', 'edge', 'int'],
    ['to_year', 'edge', 'int'],
  ] as const;
  const data = (key: string, value: string | number | null): string =>
    value === null ? '' : `<data key="${key}">${xml(String(value))}</data>`;
  const nodes = actors.map(
    ({ id, name, kind }) => `<node id="${id}">${data('name', name)}${data('actor_kind', kind)}</node>`,
  );
  const edges = links.map(
    (link) =>
      `<edge id="${link.id}" source="${link.from}" target="${link.to}">${data('kind', link.kind)}${data('lever', link.lever)}${data('low', link.range?.low ?? null)}${data('high', link.range?.high ?? null)}${data('confirmed', link.confirmed)}${data('from_year', link.fromYear)}${data('to_year', link.toYear)}</edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(([id, of, type]) => `<key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`),
    `<graph id="${xml(territory.slug)}" edgedefault="directed">`,
    ...nodes,
    ...edges,
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** What passes, in the words of ValueFlows: an action for each kind of link. */
const actions: Readonly<Record<NetworkLink['kind'], string>> = {
  funds: 'transfer',
  'buys-from': 'transfer',
  'lends-people': 'deliverService',
  'shares-means': 'use',
  'brings-publics': 'deliverService',
  'gives-legitimacy': 'cite',
  teaches: 'deliverService',
  'depends-on': 'cite',
};

/** The network in the vocabulary of ValueFlows, as JSON-LD: agents and yearly commitments between them. */
export const networkValueFlows = (origin: string, { actors, links, territory }: ReadNetwork): object => ({
  '@context': {
    vf: 'https://w3id.org/valueflows/ont/vf#',
    om2: 'http://www.ontology-of-units-of-measure.org/resource/om-2/',
    cap17: `${origin}/ns#`,
    name: 'http://www.w3.org/2000/01/rdf-schema#label',
  },
  '@id': `${origin}/territoires/${territory.slug}/reseau`,
  '@graph': [
    ...actors.map(({ id, name, kind }) => ({
      '@id': `${origin}/acteurs/${id}`,
      '@type': 'vf:Organization',
      name,
      'cap17:kind': kind,
    })),
    ...links.map((link) => ({
      '@id': `${origin}/liens/${link.id}`,
      '@type': 'vf:Commitment',
      'vf:action': { '@id': `vf:${actions[link.kind]}` },
      'vf:provider': { '@id': `${origin}/acteurs/${link.from}` },
      'vf:receiver': { '@id': `${origin}/acteurs/${link.to}` },
      'cap17:kind': link.kind,
      'cap17:lever': link.lever,
      'cap17:confirmed': link.confirmed,
      ...(link.range === null
        ? {}
        : {
            'vf:resourceQuantity': {
              '@type': 'om2:Measure',
              'om2:hasNumericalValue': (link.range.low + link.range.high) / 2,
              'om2:hasUnit': { '@id': 'om2:euro' },
              'cap17:low': link.range.low,
              'cap17:high': link.range.high,
            },
          }),
    })),
  ],
});
