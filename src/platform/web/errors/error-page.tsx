import type { Language } from '../../../kernel/language.ts';
import type { PageContext } from '../../ports/page-context.ts';
import { Actions, ButtonLink } from '../components/actions.tsx';
import { Disclosure } from '../components/disclosure.tsx';
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
  /** What was being sent and could not be: kept in the page, to be sent again. */
  readonly sent?: SentForm | undefined;
}

/** A form as it was sent: where to, and every field in its order. */
export interface SentForm {
  readonly address: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Says what happened and what to do, with the ways out of here. */
export function ErrorPage({ context, title, advice, reference, sent }: ErrorPageProps) {
  const words = errorPageMessages[context.language];
  return (
    <Page context={context} title={title} description={advice} indexed={false} crumbs={[{ label: title }]}>
      <PageHead title={title} lead={advice}>
        {sent === undefined ? (
          <Actions>
            <ButtonLink address={homeAddress(context.language)}>{words.home}</ButtonLink>
          </Actions>
        ) : (
          <SendAgain sent={sent} language={context.language} />
        )}
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

/** Everything typed is in the page: one button sends it again, and it can be read and copied. */
function SendAgain({ sent, language }: { readonly sent: SentForm; readonly language: Language }) {
  const words = errorPageMessages[language];
  const shown = sent.fields.filter(([name, value]) => value.trim() !== '' && name !== 'key');
  return (
    <form method="post" action={sent.address}>
      {sent.fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <p>{words.kept}</p>
      <Actions>
        <button class="button" type="submit">
          {words.sendAgain}
        </button>
      </Actions>
      <Disclosure kind="data" summary={words.whatYouTyped}>
        <dl>
          {shown.map(([name, value], index) => (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </form>
  );
}
