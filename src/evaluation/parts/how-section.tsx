import type { Language } from '../../kernel/language.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { Section } from '../../platform/web/layout/section.tsx';

interface HowSectionProps {
  readonly language: Language;
  readonly words: { readonly how: string; readonly howLines: readonly string[]; readonly method: string };
}

/** How results are read, in a few sentences, and the method behind them. */
export function HowSection({ language, words }: HowSectionProps) {
  return (
    <Section id="how" title={words.how}>
      <ul class="ticks prose">
        {words.howLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <a href={methodAddress(language, 'viewpoint-gaps')}>{words.method}</a>
      </p>
    </Section>
  );
}
