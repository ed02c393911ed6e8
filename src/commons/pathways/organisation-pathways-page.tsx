import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { editorWords } from './editor-words.ts';
import { FollowingList, type ShownFollowing } from './following-list.tsx';
import { PathwayEntry } from './pathway-entry.tsx';
import type { StoredPathway } from './pathway-record.ts';

interface OrganisationPathwaysPageProps {
  readonly context: PageContext;
  readonly organisation: { readonly name: string; readonly slug: string };
  readonly pathways: readonly StoredPathway[];
  readonly followings: readonly ShownFollowing[];
  readonly mayWrite: boolean;
}

/** The pathways that an organisation writes, and those that its members follow together. */
export function OrganisationPathwaysPage(props: OrganisationPathwaysPageProps) {
  const { context, organisation, pathways, followings, mayWrite } = props;
  const { language } = context;
  const words = editorWords[language].organisation;
  const title = words.title(organisation.name);
  const word = encodeURIComponent(organisation.slug);
  const write = mayWrite ? (
    <ButtonLink address={pathwayAddress(language, organisation.slug, 'createForOrganisation')}>
      {words.write}
    </ButtonLink>
  ) : undefined;
  return (
    <Page
      context={context}
      current="organisations"
      title={title}
      description={words.lead}
      crumbs={[
        {
          label: organisation.name,
          address: addressIn(language, { fr: `/organisations/${word}`, en: `/organisations/${word}` }),
        },
        { label: words.title(organisation.name) },
      ]}
      indexed={false}
    >
      <PageHead title={title} lead={words.lead} />
      <Section id="followed" title={words.followed}>
        {followings.length === 0 ? (
          <Empty
            missing={words.noneFollowed}
            next={words.noneFollowedNext}
            actions={
              <ButtonLink address={addressIn(language, pathwayAddresses.list)} quiet>
                {words.see}
              </ButtonLink>
            }
          />
        ) : (
          <FollowingList language={language} followings={followings} />
        )}
      </Section>
      <Section id="written" title={words.written}>
        {pathways.length === 0 ? (
          <Empty missing={words.noneWritten} next={words.noneWrittenNext} actions={write} />
        ) : (
          <>
            <ul>
              {pathways.map((pathway) => (
                <PathwayEntry key={pathway.key} language={language} pathway={pathway} />
              ))}
            </ul>
            <Actions>{write}</Actions>
          </>
        )}
      </Section>
    </Page>
  );
}
