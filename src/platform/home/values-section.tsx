import type { Language } from '../../kernel/language.ts';
import { Section } from '../web/layout/section.tsx';
import { homeWords } from './words.ts';

/** What the product holds to, in four sentences. */
export function ValuesSection({ language }: { readonly language: Language }) {
  const words = homeWords[language].values;
  const values = [
    [words.ranges, words.rangesText],
    [words.noRanking, words.noRankingText],
    [words.viewpoints, words.viewpointsText],
    [words.open, words.openText],
  ] as const;
  return (
    <Section id="values" title={words.title}>
      <div class="grid cols-4">
        {values.map(([title, text]) => (
          <div class="stack-s" key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </div>
        ))}
      </div>
    </Section>
  );
}
