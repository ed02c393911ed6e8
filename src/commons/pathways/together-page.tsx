import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { accountAddresses } from '../../platform/web/layout/account-addresses.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { Body } from '../actions/follow-together.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { FollowingList, type ShownFollowing } from './following-list.tsx';
import type { StoredPathway } from './pathway-record.ts';
import { saidText } from './said.tsx';
import { togetherWords } from './together-words.ts';
import { pathwayWords } from './words.ts';

interface TogetherPageProps {
  readonly context: PageContext;
  readonly pathway: StoredPathway;
  readonly isSignedIn: boolean;
  /** Those with whom this person may begin it. */
  readonly bodies: readonly Body[];
  readonly followings: readonly ShownFollowing[];
}

/** Where one begins to follow a pathway with others. */
export function TogetherPage({ context, pathway, isSignedIn, bodies, followings }: TogetherPageProps) {
  const { language } = context;
  const words = togetherWords[language];
  const title = saidText(language, pathway.title);
  return (
    <Page
      context={context}
      current="pathways"
      title={words.title}
      description={words.lead}
      crumbs={[
        {
          label: pathwayWords[language].navigation,
          address: addressIn(language, pathwayAddresses.list),
        },
        { label: title, address: pathwayAddress(language, pathway.key) },
        { label: words.title },
      ]}
      indexed={false}
    >
      <PageHead title={words.title} meta={<span>{title}</span>} lead={words.lead} />
      {followings.length === 0 ? null : (
        <Section id="already" title={words.already}>
          <FollowingList language={language} followings={followings} />
        </Section>
      )}
      <div class="section flush">
        {isSignedIn ? null : (
          <Empty
            missing={words.signIn}
            next=""
            actions={
              <ButtonLink
                address={`${addressIn(language, accountAddresses.signIn)}?next=${encodeURIComponent(pathwayAddress(language, pathway.key, 'together'))}`}
              >
                {words.signInDo}
              </ButtonLink>
            }
          />
        )}
        {isSignedIn && bodies.length === 0 && followings.length === 0 ? (
          <Empty
            missing={words.none}
            next={words.noneNext}
            actions={
              <ButtonLink address={addressIn(language, { fr: '/organisations', en: '/organisations' })} quiet>
                {words.organisations}
              </ButtonLink>
            }
          />
        ) : null}
        {bodies.length === 0 ? null : (
          <form method="post">
            <ul class="stack-s">
              {bodies.map((body) => (
                <li key={body.id}>
                  <button class="button" type="submit" name="with" value={`${body.kind}:${body.id}`}>
                    {words.begin(body.name)}
                  </button>
                </li>
              ))}
            </ul>
          </form>
        )}
      </div>
    </Page>
  );
}
