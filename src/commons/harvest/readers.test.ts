import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Outbound } from '../../platform/ports/outbound.ts';
import { decodeDocument } from './decode-document.ts';
import { type Ask, fetchSource } from './fetch-source.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { harvestDcat } from './read-dcat.ts';
import { readFeed } from './read-feed.ts';
import { readFileRecords } from './read-file.ts';
import { harvestOai } from './read-oai.ts';
import { harvestPages } from './read-schema-org.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const site = 'https://reseau.example';

/** A site that answers from memory; what it does not have is an error of the source. */
function answering(pages: Readonly<Record<string, string | Uint8Array>>): Ask & { readonly asked: string[] } {
  const asked: string[] = [];
  const ask: Ask = async (address) => {
    asked.push(address);
    const page = pages[address.replace(site, '')];
    if (page === undefined) throw new HarvestFailure('harvest.status', '404');
    const body = typeof page === 'string' ? bytes(page) : page;
    return { url: address, body, text: decodeDocument(body) };
  };
  return Object.assign(ask, { asked });
}
const feedAt = (text: string, encoding: BufferEncoding = 'utf8') => {
  const body = bytes(text, encoding);
  return readFeed({ url: `${site}/actus/flux.xml`, body, text: decodeDocument(body) });
};

describe('a document is read in the encoding that it really has', () => {
  const text = 'Économie à l’été';
  it.each([
    ['utf-8 announced as latin-1', bytes(text), 'text/xml; charset=iso-8859-1', text],
    ['latin-1 announced', bytes('Économie', 'latin1'), 'text/html; charset=ISO-8859-1', 'Économie'],
    ['latin-1 announced as utf-8', bytes('Économie', 'latin1'), 'text/html; charset=utf-8', 'Économie'],
    ['latin-1 said by nobody', bytes('Économie', 'latin1'), null, 'Économie'],
    [
      'latin-1 said inside',
      bytes('<?xml version="1.0" encoding="iso-8859-1"?><a>É</a>', 'latin1'),
      null,
      '<?xml version="1.0" encoding="iso-8859-1"?><a>É</a>',
    ],
    ['an unknown name', bytes(text), 'text/html; charset=klingon', text],
    ['utf-16 with its mark', Uint8Array.of(0xff, 0xfe, ...bytes('Été', 'utf16le')), null, 'Été'],
    ['one damaged letter', Uint8Array.of(...bytes('été '), 0xe9), null, 'été \uFFFD'],
  ])('%s', (_, body, type, expected) => {
    expect(decodeDocument(body, type)).toBe(expected);
  });
});

