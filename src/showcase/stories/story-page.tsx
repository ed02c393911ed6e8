import { allianceAddress, allianceAddresses } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { territoryAddress, territoryAddresses } from '../../network/index.ts';
import { allianceStartAddress } from '../../platform/ports/alliance-start-address.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { builderAddress, oEmbedAlternate } from '../../platform/web/layout/embed-addresses.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import { SdgMark } from '../../platform/web/sdg/sdg-mark.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import {
  pioneerAddress,
  storyAddress,
  storyAddresses,
  storyDataAddress,
  storyInterestAddress,
  storyKitAddress,
  storyPictureAddress,
  storyPosterAddress,
} from '../addresses.ts';
import { cardWords } from '../card-words.ts';
import { textsIn } from '../domain/story.ts';
import { showcaseWords } from '../words.ts';
import { storyFactsLd } from './json-ld.ts';
import type { PublishedStory, ReadStory } from './read-stories.ts';
import { StoryFacts, StoryText } from './story-text.tsx';
import { storyWords } from './words.ts';

interface StoryPageProps extends ReadStory {
  readonly context: PageContext;
}

/** A public story: its words, the facts with their dates, who consented, what was corrected, what to do next. */
export function StoryPage({ context, story, facts }: StoryPageProps) {
  const { language, origin } = context;
  const words = storyWords[language];
  const { texts, told } = textsIn(story.content, language);
  const lang = told === language ? undefined : told;
  return (
    <Page
      context={context}
      current="stories"
      title={texts.title}
      description={texts.lead}
      crumbs={[
        { label: words.title, address: addressIn(language, storyAddresses.list) },
        { label: texts.title },
      ]}
      indexed={!story.isDemo}
      machine={{
        picture: {
          address: storyPictureAddress(language, story.slug),
          alt: words.page.pictureAlt(texts.title, story.allianceName),
        },
        alternates: [
          {
            type: 'application/ld+json',
            title: words.page.machine,
            address: storyDataAddress(story.slug, '.jsonld'),
          },
          oEmbedAlternate(origin + storyAddress(language, story.slug), texts.title),
        ],
        facts: storyFactsLd(story, origin, language),
      }}
    >
      <PageHead
        title={<span lang={lang}>{typeset(told, texts.title)}</span>}
        meta={
          <>
            <span>{words.published(formatDate(language, story.firstAt))}</span>{' '}
            {story.corrections.length === 0 ? null : (
              <span>{words.corrected(formatDate(language, story.publishedAt))} </span>
            )}
            {story.isDemo ? <ExampleChip /> : null}
          </>
        }
        lead={<span lang={lang}>{typeset(told, texts.lead)}</span>}
      >
        <Told language={language} story={story} />
      </PageHead>
      <div class="grid with-aside section flush">
        <div>
          <StoryText language={language} texts={texts} told={told} />
          <StoryFacts language={language} facts={facts} />
          <Corrections language={language} story={story} />
        </div>
        <Aside language={language} story={story} />
      </div>
    </Page>
  );
}

/** In which language it is read: translated, with the way to the original, or not translated. */
function Told({ language, story }: PartProps) {
  const words = storyWords[language].translated;
  const { content, slug } = story;
  if (content.language === language) return null;
  if (textsIn(content, language).told !== language) return <p class="note">{words.none[content.language]}</p>;
  return (
    <p class="note">
      {words.from[content.language]}{' '}
      <a href={storyAddress(content.language, slug)} hreflang={content.language}>
        {words.original}
      </a>
    </p>
  );
}

interface PartProps {
  readonly language: Language;
  readonly story: PublishedStory;
}

function Corrections({ language, story }: PartProps) {
  const words = storyWords[language];
  if (story.corrections.length === 0) return null;
  return (
    <Section id="corrections" title={words.page.corrections}>
      <ul class="ticks">
        {story.corrections.map(({ at, note }) => (
          <li key={at}>{withColon(language, words.corrected(formatDate(language, at)), note)}</li>
        ))}
      </ul>
    </Section>
  );
}

