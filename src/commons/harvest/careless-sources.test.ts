import { describe, expect, it } from 'vitest';
import type { Outbound } from '../../platform/ports/outbound.ts';
import { mendXml } from '../domain/html-entities.ts';
import { decodeDocument } from './decode-document.ts';
import { type Ask, fetchSource } from './fetch-source.ts';
import { HarvestFailure } from './harvest-failure.ts';
import { readFeed } from './read-feed.ts';
import { readFileRecords } from './read-file.ts';
import { harvestOai } from './read-oai.ts';
import { harvestPages } from './read-schema-org.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const site = 'https://reseau.example';
const feedAt = (text: string) => {
  const body = bytes(text);
  return readFeed({ url: `${site}/actus/flux.xml`, body, text: decodeDocument(body) });
};
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${items}</channel></rss>`;

describe('feeds that are a little wrong', () => {
  it('a blank line before the declaration, names of HTML, `&` alone; what stands in CDATA is left', () => {
    const [item] = feedAt(
      `\n\n${rss(`<item><title>L&rsquo;entr&eacute;e&nbsp;: M&M</title><link>${site}/a?x=1&y=2</link>
        <description><![CDATA[<p>A&amp;B &eacute;</p>]]></description></item>`)}`,
    );
    expect(item).toMatchObject({
      title: 'L’entrée\u00a0: M&M',
      url: `${site}/a?x=1&y=2`,
      summary: '<p>A&amp;B &eacute;</p>',
    });
  });

  it('sections that nothing closes are read once', () => {
    const opened = '<![CDATA['.repeat(220_000);
    expect(mendXml(`<![CDATA[a&b]]>&${opened}&eacute;`)).toBe(`<![CDATA[a&b]]>&amp;${opened}é`);
    expect(mendXml('<![CDATA[&]]>'.repeat(100_000))).toHaveLength(1_300_000);
  });

  it('an entity that a document declares is refused all the same', () => {
    expect(() => feedAt(`\n<!DOCTYPE r [<!ENTITY e "x">]>${rss('<item><title>&e;</title></item>')}`)).toThrow(
      'harvest.doctype',
    );
  });

  it('an episode that has its sound only; an entry whose links are written from its own base', () => {
    const [episode] = feedAt(
      rss(
        `<item><guid isPermaLink="false">e1</guid><title>Le troc</title><enclosure url="/e1.mp3" length="1" type="audio/mpeg"/></item>`,
      ),
    );
    expect(episode).toMatchObject({ id: 'e1', url: `${site}/e1.mp3` });
    const [entry] = feedAt(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${site}/blog/"><title>x</title><id>x</id><updated>2024-01-01T00:00:00Z</updated>
        <entry xml:base="2024/"><id>urn:1</id><title>Un</title><updated>2024-01-01T00:00:00Z</updated><link href="un.html"/></entry></feed>`,
    );
    expect(entry?.url).toBe(`${site}/blog/2024/un.html`);
  });
});

describe('maps of sites as they are made', () => {
  const answering = (pages: Readonly<Record<string, string>>): { ask: Ask; asked: string[] } => {
    const asked: string[] = [];
    const ask: Ask = async (address) => {
      asked.push(address);
      const text = pages[address.replace(site, '')];
      if (text === undefined) throw new HarvestFailure('harvest.status', '404');
      return { url: address, body: bytes(text), text };
    };
    return { ask, asked };
  };

  it('pictures are no pages; pages that say nothing of what they hold are counted', async () => {
    const { ask, asked } = answering({
      '/map.xml': `<urlset xmlns:image="i"><url><loc>${site}/a</loc><image:image><image:loc>${site}/a.jpg</image:loc></image:image></url>
        <url><loc>${site}/b</loc></url></urlset>`,
      '/a': `<script type="application/ld+json">// <![CDATA[
        {"@type":"PodcastEpisode","name":"Un"}
        // ]]></script>`,
      '/b': '<title>Muette</title>',
    });
    const harvested = await harvestPages(ask, `${site}/map.xml`);
    expect(asked.toSorted()).toEqual([`${site}/a`, `${site}/b`, `${site}/map.xml`]);
    expect(harvested).toMatchObject({
      records: [{ title: 'Un' }],
      isPartial: false,
      notices: [{ code: 'harvest.pages-mute', count: 1 }],
    });
  });

  it('more pages than are read is said, and takes nothing away', async () => {
    const { ask } = answering({
      '/map.xml': `<urlset>${Array.from({ length: 2_001 }, (_, at) => `<url><loc>${site}/${at}</loc></url>`).join('')}</urlset>`,
    });
    const harvested = await harvestPages(ask, `${site}/map.xml`);
    expect([harvested.isPartial, harvested.notices.map(({ code }) => code)]).toEqual([
      true,
      ['harvest.pages-failed', 'harvest.pages-beyond'],
    ]);
  });
});

