import { sql } from 'kysely';
import type { TerritoryPanel } from '../../platform/ports/contributions.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { kitAddresses } from '../addresses.ts';
import { kitWords } from './words.ts';

/** Alliances shown on the page of a territory. */
const shown = 10;

/** On the page of a territory, where elected members look first: what each public alliance of it gives them to say. */
export const kitsPanel: TerritoryPanel = {
  name: 'elected-kits',
  async show({ id }, language, { readDatabase }) {
    const { rows } = await sql<{ id: string; name: string }>`select id, name from alliance
      where territory_id = ${id} and state = 'published' and deleted_at is null
      order by name, id limit ${shown}`.execute(readDatabase);
    if (rows.length === 0) return null;
    const words = kitWords[language];
    return (
      <Section id="elected-kits" title={words.title} intro={words.panel}>
        <ul class="ticks">
          {rows.map((alliance) => (
            <li key={alliance.id}>
              <a href={filledAddress(language, kitAddresses.alliances, { key: alliance.id })}>
                {words.of(alliance.name)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    );
  },
};
