import { allianceAddress, allianceAddresses } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Chip } from '../../platform/web/components/chips.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { oEmbedAlternate } from '../../platform/web/layout/embed-addresses.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import {
  facetAddress,
  listAddress,
  pictureAddress,
  pioneerAddress,
  pioneerLdAddress,
  showcaseAddresses,
} from '../addresses.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { interestWords } from '../interest-words.ts';
import { whereOf } from '../labels.ts';
import { pioneerFacts } from '../published/json-ld.ts';
import { showcaseWords } from '../words.ts';
import { PioneerActors, Transfer } from './pioneer-actors.tsx';
import { PioneerAside } from './pioneer-aside.tsx';
import { PioneerCard } from './pioneer-entry.tsx';
import { PioneerFigures } from './pioneer-figures.tsx';

interface PioneerPageProps {
  readonly context: PageContext;
  readonly pioneer: Pioneer;
  /** Alliances on the same path. */
  readonly near: readonly Pioneer[];
}

/** The sheet of a pioneer: need and answer, figures, actors, lessons, limits, what to do next. */
export function PioneerPage({ context, pioneer, near }: PioneerPageProps) {
  const { language, origin } = context;
  const words = showcaseWords[language];
  const name = typeset('fr', pioneer.name);
  return (
    <Page
      context={context}
      current="pioneers"
      title={name}
      description={words.sheet.description(pioneer.name)}
      crumbs={[{ label: words.navigation, address: listAddress(language) }, { label: name }]}
      machine={{
        picture: {
          address: pictureAddress(language, pioneer.slug),
          alt: words.sheet.pictureAlt(pioneer.name, whereOf(pioneer)),
        },
        alternates: [
          {
            type: 'application/ld+json',
            title: words.sheet.machine,
            address: pioneerLdAddress(pioneer.slug),
          },
          oEmbedAlternate(origin + pioneerAddress(language, pioneer.slug), name),
        ],
        facts: pioneerFacts(pioneer, language, origin),
      }}
    >
      <PageHead
        title={<span lang={language === 'fr' ? undefined : 'fr'}>{name}</span>}
        meta={
          <>
            <span>{whereOf(pioneer)}</span>{' '}
            {pioneer.since === null ? null : <span>{words.since(pioneer.since)} </span>}
            {pioneer.kinds.map((kind) => (
              <Chip key={kind} address={facetAddress(language, 'kind', kind)}>
                {words.kinds[kind]}
              </Chip>
            ))}
          </>
        }
      />
      <div class="grid with-aside section flush">
        <div>
          <Story language={language} pioneer={pioneer} />
          <PioneerFigures language={language} pioneer={pioneer} />
          <PioneerActors language={language} pioneer={pioneer} />
          {pioneer.lessons === null ? null : (
            <Section id="lessons" title={words.sheet.lessons}>
              <p class="serif-text prose">{typeset(language, pioneer.lessons[language])}</p>
            </Section>
          )}
          <Transfer language={language} pioneer={pioneer} />
          <Unknown language={language} pioneer={pioneer} />
        </div>
        <PioneerAside language={language} pioneer={pioneer} />
      </div>
      <Further language={language} pioneer={pioneer} near={near} />
    </Page>
  );
}

interface PartProps {
  readonly language: Language;
  readonly pioneer: Pioneer;
}

function Story({ language, pioneer }: PartProps) {
  const words = showcaseWords[language].sheet;
  return (
    <div class="grid cols-2">
      {(['need', 'answer'] as const).map((part) => (
        <section class="stack-s" key={part} aria-labelledby={part}>
          <h2 class="small" id={part}>
            {words[part]}
          </h2>
          <p class="serif-text">{typeset(language, pioneer[part][language])}</p>
        </section>
      ))}
    </div>
  );
}

function Unknown({ language, pioneer }: PartProps) {
  const words = showcaseWords[language].sheet;
  const undated = pioneer.figures.filter(({ year }) => year === null).length;
  return (
    <Section id="unknown" title={words.unknown}>
      <ul class="ticks prose">
        <li>{words.unknownCost}</li>
        <li>{words.unknownElse}</li>
        {pioneer.lessons === null ? <li>{words.unknownLessons}</li> : null}
        {undated === 0 ? null : (
          <li>{words.unknownYears(formatCount(language, undated, words.figureWord))}</li>
        )}
        <li>{words.unknownPremium}</li>
      </ul>
    </Section>
  );
}

function Further({ language, pioneer, near }: PartProps & Pick<PioneerPageProps, 'near'>) {
  const words = showcaseWords[language].sheet;
  const interest = interestWords[language];
  return (
    <>
      {pioneer.inspired.length === 0 ? null : (
        <Section id="inspired" title={interest.inspired}>
          <ul class="ticks">
            {pioneer.inspired.map(({ name, at, allianceId }) => (
              <li key={name}>
                {allianceId === null ? (
                  name
                ) : (
                  <a href={allianceAddress(language, allianceAddresses.page, allianceId)}>{name}</a>
                )}{' '}
                <span class="soft">{interest.since(formatDate(language, at))}</span>
              </li>
            ))}
          </ul>
          <p>
            <a href={addressIn(language, showcaseAddresses.tree)}>{interest.tree.link}</a>
          </p>
        </Section>
      )}
      {near.length === 0 ? null : (
        <Section id="near" title={words.near} intro={words.nearIntro}>
          <div class="grid cols-3">
            {near.map((other) => (
              <PioneerCard key={other.slug} pioneer={other} language={language} />
            ))}
          </div>
        </Section>
      )}
      {pioneer.resources.length === 0 ? null : (
        <Section id="resources" title={words.resources} class="no-print">
          <ul class="ticks">
            {pioneer.resources.map((resource) => (
              <li key={resource.url}>
                <a href={resource.url} hreflang={resource.language} lang={resource.language}>
                  {typeset('fr', resource.title)}
                </a>{' '}
                <span class="soft">{typeset('fr', resource.publisher)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
