import type { TerritoryPanel } from '../../platform/ports/contributions.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import { allianceLabels } from '../labels.ts';
import { listAlliances } from './alliance-list.ts';
import { sheetWords } from './words.ts';

/** Alliances shown on the page of a territory; the list has them all. */
const shown = 12;

/** The alliances of a territory, on its page: public ones, and all of them for its catalysts. */
export const alliancesPanel: TerritoryPanel = {
  name: 'alliances',
  show: async ({ id, isCatalyst }, language, { readDatabase }) => {
    const { items } = await listAlliances(readDatabase, {
      viewer: { organisations: {}, catalystOf: isCatalyst ? [id] : [] },
      search: '',
      territoryId: id,
      limit: shown,
      offset: 0,
    });
    if (items.length === 0 && !isCatalyst) return null;
    const words = sheetWords[language].list;
    return (
      <Section id="alliances" title={words.title}>
        {items.length === 0 ? <p>{words.noneNext}</p> : null}
        <ul>
          {items.map((alliance) => (
            <li key={alliance.id}>
              <a href={allianceAddress(language, allianceAddresses.page, alliance.id)}>{alliance.name}</a>{' '}
              <span class="soft">{allianceLabels[language].stages[alliance.stage]}</span>
            </li>
          ))}
        </ul>
        {isCatalyst ? (
          <p class="no-print">
            <a href={addressIn(language, allianceAddresses.start)}>{words.create}</a>
          </p>
        ) : null}
      </Section>
    );
  },
};
