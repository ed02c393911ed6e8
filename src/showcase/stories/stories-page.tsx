import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { SearchBox } from '../../platform/web/components/search-box.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { showcaseAddresses, storyAddress, storyAddresses, storyOpenAddresses } from '../addresses.ts';
import { textsIn } from '../domain/story.ts';
import type { PublishedStory } from './read-stories.ts';
import { storyWords } from './words.ts';

export interface StoriesPageProps {
  readonly context: PageContext;
  readonly search: string;
  readonly shown: readonly PublishedStory[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

const feedTypes = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const;
const feedNames = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' } as const;

/** The public stories, the latest first. */
export function StoriesPage({ context, search, shown, found, page, pages }: StoriesPageProps) {
  const { language } = context;
  const words = storyWords[language];
  const list = addressIn(language, storyAddresses.list);
  return (
    <Page
      context={context}
      current="stories"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
      indexed={search === '' && page === 1}
      machine={{
        alternates: (['atom', 'rss', 'json'] as const).map((kind) => ({
          type: feedTypes[kind],
          title: `${words.title} (${feedNames[kind]})`,
          address: storyOpenAddresses.feeds[kind][language],
        })),
      }}
    >
      <PageHead title={words.title} lead={words.lead} />
      <div class="section flush">
        <SearchBox label={words.search} button={words.find} typed={search} />
      </div>
      <section class="section stack" aria-labelledby="list">
        <h2 id="list">{formatCount(language, found, words.count)}</h2>
        {found === 0 ? (
          <Empty
            missing={search === '' ? words.none : words.noneFound}
            next={words.noneNext}
            actions={
              <ButtonLink address={addressIn(language, showcaseAddresses.list)}>
                {words.toPioneers}
              </ButtonLink>
            }
          />
        ) : (
          <ol>
            {shown.map((story) => (
              <StoryEntry key={story.slug} language={language} story={story} />
            ))}
          </ol>
        )}
        <Pager
          page={page}
          pages={pages}
          label={words.pages}
          addressOf={(number) =>
            `${list}?${new URLSearchParams({ ...(search === '' ? {} : { q: search }), page: String(number) })}`
          }
        />
      </section>
      <p class="note">
        {words.openData} <a href={storyOpenAddresses.json}>JSON</a>,{' '}
        {(['atom', 'rss', 'json'] as const).map((kind, index) => (
          <>
            {index === 0 ? '' : ', '}
            <a href={storyOpenAddresses.feeds[kind][language]}>{feedNames[kind]}</a>
          </>
        ))}
        .
      </p>
    </Page>
  );
}

/** One story of a list. */
export function StoryEntry({
  language,
  story,
}: {
  readonly language: 'fr' | 'en';
  readonly story: PublishedStory;
}) {
  const words = storyWords[language];
  const { texts, told } = textsIn(story.content, language);
  const lang = told === language ? undefined : told;
  return (
    <li class="entry stack-s">
      <h3 lang={lang}>
        <a href={storyAddress(language, story.slug)}>{typeset(told, texts.title)}</a>
      </h3>
      <p lang={lang}>{typeset(told, texts.lead)}</p>
      <p class="soft">
        {words.byAlliance(story.allianceName)}
        {story.territoryName === null ? null : `, ${story.territoryName}`} ·{' '}
        {words.published(formatDate(language, story.firstAt))}{' '}
        {lang === undefined ? null : `· ${words.language[told]} `}
        {story.isDemo ? <ExampleChip /> : null}
      </p>
    </li>
  );
}