describe('feeds as sites give them', () => {
  it('RSS: CDATA, links written from the feed, its language, dates and subjects of Dublin Core', () => {
    const records = feedAt(
      `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title><language>en-GB</language>
        <item><guid isPermaLink="false">7</guid><link>/guide</link><title><![CDATA[Été & <b>hiver</b>]]></title>
          <content:encoded><![CDATA[<p>Long</p>]]></content:encoded><dc:date>2023-05-01</dc:date><dc:subject>ESS</dc:subject></item>
        <item><guid isPermaLink="false">8</guid><title>Sans lien</title></item></channel></rss>`,
      'latin1',
    );
    expect(records).toMatchObject([
      {
        id: '7',
        url: `${site}/guide`,
        title: 'Été & <b>hiver</b>',
        summary: '<p>Long</p>',
        date: '2023-05-01',
        language: 'en-GB',
        subjects: ['ESS'],
      },
      { id: '8', url: undefined },
    ]);
  });

  it('Atom: links from its own base; JSON Feed: key twice refused', () => {
    const [entry] = feedAt(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${site}/blog/" xml:lang="fr"><title>x</title><id>x</id>
        <updated>2024-01-01T00:00:00Z</updated><entry><id>urn:1</id><title>Un</title><updated>2024-01-01T00:00:00Z</updated>
        <link href="un.html"/></entry></feed>`,
    );
    expect([entry?.url, entry?.language]).toEqual([`${site}/blog/un.html`, 'fr']);
    expect(() =>
      feedAt('{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[],"items":[]}'),
    ).toThrow('json.');
  });
});

describe('DCAT as portals give it', () => {
  const rdf = (inside: string) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="d" xmlns:dcat="c" xmlns:foaf="f" xmlns:hydra="h">${inside}</rdf:RDF>`;

  it('a graph in JSON-LD whose things are told apart, in several languages, with marks that change', async () => {
    const ask = answering({
      '/c': JSON.stringify({
        '@context': 'https://never.example/context',
        '@graph': [
          { '@id': `${site}/org`, '@type': 'foaf:Organization', 'foaf:name': 'Réseau exemple' },
          { '@id': '_:d', '@type': 'dcat:Distribution', 'dcat:accessURL': { '@id': '/donnees.csv' } },
          {
            '@id': '_:b0',
            '@type': ['http://www.w3.org/ns/dcat#Dataset'],
            'http://purl.org/dc/terms/title': [
              { '@language': 'en', '@value': 'Bees' },
              { '@language': 'fr', '@value': 'Abeilles' },
            ],
            'dct:identifier': 'jeu-1',
            'dct:publisher': { '@id': `${site}/org` },
            'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/FRA' },
            'dcat:distribution': [{ '@id': '_:d' }],
          },
        ],
      }),
    });
    expect((await harvestDcat(ask, `${site}/c`)).records).toMatchObject([
      {
        id: 'jeu-1',
        title: 'Abeilles',
        publisher: 'Réseau exemple',
        url: `${site}/donnees.csv`,
        language: 'http://publications.europa.eu/resource/authority/language/FRA',
      },
    ]);
    expect(ask.asked).toEqual([`${site}/c`]);
  });

  it('a file whose datasets do not say that they are', async () => {
    const ask = answering({
      '/data.json': JSON.stringify({
        conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
        dataset: [
          { title: 'Un jeu', identifier: 'x', landingPage: '/x', keyword: ['a'], publisher: { name: 'P' } },
        ],
      }),
    });
    expect((await harvestDcat(ask, `${site}/data.json`)).records).toMatchObject([
      { id: 'x', title: 'Un jeu', url: `${site}/x`, publisher: 'P', subjects: ['a'] },
    ]);
  });

  it('RDF/XML, nested or side by side, page after page; a page that comes back stops', async () => {
    const pages = {
      '/1': rdf(
        `<dcat:Catalog><dcat:dataset><dcat:Dataset rdf:about="${site}/jeu/1"><dct:title xml:lang="en">Bees</dct:title><dct:title xml:lang="fr">Abeilles</dct:title><dct:publisher><foaf:Organization><foaf:name>P</foaf:name></foaf:Organization></dct:publisher></dcat:Dataset></dcat:dataset></dcat:Catalog><hydra:PartialCollectionView><hydra:next rdf:resource="/2"/></hydra:PartialCollectionView>`,
      ),
      '/2': rdf(
        `<rdf:Description rdf:about="${site}/jeu/2"><rdf:type rdf:resource="http://www.w3.org/ns/dcat#Dataset"/><dct:title>Haies</dct:title><dct:publisher rdf:nodeID="p"/></rdf:Description><rdf:Description rdf:nodeID="p"><foaf:name>Q</foaf:name></rdf:Description><hydra:next>/1</hydra:next>`,
      ),
    };
    const harvested = await harvestDcat(answering(pages), `${site}/1`);
    expect(harvested.records).toMatchObject([
      { id: `${site}/jeu/1`, url: `${site}/jeu/1`, title: 'Abeilles', publisher: 'P' },
      { id: `${site}/jeu/2`, url: `${site}/jeu/2`, title: 'Haies', publisher: 'Q' },
    ]);
    expect([harvested.isPartial, harvested.notices[0]?.code]).toEqual([true, 'harvest.repeated-page']);
  });

  it('Turtle, after comments: languages, things told apart, marks that change, the next page in N-Triples', async () => {
    const harvested = await harvestDcat(
      answering({
        '/c.ttl': `# Catalogue de l’exemple
          PREFIX dcat: <http://www.w3.org/ns/dcat#>
          @prefix dct: <http://purl.org/dc/terms/> .
          @prefix foaf: <http://xmlns.com/foaf/0.1/> .
          @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
          <> a dcat:Catalog ; dct:title "Catalogue" ; <http://www.w3.org/ns/hydra/core#next> <c2.nt> ; dcat:dataset </jeu/1>, [
            a dcat:Dataset ; dct:identifier "jeu-2" ; dct:title """Haies
de « bocage »"""@fr ; dcat:distribution [ a dcat:Distribution ; dcat:accessURL </haies.csv> ] ] .
          </jeu/1> a dcat:Dataset ; dct:title "Bees"@en, "Abeilles"@fr ; dct:issued "2023-05-01"^^xsd:date ;
            dct:publisher </org> ; dcat:keyword "pollen", "miel"@fr ; dcat:landingPage </abeilles> .
          </org> a foaf:Organization ; foaf:name "Réseau exemple" .`,
        '/c2.nt': `<${site}/jeu/3> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
          <${site}/jeu/3> <http://purl.org/dc/terms/title> "Mares" .`,
      }),
      `${site}/c.ttl`,
    );
    expect(harvested.isPartial).toBe(false);
    expect(harvested.records).toHaveLength(3);
    expect(harvested.records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: `${site}/jeu/1`,
          url: `${site}/abeilles`,
          title: 'Abeilles',
          publisher: 'Réseau exemple',
          date: '2023-05-01',
          subjects: ['pollen', 'miel'],
        }),
        expect.objectContaining({ id: 'jeu-2', title: 'Haies\nde « bocage »', url: `${site}/haies.csv` }),
        expect.objectContaining({ id: `${site}/jeu/3`, title: 'Mares' }),
      ]),
    );
  });

  it('names the line of Turtle that cannot be read, and leaves a document that holds too much', async () => {
    const turtle = (text: string) => harvestDcat(answering({ '/t': text }), `${site}/t`);
    await expect(turtle('@prefix dcat: <x> .\n<a> dcat:b .\n')).rejects.toMatchObject({
      code: 'harvest.turtle',
      detail: '2',
    });
    await expect(turtle('@prefix a: <b> .\n<a> a:b "sans fin')).rejects.toMatchObject({
      code: 'harvest.turtle',
    });
    await expect(turtle(`PREFIX a: <b>\n${'a:a a:a a:a . '.repeat(500_001)}`)).rejects.toMatchObject({
      code: 'harvest.too-large',
    });
  });

  it('takes no XML for Turtle', async () => {
    await expect(harvestDcat(answering({ '/t': '<rdf:RDF>' }), `${site}/t`)).rejects.toThrow(
      'harvest.not-xml',
    );
  });
});

