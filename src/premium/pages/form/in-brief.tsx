import { useLanguage } from '../../../platform/web/language-context.tsx';
import { Sentence } from '../results/sentence.tsx';
import { amountsOf, useFormWords, useResultWords, useSimulated } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';

/** The foot of the form, always in sight: the two chances as one types, or the button that computes. */
export function InBrief() {
  const words = useFormWords();
  const results = useResultWords();
  const { live, missing } = useSimulated();
  return (
    <div class="in-brief">
      <LatestFigures />
      {missing === 0 || live === null ? null : (
        <p>
          {results.stale.toFinish(missing)}{' '}
          <ActionButton action="compute" anchor="errors">
            {results.stale.see}
          </ActionButton>
        </p>
      )}
      {live ? null : (
        <ActionButton action="compute" anchor="errors" look="main">
          {words.compute}
        </ActionButton>
      )}
    </div>
  );
}

function LatestFigures() {
  const language = useLanguage();
  const words = useResultWords();
  const { outcome, missing } = useSimulated();
  if (outcome === null) return null;
  const { report, detail, model } = outcome;
  const amounts = amountsOf(language, model.currency);
  const said = (band: { readonly p5: number; readonly p95: number }) => amounts.range(band.p5, band.p95);
  const chances = (chance: number) => amounts.format.chances(chance);
  const [net, members] = [said(detail.premiums.net), said(detail.premiums.members)];
  const territoryChances = chances(report.range.territory.probabilityPositive);
  const membersChances = chances(report.range.members.probabilityPositive);
  return (
    <div class={missing > 0 ? 'soft' : undefined}>
      <p>
        <Sentence
          text={words.live.territory(net, territoryChances)}
          place="how-much"
          figures={[
            { said: net, id: 'premiumNet' },
            { said: territoryChances, id: 'range.territory.probabilityPositive' },
          ]}
        />
      </p>
      <p>
        <Sentence
          text={words.live.members(members, membersChances)}
          place="how-much"
          figures={[
            { said: members, id: 'membersPremium' },
            { said: membersChances, id: 'range.members.probabilityPositive' },
          ]}
        />
      </p>
    </div>
  );
}
