import { AllianceFrame, type AllianceSummary } from '../../alliance/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn, filledAddress } from '../../platform/web/layout/address.ts';
import { kitAddresses, showcaseAddresses, storyAddress, storyAddresses } from '../addresses.ts';
import { interestWords } from '../interest-words.ts';
import { kitWords } from '../kit/words.ts';
import type { ListedStory } from './story-store.ts';
import { storyWords } from './words.ts';

interface StoriesOfAlliancePageProps {
  readonly context: PageContext;
  readonly alliance: AllianceSummary;
  readonly stories: readonly ListedStory[];
  /** Whether the reader may open what is being written. */
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
}

/** The stories of an alliance: those being written, those that are public. */
export function StoriesOfAlliancePage(props: StoriesOfAlliancePageProps) {
  const { context, alliance, stories, mayRead, mayWrite } = props;
  const { language } = context;
  const words = storyWords[language];
  const write = mayWrite ? (
    <ButtonLink address={filledAddress(language, storyAddresses.create, { key: alliance.id })}>
      {words.ofAlliance.write}
    </ButtonLink>
  ) : undefined;
  return (
    <AllianceFrame
      context={context}
      alliance={alliance}
      tab={storyAddresses.ofAlliance}
      title={words.title}
      lead={words.ofAlliance.lead}
      isInside
    >
      {alliance.state === 'published' ? (
        <p>
          <a href={filledAddress(language, kitAddresses.alliances, { key: alliance.id })}>
            {kitWords[language].title}
          </a>
          {mayWrite ? (
            <>
              {' · '}
              <a href={addressIn(language, showcaseAddresses.interests)}>
                {interestWords[language].navigation}
              </a>
            </>
          ) : null}
        </p>
      ) : null}
      {stories.length === 0 ? (
        <Empty missing={words.ofAlliance.none} next={words.ofAlliance.noneNext} actions={write} />
      ) : (
        <>
          <ul class="section flush">
            {stories.map(({ id, slug, title, asked, published, updatedAt }) => (
              <li key={id} class="entry stack-s">
                <h2 class="small">
                  <a
                    href={
                      mayRead
                        ? filledAddress(language, storyAddresses.desk, { key: id })
                        : storyAddress(language, slug)
                    }
                  >
                    {title}
                  </a>
                </h2>
                <p class="soft">
                  {published ? <Chip>{words.ofAlliance.states.published}</Chip> : null}{' '}
                  {asked ? <Chip>{words.ofAlliance.states.asked}</Chip> : null}{' '}
                  {published || asked ? null : <Chip>{words.ofAlliance.states.draft}</Chip>}{' '}
                  {words.ofAlliance.changed(formatDate(language, updatedAt))}
                </p>
              </li>
            ))}
          </ul>
          {write === undefined ? null : <Actions>{write}</Actions>}
        </>
      )}
    </AllianceFrame>
  );
}
