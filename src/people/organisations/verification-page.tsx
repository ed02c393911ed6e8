import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { Verification } from '../actions/verify-record.ts';
import { organisationAddresses } from './addresses.ts';
import { crumbsOfSpace, Frame } from './frame.tsx';
import { organisationWords } from './words.ts';

interface VerificationPageProps {
  readonly context: PageContext;
  readonly verification: Verification;
}

/** What the verification of the chain found, with the digest that anybody can note and compare later. */
export function VerificationPage({ context, verification }: VerificationPageProps) {
  const { language } = context;
  const words = organisationWords[language].verification;
  const { first, last, lastHash, found, isWhole } = verification;
  return (
    <Frame
      context={context}
      title={words.title}
      lead={words.lead}
      crumbs={crumbsOfSpace(context, words.title)}
    >
      {found === null ? (
        <Alert>
          <p role="status">
            <strong>{statement(verification, language)}</strong>
          </p>
        </Alert>
      ) : (
        <div class="alert error" role="alert">
          <p>
            <strong>{words.broken(found.sequence)}</strong>{' '}
            {found.reason === 'head-mismatch' ? words.headMismatch : words.reasons[found.reason]}
          </p>
          <p>{words.tell}</p>
        </div>
      )}
      {last >= first ? (
        <dl class="facts">
          <div>
            <dt>{words.lastHash}</dt>
            <dd>
              <code class="breaks">{lastHash}</code>
            </dd>
          </div>
        </dl>
      ) : null}
      {found === null && !isWhole ? (
        <Actions>
          <ButtonLink address={`${addressIn(language, organisationAddresses.verification)}?after=${last}`}>
            {words.goOn}
          </ButtonLink>
        </Actions>
      ) : null}
    </Frame>
  );
}

function statement({ first, last, isWhole }: Verification, language: PageContext['language']): string {
  const words = organisationWords[language].verification;
  if (last === 0) return words.empty;
  if (isWhole && first === 1) return words.whole(last);
  return words.part(Math.min(first, last), last);
}
