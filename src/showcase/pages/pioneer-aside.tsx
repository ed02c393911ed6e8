import { allianceAddress, allianceAddresses } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { placeAddress } from '../../places/index.ts';
import { allianceStartAddress } from '../../platform/ports/alliance-start-address.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { builderAddress } from '../../platform/web/layout/embed-addresses.ts';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import { SdgMark } from '../../platform/web/sdg/sdg-mark.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { inspireAddress } from '../../project/index.ts';
import {
  facetAddress,
  interestAddress,
  pioneerKitAddress,
  pioneerLdAddress,
  posterAddress,
} from '../addresses.ts';
import { cardWords } from '../card-words.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { unknownStage } from '../domain/pioneer-filters.ts';
import { interestWords } from '../interest-words.ts';
import { kitWords } from '../kit/words.ts';
import { themeLabel } from '../labels.ts';
import { showcaseWords } from '../words.ts';

interface AsideProps {
  readonly language: Language;
  readonly pioneer: Pioneer;
}

/** Beside the story: what to do next, and what tells the alliance in a word. */
export function PioneerAside({ language, pioneer }: AsideProps) {
  const words = showcaseWords[language];
  const from = `pioneer:${pioneer.slug}`;
  return (
    <aside class="stack">
      <div class="panel stack-s no-print">
        <h2 class="small">{words.sheet.start}</h2>
        <p class="small-text">{words.sheet.startText}</p>
        <Actions>
          <ButtonLink address={`${allianceAddress(language, allianceAddresses.start, '')}?depuis=${from}`}>
            {words.sheet.startButton}
          </ButtonLink>{' '}
          <ButtonLink address={allianceStartAddress(language, from, true)} quiet>
            {words.sheet.premiumButton}
          </ButtonLink>
        </Actions>
        <p>
          <a href={allianceStartAddress(language, from, false)}>{words.sheet.simulatorButton}</a>
        </p>
        <p>
          <a href={inspireAddress(language, pioneer.slug)}>{words.sheet.inspireButton}</a>
        </p>
        <p>
          <a href={interestAddress(language, pioneer.slug)}>{interestWords[language].button}</a>
        </p>
        <p>
          <a href={pioneerKitAddress(language, pioneer.slug)}>{kitWords[language].title}</a>
        </p>
      </div>
      <Facts language={language} pioneer={pioneer} />
      <Goals language={language} pioneer={pioneer} />
      <div class="stack-s">
        <h2 class="small">{words.sheet.themes}</h2>
        <p class="chips">
          {pioneer.themes.map((theme) => (
            <Chip key={theme} address={facetAddress(language, 'theme', theme)}>
              {themeLabel(language, theme)}
            </Chip>
          ))}
        </p>
        <p class="note">{words.sheet.reading}</p>
      </div>
      <Sources language={language} pioneer={pioneer} />
    </aside>
  );
}

function Facts({ language, pioneer }: AsideProps) {
  const words = showcaseWords[language];
  const facts = [
    [words.sheet.form, pioneer.legalForm === null ? words.sheet.untold : typeset('fr', pioneer.legalForm)],
    [words.sheet.scale, words.levels[pioneer.territory.level]],
    [words.sheet.stage, words.stages[pioneer.stage ?? unknownStage]],
  ] as const;
  return (
    <>
      {facts.map(([title, text]) => (
        <div class="stack-s" key={title}>
          <h2 class="small">{title}</h2>
          <p class="small-text">{text}</p>
        </div>
      ))}
      {pioneer.places.length === 0 ? null : (
        <div class="stack-s">
          <h2 class="small">{words.sheet.places}</h2>
          <ul class="small-text">
            {pioneer.places.map(({ id, name }) => (
              <li key={id}>
                <a href={placeAddress(language, id)}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Goals({ language, pioneer }: AsideProps) {
  const words = showcaseWords[language].sheet;
  return (
    <div class="stack-s">
      <h2 class="small">{words.sdgs}</h2>
      <ul class="sdgs">
        {pioneer.sdgs.map((number) => (
          <li key={number}>
            <SdgMark number={number} />
            <span>
              <span class="visually-hidden">{words.sdg(number)}</span>
              <a href={facetAddress(language, 'sdg', String(number))}>{goalOf(language, number).title}</a>
            </span>
          </li>
        ))}
      </ul>
      <p class="note">{words.reading}</p>
    </div>
  );
}

function Sources({ language, pioneer }: AsideProps) {
  const words = showcaseWords[language].sheet;
  return (
    <div class="stack-s">
      <h2 class="small">{words.sources}</h2>
      <ul class="ticks small-text">
        {pioneer.sources.map(({ title, url }) => (
          <li key={url}>
            <a href={url}>{typeset('fr', title)}</a>
          </li>
        ))}
      </ul>
      <p class="pager no-print">
        <a href={pioneerLdAddress(pioneer.slug)}>{words.machine}</a>
        <a href={posterAddress(language, pioneer.slug)} type="application/pdf">
          {showcaseWords[language].poster.link}
        </a>
        <a href={builderAddress(language, 'pioneer', { slug: pioneer.slug })}>{cardWords[language].embed}</a>
      </p>
    </div>
  );
}
