import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import type { PlacePanel } from '../../platform/ports/contributions.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { territoryAddress, territoryAddresses } from './addresses.ts';
import type { StatedMaturity } from './stated-maturity.ts';
import { listTerritoriesAround } from './territory-store.ts';
import { territoryWords } from './words.ts';

/** A dated statement of maturity: what it means, what it opens, and where each of these leads. */
export function Maturity({
  language,
  stated,
  doors,
}: {
  readonly language: Language;
  readonly stated: StatedMaturity;
  readonly doors: Ports['contributions']['maturityDoors'];
}) {
  const words = territoryWords[language];
  const level = words.maturity[stated.level];
  const open = doors.flatMap((door) => door.open(stated.level, language) ?? []);
  return (
    <>
      <p>{level.meaning}</p>
      {stated.on === null ? null : (
        <p class="soft">{words.page.maturityOn(formatDate(language, stated.on))}</p>
      )}
      {stated.note === '' ? null : <p class="kept-lines">{stated.note}</p>}
      <p>
        <strong>{words.page.opens}</strong> {level.opens}
      </p>
      {open.length === 0 ? null : (
        <ul>
          {open.map(({ label, address }) => (
            <li key={address}>
              <a href={address}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      <p class="note">{words.own}</p>
    </>
  );
}

/** The published territories that a place belongs to, each with its statement of maturity. */
export const territoriesPanel: PlacePanel = {
  name: 'territories',
  async show(placeId, language, { readDatabase, contributions }): Promise<ComponentChildren | null> {
    const territories = await listTerritoriesAround(readDatabase, placeId, 6);
    if (territories.length === 0) return null;
    const words = territoryWords[language];
    return (
      <Section id="territories" title={words.page.around}>
        {territories.map(({ slug, name, maturity }) => (
          <article key={slug} class="stack-s">
            <h3>
              <a href={territoryAddress(language, territoryAddresses.page, slug)}>{name}</a>
              {maturity === null ? null : ` : ${words.maturity[maturity.level].name}`}
            </h3>
            {maturity === null ? (
              <p>{words.page.noMaturity}</p>
            ) : (
              <Maturity language={language} stated={maturity} doors={contributions.maturityDoors} />
            )}
          </article>
        ))}
      </Section>
    );
  },
};
