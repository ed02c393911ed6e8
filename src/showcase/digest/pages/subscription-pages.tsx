import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../../platform/web/components/actions.tsx';
import { Alert, Empty } from '../../../platform/web/components/messages.tsx';
import { filledAddress } from '../../../platform/web/layout/address.ts';
import { Page } from '../../../platform/web/layout/page.tsx';
import { PageHead } from '../../../platform/web/layout/page-head.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { digestAddresses, landingAddress, subscriptionAddress } from '../addresses.ts';
import type { DigestAudience } from '../domain/audiences.ts';
import { digestWords } from '../words.ts';
import { ChoiceFields } from './subscribe-form.tsx';

interface FrameProps {
  readonly context: PageContext;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

function Frame({ context, title, lead, children }: FrameProps) {
  const { language } = context;
  const words = digestWords[language];
  return (
    <Page
      context={context}
      current="digest"
      title={title}
      description={words.lead}
      indexed={false}
      crumbs={[{ label: words.navigation, address: landingAddress(language) }, { label: title }]}
    >
      <PageHead title={title} {...(lead === undefined ? {} : { lead })} />
      {children}
    </Page>
  );
}

interface SubscriptionProps {
  readonly context: PageContext;
  readonly token: string;
  readonly email: string;
  readonly audience: DigestAudience;
  readonly language: 'fr' | 'en';
  readonly state: 'asked' | 'confirmed' | 'stopped';
}

/** Where a link of confirmation leads: opening it confirms nothing, the button does. */
export function ConfirmPage({ context, token, email, audience, state }: SubscriptionProps) {
  const words = digestWords[context.language];
  if (state === 'confirmed')
    return (
      <Frame context={context} title={words.confirm.title}>
        <Alert>
          <p role="status">
            <strong>{words.confirm.done}</strong> {words.confirm.doneNext}
          </p>
          <Actions>
            <ButtonLink address={subscriptionAddress(context.language, token)} quiet>
              {words.manage.change}
            </ButtonLink>
          </Actions>
        </Alert>
      </Frame>
    );
  return (
    <Frame
      context={context}
      title={words.confirm.title}
      lead={words.confirm.lead(email, words.audiences[audience])}
    >
      <div class="section flush stack">
        <ConfirmForm context={context} token={token} />
        <p class="soft">{words.confirm.notMe}</p>
      </div>
    </Frame>
  );
}

function ConfirmForm({ context: { language }, token }: Pick<SubscriptionProps, 'context' | 'token'>) {
  return (
    <form method="post" action={filledAddress(language, digestAddresses.confirm, { token })}>
      <button class="button" type="submit">
        {digestWords[language].confirm.button}
      </button>
    </form>
  );
}

/** Where a link of a copy leads: change edition or language, or leave. */
export function SubscriptionPage(props: SubscriptionProps & { readonly isSaved: boolean }) {
  const { context, token, email, audience, language, state, isSaved } = props;
  const words = digestWords[context.language];
  const address = subscriptionAddress(context.language, token);
  return (
    <Frame context={context} title={words.manage.title} lead={words.manage.lead(email)}>
      {isSaved ? (
        <Alert>
          <p role="status">{words.manage.saved}</p>
        </Alert>
      ) : null}
      {state === 'confirmed' ? null : (
        <div class="section flush stack">
          <p>
            {state === 'stopped'
              ? words.manage.stopped
              : words.confirm.lead(email, words.audiences[audience])}
          </p>
          <ConfirmForm context={context} token={token} />
        </div>
      )}
      <Section id="change" title={words.manage.change}>
        <form method="post" action={address} class="stack form-column">
          <ChoiceFields language={context.language} typed={{ audience, language }} error={() => undefined} />
          <button class="button quiet" type="submit" name="do" value="change">
            {words.manage.save}
          </button>
        </form>
      </Section>
      <Section id="leave" title={words.manage.leave} intro={words.manage.leaveLead}>
        <form method="post" action={address}>
          <button class="button" type="submit" name="do" value="leave">
            {words.manage.leaveButton}
          </button>
        </form>
      </Section>
    </Frame>
  );
}

/** Once somebody has left. */
export function LeftPage({ context }: { readonly context: PageContext }) {
  const words = digestWords[context.language].manage;
  return (
    <Frame context={context} title={words.title}>
      <Alert>
        <p role="status">
          <strong>{words.left}</strong> {words.leftNext}
        </p>
      </Alert>
    </Frame>
  );
}

/** A link that leads to no subscription any more. */
export function NoSubscriptionPage({ context }: { readonly context: PageContext }) {
  const { language } = context;
  const words = digestWords[language].manage;
  return (
    <Frame context={context} title={words.title}>
      <Empty
        missing={words.unknown}
        next={words.unknownNext}
        actions={<ButtonLink address={`${landingAddress(language)}#subscribe`}>{words.again}</ButtonLink>}
      />
    </Frame>
  );
}
