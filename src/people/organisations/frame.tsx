import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import type { StoredRecord } from '../actions/editable-record.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { organisationWords } from './words.ts';

interface FrameProps {
  readonly context: PageContext;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly crumbs: readonly Crumb[];
  /** Something that was just done, or could not be. */
  readonly notice?: string | undefined;
  readonly isProblem?: boolean;
  readonly children?: ComponentChildren;
}

/** The frame of a page for members only: what was just done on top, then the content. */
export function Frame({ context, title, lead, crumbs, notice, isProblem = false, children }: FrameProps) {
  return (
    <Page
      context={context}
      current="organisations"
      title={title}
      description={title}
      crumbs={crumbs}
      indexed={false}
    >
      <PageHead title={title} {...(lead === undefined ? {} : { lead })} />
      <div class="section flush stack">
        {notice === undefined ? null : (
          <Alert>
            <p role={isProblem ? 'alert' : 'status'}>{notice}</p>
          </Alert>
        )}
        {children}
      </div>
    </Page>
  );
}

/** The way to one of an organisation's other pages. */
export function crumbsOf(context: PageContext, organisation: StoredRecord, last: string): Crumb[] {
  const { language } = context;
  return [
    {
      label: organisationWords[language].list.title,
      address: addressIn(language, organisationAddresses.list),
    },
    {
      label: String(organisation.fields.name),
      address: organisationAddress(language, organisationAddresses.page, organisation),
    },
    { label: last },
  ];
}

/** The way to a page of one's own space. */
export function crumbsOfSpace(context: PageContext, last: string): Crumb[] {
  const { language } = context;
  const space = {
    label: organisationWords[language].space.title,
    address: addressIn(language, organisationAddresses.space),
  };
  return [space, { label: last }];
}
