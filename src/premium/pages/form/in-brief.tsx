import { useLanguage } from '../../../platform/web/language-context.tsx';
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
  return (
    <div class={missing > 0 ? 'soft' : undefined}>
      <p>
        {words.live.territory(said(detail.premiums.net), chances(report.range.territory.probabilityPositive))}
      </p>
      <p>
        {words.live.members(said(detail.premiums.members), chances(report.range.members.probabilityPositive))}
      </p>
    </div>
  );
}
