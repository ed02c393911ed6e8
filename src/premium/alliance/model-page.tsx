import { type AllianceReading, allianceAddress, allianceAddresses } from '../../alliance/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import type { Simulated } from '../domain/simulated.ts';
import { Island, scriptIn } from '../pages/simulator-page.tsx';
import { allWords } from '../pages/words/all-words.ts';
import { premiumAddresses } from './addresses.ts';
import { MembersChangedNotice } from './members-changed-notice.tsx';
import { premiumWords } from './words.ts';

interface ModelPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly state: Simulated;
  readonly engineVersion: string;
}

/** The model of an alliance, written with the form of the simulator and saved for those who take part. */
export function ModelPage({ context, reading, state, engineVersion }: ModelPageProps) {
  const { language } = context;
  const { alliance } = reading;
  const words = premiumWords[language];
  return (
    <Page
      context={context}
      current="alliances"
      title={`${words.model.crumb} – ${alliance.name}`}
      description={words.lead}
      crumbs={[
        { label: words.crumbs, address: addressIn(language, allianceAddresses.list) },
        {
          label: alliance.name,
          address: allianceAddress(language, allianceAddresses.page, alliance.id),
        },
        { label: words.tab, address: allianceAddress(language, premiumAddresses.premium, alliance.id) },
        { label: words.model.crumb },
      ]}
      indexed={false}
      scripts={[scriptIn(language)]}
    >
      <p class="alert no-print">{words.model.privateNote}</p>
      <MembersChangedNotice language={language} counted={state.form.members} reading={reading} />
      <Island state={state} engineVersion={engineVersion} words={allWords[language]} />
    </Page>
  );
}
