import type { ActorKind } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import { pictureAddress, pioneerAddress } from '../addresses.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { themeLabel } from '../labels.ts';

/** What schema.org calls each kind of actor. */
const actorTypes: Readonly<Record<ActorKind, string>> = {
  association: 'Organization',
  company: 'Corporation',
  authority: 'GovernmentOrganization',
  foundation: 'Organization',
  academic: 'EducationalOrganization',
  state: 'GovernmentOrganization',
  citizens: 'Organization',
  cooperative: 'Organization',
  other: 'Organization',
};

/** A pioneer in the words of schema.org: a project, its members, its figures with their sources. */
export function pioneerFacts(pioneer: Pioneer, language: Language, origin: string): object {
  const address = origin + pioneerAddress(language, pioneer.slug);
  return {
    '@context': 'https://schema.org',
    '@type': 'Project',
    '@id': `${origin}${pioneerAddress('fr', pioneer.slug)}`,
    url: address,
    name: pioneer.name,
    description: `${pioneer.need[language]} ${pioneer.answer[language]}`,
    image: origin + pictureAddress(language, pioneer.slug),
    ...(pioneer.since === null ? {} : { foundingDate: String(pioneer.since) }),
    location: placeOf(pioneer),
    member: pioneer.actors.map(({ name, kind }) => ({ '@type': actorTypes[kind], name })),
    keywords: [
      ...pioneer.themes.map((theme) => themeLabel(language, theme)),
      ...pioneer.sdgs.map((goal) => goalOf(language, goal).title),
    ].join(', '),
    additionalProperty: pioneer.figures.map(({ label, value, unit, year, source }) => ({
      '@type': 'PropertyValue',
      name: label[language],
      value,
      unitText: unit,
      ...(year === null ? {} : { description: String(year) }),
      url: source,
    })),
    subjectOf: pioneer.sources.map(({ title, url }) => ({ '@type': 'WebPage', name: title, url })),
  };
}

const placeOf = ({ territory, places }: Pioneer): object => ({
  '@type': 'AdministrativeArea',
  name: territory.name,
  ...(territory.code === null ? {} : { identifier: territory.code }),
  address: { '@type': 'PostalAddress', addressCountry: territory.country },
  ...(places.length === 0
    ? {}
    : { containedInPlace: places.map(({ name }) => ({ '@type': 'AdministrativeArea', name })) }),
});

/** Every pioneer, as one graph. */
export function pioneersGraph(pioneers: readonly Pioneer[], language: Language, origin: string): object {
  return {
    '@context': 'https://schema.org',
    '@graph': pioneers.map((pioneer) => {
      const { '@context': _, ...facts } = pioneerFacts(pioneer, language, origin) as Record<string, unknown>;
      return facts;
    }),
  };
}