function Aside({ language, story }: PartProps) {
  const words = storyWords[language].page;
  return (
    <aside class="stack">
      <Next language={language} story={story} />
      <div class="stack-s">
        <h2 class="small">{words.partners}</h2>
        <ul class="ticks small-text">
          {story.content.partners.map(({ key, name }) => (
            <li key={key}>{name}</li>
          ))}
        </ul>
        <p class="note">{words.consented}</p>
      </div>
      <div class="stack-s">
        <h2 class="small">{words.alliance}</h2>
        <p class="small-text">
          {story.isAllianceShown ? (
            <a href={allianceAddress(language, allianceAddresses.page, story.allianceId)}>
              {story.allianceName}
            </a>
          ) : (
            story.allianceName
          )}
        </p>
      </div>
      {story.territorySlug === null ? null : (
        <div class="stack-s">
          <h2 class="small">{words.territory}</h2>
          <p class="small-text">
            <a href={territoryAddress(language, territoryAddresses.page, story.territorySlug)}>
              {story.territoryName}
            </a>
          </p>
        </div>
      )}
      {story.origin?.kind === 'pioneer' && story.origin.slug !== undefined ? (
        <div class="stack-s">
          <h2 class="small">{words.origin}</h2>
          <p class="small-text">
            <a href={pioneerAddress(language, story.origin.slug)}>{story.origin.name}</a>
          </p>
        </div>
      ) : null}
      <Goals language={language} story={story} />
      <p class="pager no-print">
        <a href={storyDataAddress(story.slug, '.jsonld')}>{words.machine}</a>
        <a href={storyPosterAddress(language, story.slug)} type="application/pdf">
          {words.poster}
        </a>
        <a href={builderAddress(language, 'story', { slug: story.slug })}>{cardWords[language].embed}</a>
      </p>
    </aside>
  );
}

function Next({ language, story }: PartProps) {
  const words = storyWords[language].page;
  const from = `story:${story.slug}`;
  return (
    <div class="panel stack-s no-print">
      <h2 class="small">{words.next}</h2>
      <p class="small-text">{words.startText}</p>
      <Actions>
        <ButtonLink address={`${allianceAddress(language, allianceAddresses.start, '')}?depuis=${from}`}>
          {words.start}
        </ButtonLink>{' '}
        <ButtonLink address={allianceStartAddress(language, from, true)} quiet>
          {showcaseWords[language].sheet.premiumButton}
        </ButtonLink>
      </Actions>
      <p>
        <a href={storyInterestAddress(language, story.slug)}>{words.interest}</a>
      </p>
      <p>
        <a href={storyKitAddress(language, story.slug)}>{words.kit}</a>
      </p>
    </div>
  );
}

function Goals({ language, story }: PartProps) {
  if (story.sdgs.length === 0) return null;
  return (
    <div class="stack-s">
      <h2 class="small">{storyWords[language].page.sdgs}</h2>
      <ul class="sdgs">
        {story.sdgs.map((number) => (
          <li key={number}>
            <SdgMark number={number} />
            <span>{goalOf(language, number).title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same address once the story was withdrawn: nothing of it is told. */
export function WithdrawnPage({ context }: { readonly context: PageContext }) {
  const { language } = context;
  const words = storyWords[language];
  return (
    <Page
      context={context}
      current="stories"
      title={words.page.withdrawn}
      description={words.page.withdrawn}
      crumbs={[
        { label: words.title, address: addressIn(language, storyAddresses.list) },
        { label: words.page.withdrawn },
      ]}
      indexed={false}
    >
      <PageHead title={words.page.withdrawn} />
      <Empty
        missing={words.page.withdrawnText}
        next={words.noneNext}
        actions={<ButtonLink address={addressIn(language, storyAddresses.list)}>{words.title}</ButtonLink>}
      />
    </Page>
  );
}
