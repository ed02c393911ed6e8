import type { ComponentProps } from 'preact';
import type { StoredRecord } from '../../people/index.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { TaskPage } from '../../platform/web/layout/task-page.tsx';
import { territoryAddress, territoryAddresses } from './addresses.ts';
import { territoryWords } from './words.ts';

interface TerritoryFrameProps extends Omit<ComponentProps<typeof TaskPage>, 'current' | 'crumbs'> {
  /** `null` when its name must not be told. */
  readonly territory: StoredRecord | null;
}

/** The frame of a page inside a territory. */
export function TerritoryFrame({ context, territory, title, ...page }: TerritoryFrameProps) {
  const { language } = context;
  const words = territoryWords[language];
  return (
    <TaskPage
      {...page}
      context={context}
      current="territories"
      title={title}
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
    />
  );
}
