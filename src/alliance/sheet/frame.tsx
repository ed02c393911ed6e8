import type { ComponentChildren } from 'preact';
import type { Localized } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Chip, ExampleChip } from '../../platform/web/components/chips.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import type { AllianceSummary } from '../domain/alliance-reading.ts';
import { allianceLabels } from '../labels.ts';
import { allianceTabs } from './tabs.ts';
import { sheetWords } from './words.ts';

interface AllianceFrameProps {
  readonly context: PageContext;
  readonly alliance: AllianceSummary;
  /** Address pattern of the page, as `allianceTabs` has it. */
  readonly tab: Localized;
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** False for those outside, who see the sheet and what is public only. */
  readonly isInside: boolean;
  readonly notice?: ComponentChildren;
  readonly scripts?: readonly string[];
  readonly children?: ComponentChildren;
}

/** The frame of every page of an alliance: its name, where it stands, and the way to its other pages. */
export function AllianceFrame(props: AllianceFrameProps) {
  const { context, alliance, tab, title, isInside } = props;
  const { language } = context;
  const words = sheetWords[language];
  const isSheet = tab.fr === allianceAddresses.page.fr;
  const sheet = allianceAddress(language, allianceAddresses.page, alliance.id);
  return (
    <Page
      context={context}
      current="alliances"
      title={isSheet ? alliance.name : `${title} – ${alliance.name}`}
      description={words.page.description(alliance.name)}
      crumbs={[
        { label: words.list.title, address: addressIn(language, allianceAddresses.list) },
        ...(isSheet
          ? [{ label: alliance.name }]
          : [{ label: alliance.name, address: sheet }, { label: title }]),
      ]}
      indexed={isSheet && alliance.state === 'published'}
      {...(props.scripts ? { scripts: props.scripts } : {})}
    >
      <PageHead
        title={isSheet ? alliance.name : title}
        meta={
          <>
            <span>{allianceLabels[language].stages[alliance.stage]}</span>{' '}
            {isInside ? <Chip>{allianceLabels[language].states[alliance.state]}</Chip> : null}{' '}
            {alliance.isDemo ? <ExampleChip /> : null}
          </>
        }
        {...(props.lead === undefined ? {} : { lead: props.lead })}
      />
      {isInside ? <Tabs {...props} /> : null}
      {props.notice}
      {props.children}
    </Page>
  );
}

function Tabs({ context, alliance, tab }: AllianceFrameProps) {
  const { language } = context;
  return (
    <nav class="chips no-print" aria-label={sheetWords[language].page.tabs}>
      {allianceTabs.map(({ addresses, label }) => (
        <a
          key={addresses.fr}
          class="chip"
          href={allianceAddress(language, addresses, alliance.id)}
          aria-current={addresses.fr === tab.fr ? 'page' : undefined}
        >
          {label[language]}
        </a>
      ))}
    </nav>
  );
}
