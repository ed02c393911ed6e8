import { languages } from '../kernel/language.ts';
import type { OpenData } from '../platform/ports/open-data.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { filledAddress } from '../platform/web/layout/address.ts';

/** Where programs find every set of data. */
export const catalogueAddress = '/api/v1/catalogue.jsonld';

/**
 * Every set of data as a catalogue of DCAT (W3C Data Catalog Vocabulary 3), in JSON-LD: each with its titles and
 * descriptions in both languages, its page, and one distribution per format.
 */
export async function describeCatalogue(ports: Ports): Promise<object> {
  const { origin } = ports.settings;
  const sets = await Promise.all(
    ports.contributions.openData.map(async (data) =>
      data.owner === undefined
        ? [describe(origin, data, null)]
        : (await data.owner.list(ports)).map((owner) => describe(origin, data, owner)),
    ),
  );
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@id': `${origin}${catalogueAddress}`,
    '@type': 'dcat:Catalog',
    'dct:title': texts({ fr: 'Données ouvertes de Cap17', en: 'Open data of Cap17' }),
    'foaf:homepage': { '@id': `${origin}/` },
    'dct:language': [...languages],
    'dcat:dataset': sets.flat(),
  };
}

type Owner = { readonly key: string; readonly title: string };

function describe(origin: string, data: OpenData, owner: Owner | null): object {
  const key = owner?.key ?? '';
  const page = origin + filledAddress('fr', data.page, { key });
  const titled = (title: string): string => (owner === null ? title : `${title} : ${owner.title}`);
  return {
    '@id': `${page}#${data.name}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': owner === null ? data.name : `${data.name}/${key}`,
    'dct:title': texts({ fr: titled(data.title.fr), en: titled(data.title.en) }),
    'dct:description': texts(data.description),
    'dcat:landingPage': { '@id': page },
    'dcat:distribution': data.files.map(({ format, mediaType, address }) => ({
      '@type': 'dcat:Distribution',
      'dct:format': format,
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
      'dcat:accessURL': { '@id': page },
      'dcat:downloadURL': { '@id': origin + address.fr.replace(':key', encodeURIComponent(key)) },
    })),
  };
}

const texts = (text: { readonly fr: string; readonly en: string }) =>
  languages.map((language) => ({ '@language': language, '@value': text[language] }));