describe('OAI-PMH as archives give it', () => {
  const answer =
    (inside: string): Ask =>
    async (url) => ({ url, body: bytes(''), text: `<OAI-PMH>${inside}</OAI-PMH>` });
  const record = (inside: string) =>
    `<record><header><identifier>i</identifier></header><metadata><dc>${inside}</dc></metadata></record>`;

  it('texts in the language of the record, the page among several identifiers, a DOI alone, what was deleted', async () => {
    const { records } = await harvestOai(
      answer(`<ListRecords>
        ${record(`<title xml:lang="en">Commons</title><title xml:lang="fr">Les communs</title><language>fra</language>
          <description xml:lang="en">Abstract</description><description xml:lang="fr">Résumé</description>
          <identifier>hal-1</identifier><identifier>doi:10.1234/a.b</identifier><identifier>${site}/hal-1</identifier>`)}
        ${record('<title>Avec un DOI</title><identifier>doi:10.1234/a.b(c)1</identifier>')}
        <record><header status="deleted"><identifier>gone</identifier></header></record></ListRecords>`),
      `${site}/oai`,
    );
    expect(records).toMatchObject([
      { title: 'Les communs', summary: 'Résumé', url: `${site}/hal-1` },
      { title: 'Avec un DOI', url: 'https://doi.org/10.1234/a.b(c)1' },
    ]);
  });

  it('says what the repository refuses', async () => {
    await expect(harvestOai(answer('<error code="noSetHierarchy"/>'), `${site}/oai`)).rejects.toMatchObject({
      code: 'harvest.oai-refused',
      detail: 'noSetHierarchy',
    });
  });
});

describe('a source that is busy', () => {
  const busy = (status: number, retryAfter: string | null, times: number) => {
    let asked = 0;
    const outbound: Outbound = {
      isAllowed: () => true,
      get: async (url) => {
        asked += 1;
        const isBusy = asked <= times;
        return {
          ok: true,
          value: {
            url,
            hops: 0,
            status: isBusy ? status : 200,
            header: (name) => (name === 'retry-after' ? retryAfter : null),
            body: bytes(isBusy ? 'busy' : '[{"title":"Un","url":"https://e.fr/1"}]'),
          },
        };
      },
    };
    const source = { kind: 'file', url: `${site}/liste.json`, columns: null } as const;
    return fetchSource(outbound, source).then(
      ({ records }) => records.length,
      (error: HarvestFailure) => error.detail,
    );
  };

  it('is waited for as long as it says, when it says so and asks for little', async () => {
    expect(await busy(503, '1', 1)).toBe(1);
    expect(await busy(429, '86400', 1)).toBe('429');
    expect(await busy(503, null, 1)).toBe('503');
    expect(await busy(500, '1', 1)).toBe('500');
  });
});

