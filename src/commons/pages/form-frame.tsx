import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { commonsAddresses } from '../addresses.ts';
import { commonsWords } from '../words.ts';

interface FormFrameProps {
  readonly context: PageContext;
  readonly title: string;
  readonly lead: string;
  readonly head?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The frame of the pages where people write or decide, under the commons. */
export function FormFrame({ context, title, lead, head, children }: FormFrameProps) {
  const { language } = context;
  return (
    <Page
      context={context}
      current="commons"
      title={title}
      description={lead}
      crumbs={[
        { label: commonsWords[language].navigation, address: addressIn(language, commonsAddresses.list) },
        { label: title },
      ]}
      indexed={false}
    >
      <PageHead title={title} lead={lead}>
        {head}
      </PageHead>
      <div class="section flush">{children}</div>
    </Page>
  );
}