describe('pages and their maps', () => {
  const page = (data: object) =>
    `<html lang="fr"><script type='application/ld+json'>${JSON.stringify(data)}</script></html>`;
  const map = (name: string, ...pages: string[]) =>
    `<?xml version="1.0"?><${name}>${pages.map((one) => `<url><loc>${one}</loc></url>`).join('')}</${name}>`;

  it('an index of maps that lists itself, a packed map, a lost one: each is asked once, in one order', async () => {
    const ask = answering({
      '/index.xml': map('sitemapindex', `${site}/index.xml`, '/a.xml.gz', '/lost.xml', '/index.xml'),
      '/a.xml.gz': new Uint8Array(gzipSync(map('urlset', `${site}/2`, '/1', `${site}/2`))),
      '/1': page({
        '@graph': [
          { '@type': 'Organization', '@id': '#o', name: 'Réseau' },
          { '@type': 'Article', headline: 'Un', publisher: { '@id': '#o' }, url: '/un' },
        ],
      }),
      '/2': page({ '@type': 'WebPage', name: 'Deux' }),
    });
    const harvested = await harvestPages(ask, `${site}/index.xml`);
    expect(harvested.records).toMatchObject([
      { title: 'Deux', url: `${site}/2` },
      { title: 'Un', url: `${site}/un`, publisher: 'Réseau', language: 'fr' },
    ]);
    expect(harvested.isPartial).toBe(true);
    expect(ask.asked.toSorted()).toEqual(
      ['/1', '/2', '/a.xml.gz', '/index.xml', '/lost.xml'].map((path) => site + path),
    );
  });

  it('a page that opens marks without end is read in one pass', async () => {
    const ask = answering({ '/p': '<script type="application/ld+json">'.repeat(200_000) });
    expect((await harvestPages(ask, `${site}/p`)).records).toEqual([]);
  });
});

it('OAI-PMH: an error after the first page keeps what came', async () => {
  const ask: Ask = async (address) => {
    const text = address.includes('resumptionToken')
      ? '<OAI-PMH><error code="badArgument"/></OAI-PMH>'
      : '<OAI-PMH><ListRecords><record><header><identifier>i</identifier></header><metadata><dc><title>T</title></dc></metadata></record><resumptionToken>t</resumptionToken></ListRecords></OAI-PMH>';
    return { url: address, body: bytes(text), text };
  };
  const harvested = await harvestOai(ask, `${site}/oai`);
  expect([harvested.records.length, harvested.isPartial, harvested.notices]).toEqual([
    1,
    true,
    [{ code: 'harvest.interrupted', count: 1, detail: '2' }],
  ]);
});

it('files: a mark and semicolons, several words, things in a list, an address without its beginning', () => {
  expect(
    readFileRecords(bytes('\uFEFFTitre;Lien;Mots clés\r\n"A ; b";www.exemple.fr/a;x, y\r\n'), null),
  ).toMatchObject([{ title: 'A ; b', url: 'https://www.exemple.fr/a', subjects: ['x', ' y'] }]);
  expect(
    readFileRecords(
      bytes(
        '[{"title":{"fr":"Un","en":"One"},"url":"https://e.fr","tags":["a","b"],"publisher":{"name":"P"}}]',
      ),
      null,
    ),
  ).toMatchObject([{ title: 'Un', url: 'https://e.fr', subjects: ['a', 'b'], publisher: 'P' }]);
});

it('a source that never ends is left when it has taken what one may take', async () => {
  let pages = 0;
  const outbound: Outbound = {
    isAllowed: () => true,
    get: async (url) => {
      pages += 1;
      const body = bytes(
        `<OAI-PMH><ListRecords><record><header><identifier>${pages}</identifier></header><metadata><dc><title>T</title></dc></metadata></record><resumptionToken>${pages}</resumptionToken></ListRecords></OAI-PMH>`,
      );
      return { ok: true, value: { url, hops: 0, status: 200, header: () => null, body } };
    },
  };
  const bounds = { document: 1_000, page: 1_000, seconds: 60, whole: { bytes: 2_000, seconds: 60 } };
  const source = { kind: 'oai-pmh', url: `${site}/oai`, columns: null } as const;
  const harvested = await fetchSource(outbound, source, undefined, bounds);
  expect([harvested.isPartial, harvested.notices[0]?.code]).toEqual([true, 'harvest.interrupted']);
  expect(harvested.records.length).toBe(pages);
});
