import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { projectAddress, projectAddresses } from '../addresses.ts';
import type { Call } from './call-store.ts';
import type { TypedSheet } from './read-sheet.ts';
import { SheetForm } from './sheet-form.tsx';
import { diagnosisWords } from './words.ts';

interface ContributePageProps {
  readonly context: PageContext;
  readonly call: Call & { readonly project: string; readonly territory: string };
  readonly sheet: TypedSheet;
  readonly errors: Readonly<Record<string, string>>;
  /** Something about the form as a whole. */
  readonly problem?: string | undefined;
}

/** Where somebody without an account says what they know of the territory. */
export function ContributePage({ context, call, sheet, errors, problem }: ContributePageProps) {
  const { language } = context;
  const words = diagnosisWords[language].form;
  const title = words.title(call.territory);
  const problems = [
    ...(problem === undefined ? [] : [{ message: problem }]),
    ...Object.entries(errors).map(([field, message]) => ({ field: `field-${field}`, message })),
  ];
  return (
    <Page context={context} title={title} description={words.lead(call.project)} indexed={false}>
      <PageHead title={title} lead={words.lead(call.project)}>
        {call.question === '' ? null : <p class="kept-lines">{call.question}</p>}
      </PageHead>
      <div class="section flush stack form-column">
        <ErrorSummary problems={problems} />
        <SheetForm language={language} sheet={sheet} errors={errors} />
      </div>
    </Page>
  );
}

/** What one reads once the words have arrived. */
export function ThanksPage({ context, token }: { readonly context: PageContext; readonly token: string }) {
  const { language } = context;
  const words = diagnosisWords[language].form;
  return (
    <Page context={context} title={words.thanks} description={words.thanksNext} indexed={false}>
      <PageHead title={words.thanks} lead={words.thanksNext} />
      <div class="section flush">
        <Alert>
          <p role="status">
            <a href={projectAddress(language, projectAddresses.contribute, '', { token })}>{words.again}</a>
          </p>
        </Alert>
      </div>
    </Page>
  );
}

/** What one reads at a link whose call is closed, and at any other: nobody is told which. */
export function ClosedCallPage({ context }: { readonly context: PageContext }) {
  const { language } = context;
  const words = diagnosisWords[language].form;
  return (
    <Page context={context} title={words.gone} description={words.goneNext} indexed={false}>
      <PageHead title={words.gone} />
      <div class="section flush">
        <Empty
          missing={words.gone}
          next={words.goneNext}
          actions={
            <ButtonLink address={addressIn(language, projectAddresses.list)} quiet>
              {words.toProjects}
            </ButtonLink>
          }
        />
      </div>
    </Page>
  );
}
