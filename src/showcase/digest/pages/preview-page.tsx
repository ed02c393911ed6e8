import type { PageContext } from '../../../platform/ports/page-context.ts';
import { Alert } from '../../../platform/web/components/messages.tsx';
import { formatDate } from '../../../platform/web/format/dates.ts';
import { addressIn, filledAddress } from '../../../platform/web/layout/address.ts';
import { Page } from '../../../platform/web/layout/page.tsx';
import { PageHead } from '../../../platform/web/layout/page-head.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { composeAddress, digestAddresses } from '../addresses.ts';
import type { DigestAudience } from '../domain/audiences.ts';
import type { DigestIssue } from '../domain/issue.ts';
import { digestWords } from '../words.ts';

interface PreviewPageProps {
  readonly context: PageContext;
  readonly issue: DigestIssue;
  readonly audience: DigestAudience;
  readonly subject: string;
  readonly plain: string;
  readonly said: string | null;
}

/** One copy as it will be received: its subject, its two forms, a trial for oneself. */
export function PreviewPage({ context, issue, audience, subject, plain, said }: PreviewPageProps) {
  const { language } = context;
  const words = digestWords[language];
  const address = filledAddress(language, digestAddresses.preview, { key: issue.id, audience });
  const edition = words.editor.preview(words.audiences[audience], words.languages[language]);
  return (
    <Page
      context={context}
      current="digest-editor"
      title={`${words.editor.previewMail} — ${edition}`}
      description={words.editor.previewsLead}
      indexed={false}
      crumbs={[
        { label: words.editor.many, address: addressIn(language, digestAddresses.list) },
        { label: formatDate(language, issue.day), address: composeAddress(language, issue.id) },
        { label: words.editor.previewMail },
      ]}
    >
      <PageHead title={words.editor.previewMail} meta={edition} lead={words.editor.subjectIs(subject)}>
        {said === null ? null : (
          <Alert>
            <p role="status">{said}</p>
          </Alert>
        )}
        <form method="post" action={address} class="actions">
          <button class="button" type="submit">
            {words.editor.test}
          </button>
          <a class="button quiet" href={`${address}?as=mail`}>
            {words.editor.openMail}
          </a>
        </form>
      </PageHead>
      <Section id="plain" title={words.editor.plain}>
        <p class="kept-lines prose">{plain}</p>
      </Section>
    </Page>
  );
}
