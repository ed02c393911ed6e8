import type { ComponentProps } from 'preact';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { TaskPage } from '../../platform/web/layout/task-page.tsx';
import type { StoredRecord } from '../actions/editable-record.ts';
import { organisationAddress, organisationAddresses } from './addresses.ts';
import { organisationWords } from './words.ts';

/** The frame of a page for members only. */
export function Frame(props: Omit<ComponentProps<typeof TaskPage>, 'current'>) {
  return <TaskPage {...props} current="organisations" />;
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
