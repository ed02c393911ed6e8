import type { ComponentChildren } from 'preact';
import type { StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { territoryAddress, territoryAddresses } from './addresses.ts';
import { territoryWords } from './words.ts';

/** The frame of a page inside a territory: what was just done on top, then the content. */
export function TerritoryFrame({
  context,
  territory,
  title,
  lead,
  notice,
  isProblem = false,
  children,
}: {
  readonly context: PageContext;
  /** `null` when its name must not be told. */
  readonly territory: StoredRecord | null;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly notice?: string | undefined;
  readonly isProblem?: boolean;
  readonly children?: ComponentChildren;
}) {
  const { language } = context;
  const words = territoryWords[language];
  return (
    <Page
      context={context}
      current="territories"
      title={title}
      description={title}
      crumbs={[
        { label: words.list.title, address: addressIn(language, territoryAddresses.list) },
        ...(territory === null
          ? []
          : [
              {
                label: String(territory.fields.name),
                address: territoryAddress(language, territoryAddresses.page, String(territory.fields.slug)),
              },
            ]),
        { label: title },
      ]}
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
