import type { PageContext } from '../../platform/ports/page-context.ts';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import type { LinkKind } from '../domain/codes.ts';
import { linkAddress } from '../graph/links-table.tsx';
import { networkWords } from '../graph/words.ts';
import type { listWaitingLinks } from './link-store.ts';
import { linkWords } from './words.ts';

interface WaitingPageProps {
  readonly context: PageContext;
  readonly links: Awaited<ReturnType<typeof listWaitingLinks>>;
}

/** In one's own space: the links that wait for one's answer. */
export function WaitingPage({ context, links }: WaitingPageProps) {
  const { language } = context;
  const words = linkWords[language].waiting;
  return (
    <Page
      context={context}
      title={words.title}
      description={words.lead}
      crumbs={[{ label: words.title }]}
      indexed={false}
    >
      <PageHead title={words.title} lead={words.lead} />
      <div class="section flush">
        {links.length === 0 ? (
          <Empty missing={words.none} next={words.noneNext} />
        ) : (
          <ul class="doors titles">
            {links.map(({ id, from, to, kind }) => (
              <li key={id}>
                <a href={linkAddress(language, id)}>
                  {`${from} ${networkWords[language].kinds[kind as LinkKind]} ${to}`}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}