describe('files as people and portals give them', () => {
  const read = (text: string) => readFileRecords(bytes(text), null);
  const web = `${site}/a`;

  it('the column that says it best, wherever it stands: a street is no address of the web, nor a page number', () => {
    expect(read(`Page;Nom;Adresse;Titre;URL\n12;Dupont;3 rue des Lilas;Puits;${web}\n`)).toMatchObject([
      { title: 'Puits', url: web },
    ]);
    expect(read(`Nom;Adresse\nPuits;${web}\n`)).toMatchObject([{ title: 'Puits', url: web }]);
  });

  it('lines of title above the headings', () => {
    expect(read(`Catalogue 2024;;\n;;\nTitre;Lien;Description\nPuits;${web};Un puits\n`)).toMatchObject([
      { title: 'Puits', url: web, summary: 'Un puits' },
    ]);
  });

  it.each([
    [
      'wrapped twice (CKAN)',
      { success: true, result: { facets: [], results: [{ title: 'Puits', url: web }] } },
    ],
    ['beside another list', { fields: ['a', 'b'], results: [{ titre: 'Puits', lien: web }] }],
    [
      'things in things (GeoJSON)',
      { features: [{ type: 'Feature', properties: { titre: 'Puits', url: { href: web } } }] },
    ],
  ])('JSON: a list %s', (_, document) => {
    expect(read(JSON.stringify(document))).toMatchObject([{ title: 'Puits', url: web }]);
  });

  it.each([
    [
      'what the record says of itself comes before what a thing in it says',
      [
        {
          titre: 'Puits',
          lien: web,
          image: { url: `${site}/p.png` },
          auteur: { name: 'A', url: `${site}/u` },
        },
      ],
      { title: 'Puits', url: web, publisher: 'A', id: undefined },
    ],
    [
      'the id of a category is not that of the record',
      [{ titre: 'Puits', lien: web, categorie: { id: 3 } }],
      { url: web, id: undefined },
    ],
    [
      'what wraps a record is opened, though it has a title; its id is the record’s',
      [{ type: 'Feature', author: { name: 'A' }, properties: { title: 'Puits', url: web, id: 7 } }],
      { title: 'Puits', url: web, id: '7', publisher: 'A' },
    ],
    [
      'what wraps a record comes before other things in it',
      [{ maker: { name: 'A', url: `${site}/u` }, attributes: { nom: 'Puits', lien: web } }],
      { title: 'Puits', url: web },
    ],
    [
      'links of the document are not what it lists (OGC API)',
      {
        links: [
          { href: `${site}/self`, title: 'This document' },
          { href: `${site}/next`, title: 'Next page' },
        ],
        features: [{ type: 'Feature', properties: { titre: 'Puits', lien: web } }],
      },
      { title: 'Puits', url: web },
    ],
    [
      'a list of records comes before one of something else, the longest first',
      {
        facets: [{ count: 3 }, { count: 2 }, { count: 1 }],
        pinned: [{ title: 'Mare', url: `${site}/m` }],
        found: { aside: [], results: [{ title: 'x' }] },
        results: [
          { title: 'Puits', url: web },
          { title: 'Source', url: `${site}/s` },
        ],
      },
      { title: 'Puits', url: web },
    ],
    ['a file of links is one of records', { links: [{ title: 'Puits', url: web }] }, { title: 'Puits' }],
  ])('JSON: %s', (_, document, told) => {
    expect(read(JSON.stringify(document))[0]).toMatchObject(told);
  });

  it('JSON: a document without anything in its list has links none the less', () => {
    expect(read(JSON.stringify({ links: [{ href: web, title: 'x' }], features: [] }))).toEqual([]);
  });

  it('JSON, one thing a line: no more than are read, and none that is something else', () => {
    expect(() => read('{}\n'.repeat(100_001))).toThrow('harvest.too-large');
    expect(() => read(`{"a":1}\n[1]\n${'{}\n'.repeat(100_001)}`)).toThrow('json.');
  });

  it('JSON, one thing a line; an empty list is none the less a list', () => {
    const line = JSON.stringify({ title: 'Puits', url: web });
    expect(read(`${line}\n${line.replace('Puits', 'Mare')}\n`).map(({ title }) => title)).toEqual([
      'Puits',
      'Mare',
    ]);
    expect(read('{"total":0,"results":[]}')).toEqual([]);
    expect(() => read('{"total":0}')).toThrow('harvest.not-a-list');
    expect(() => read('{"a":1}\n{"b":')).toThrow('json.');
  });
});
