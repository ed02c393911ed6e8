import type { PageContext } from '../../ports/page-context.ts';
import { Actions, ButtonLink } from '../components/actions.tsx';
import { homeAddress } from '../layout/address.ts';
import { NavigationLinks } from '../layout/navigation-links.tsx';
import { Page } from '../layout/page.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { errorPageMessages } from '../messages/error-page.ts';

interface ErrorPageProps {
  readonly context: PageContext;
  /** What happened. */
  readonly title: string;
  /** What was kept, what to do. */
  readonly advice: string;
  /** Code and number of the request, to be quoted when reporting it. */
  readonly reference: string;
}

/** Says what happened and what to do, with the ways out of here. */
export function ErrorPage({ context, title, advice, reference }: ErrorPageProps) {
  const words = errorPageMessages[context.language];
  return (
    <Page context={context} title={title} description={advice} indexed={false} crumbs={[{ label: title }]}>
      <PageHead title={title} lead={advice}>
        <Actions>
          <ButtonLink address={homeAddress(context.language)}>{words.home}</ButtonLink>
        </Actions>
      </PageHead>
      <section class="section" aria-labelledby="elsewhere">
        <h2 id="elsewhere">{words.elsewhere}</h2>
        <NavigationLinks context={context} place="menu" class="ticks" />
        <NavigationLinks context={context} place="method" class="ticks" />
        <p class="note">
          {words.reference} <code>{reference}</code>
        </p>
      </section>
    </Page>
  );
}
