import { kindLabels } from '../../people/index.ts';
import { DumbbellRows } from '../../platform/web/charts/dumbbell-rows.tsx';
import { DumbbellKey } from '../../platform/web/charts/key.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { balanceOfExchanges } from '../domain/balance-of-exchanges.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { evaluationWords } from '../words.ts';
import { shareText } from './share-rows.tsx';

interface BalanceSectionProps {
  readonly language: 'fr' | 'en';
  readonly campaign: Campaign;
  readonly release: Release;
}

/** What each viewpoint says that it brings and receives, side by side; asymmetry is shown, never judged. */
export function BalanceSection({ language, campaign, release }: BalanceSectionProps) {
  const words = evaluationWords[language].balance;
  const sides = balanceOfExchanges(campaign, release);
  if (sides.length === 0) return null;
  return (
    <Section id="balance" title={words.title} intro={words.intro}>
      <DumbbellKey disc={words.receives} square={words.brings} />
      <div class="grid cols-2">
        {sides.map(({ viewpoint, exchanges }) => (
          <figure key={viewpoint} class="stack">
            <figcaption>
              <h3>{kindLabels[viewpoint][language]}</h3>
            </figcaption>
            <DumbbellRows
              label={`${words.title} ${kindLabels[viewpoint][language]}`}
              rows={exchanges.map(({ thing, brings, receives }) => ({
                id: thing.fr,
                name: typeset(language, thing[language]),
                disc: receives.share!.value,
                square: brings.share!.value,
                value: words.both(shareText(language, brings), shareText(language, receives)),
              }))}
            />
          </figure>
        ))}
      </div>
      <p class="note">{words.note}</p>
    </Section>
  );
}
