import type { Language } from '../../kernel/language.ts';
import { Chip } from '../../platform/web/components/chips.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import type { AnsweredCondition } from '../domain/five-conditions.ts';
import { healthWords } from './words.ts';

/** The five conditions of a bill, each answered from what is recorded when it can be. */
export function Conditions({
  language,
  conditions,
}: {
  readonly language: Language;
  readonly conditions: readonly AnsweredCondition[];
}) {
  const words = healthWords[language].check;
  return (
    <Section id="conditions" title={words.title} intro={words.lead}>
      <ol class="stack-s">
        {conditions.map((one) => (
          <li key={one.condition} class="entry">
            <p>
              <strong>{words.conditions[one.condition]}</strong> <Chip>{words.answers[one.answer]}</Chip>
            </p>
            <p class="note">{reasonOf(language, one)}</p>
          </li>
        ))}
      </ol>
      <p class="note">{words.source}</p>
    </Section>
  );
}

function reasonOf(language: Language, one: AnsweredCondition): string {
  const { reasons } = healthWords[language].check;
  if (one.condition === 'parties') {
    const [bodies, companies] = one.names ?? [[], []];
    return reasons.parties(formatList(language, bodies), formatList(language, companies));
  }
  if (one.condition === 'community') return one.answer === 'no' ? reasons.communityNo : reasons.communityYes;
  if (one.condition === 'equality')
    return (one.decisions ?? 0) > 0 ? reasons.equalityYes(one.decisions ?? 0) : reasons.equalityNo;
  return one.section === undefined ? reasons.textNo : reasons.textYes(one.section);
}
