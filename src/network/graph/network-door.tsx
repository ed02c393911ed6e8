import type { Language } from '../../kernel/language.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { demoSlug } from '../demo/load-demo.ts';
import { networkAddress, networkAddresses } from './addresses.ts';
import { networkWords } from './words.ts';

/** On the page of a territory: the way to its network, to what its actors need and offer, and to the teaching example. */
export function NetworkDoor({ language, slug }: { readonly language: Language; readonly slug: string }) {
  const words = networkWords[language];
  const example = addressIn(language, { fr: '/territoire-exemple', en: '/example-territory' });
  return (
    <Section id="network" title={words.drawing.title} intro={words.door.intro}>
      <Actions>
        <ButtonLink address={networkAddress(language, networkAddresses.network, slug)}>
          {words.door.open}
        </ButtonLink>{' '}
        <ButtonLink address={networkAddress(language, networkAddresses.needs, slug)} quiet>
          {words.table.needs}
        </ButtonLink>
      </Actions>
      {slug === demoSlug ? null : (
        <p class="note">
          <a href={example}>{words.door.example}</a>
        </p>
      )}
    </Section>
  );
}
