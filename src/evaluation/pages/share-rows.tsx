import { kindLabels } from '../../people/index.ts';
import { Row, Rows } from '../../platform/web/charts/rows.tsx';
import { createScale, percent } from '../../platform/web/charts/scale.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { formatPercent, formatPercentRange } from '../../platform/web/format/shares.ts';
import type { Release } from '../domain/campaign.ts';
import type { ShownGap, ShownViewpoint } from '../domain/crossed-results.ts';
import { weightWords } from '../weights/words.ts';
import { evaluationWords } from '../words.ts';

interface ShareRowsProps {
  readonly language: 'fr' | 'en';
  readonly label: string;
  readonly shown: readonly ShownViewpoint[];
  readonly release: Pick<Release, 'threshold' | 'countsOrganisations'>;
}

const x = createScale([0, 1], [2, 98]);

/** Viewpoints side by side on one scale from 0 to 100 %, each with its interval, the hidden ones with the reason. */
export function ShareRows({ language, label, shown, release }: ShareRowsProps) {
  const axis = (
    <svg class="chart" height="26" aria-hidden="true" focusable="false">
      {[0, 0.5, 1].map((share) => (
        <text
          key={share}
          class="t-soft"
          x={percent(x(share))}
          y="18"
          text-anchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
        >
          {formatPercent(language, share)}
        </text>
      ))}
    </svg>
  );
  return (
    <Rows label={label} axis={axis}>
      {shown.map((row) =>
        row.share === null ? (
          // biome-ignore lint/a11y/useSemanticElements: a row of `Rows`, which is no table element
          // biome-ignore lint/a11y/useFocusableInteractive: a row of a table is not a control
          <div key={row.viewpoint} class="row tight" role="row">
            {/* biome-ignore lint/a11y/useSemanticElements: see above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
            <div role="rowheader">
              <strong>{kindLabels[row.viewpoint][language]}</strong>
            </div>
            {/* biome-ignore lint/a11y/useSemanticElements: see above */}
            <p class="masked" role="cell">
              {maskedText(language, release)}
            </p>
          </div>
        ) : (
          <Row
            key={row.viewpoint}
            tight
            name={kindLabels[row.viewpoint][language]}
            note={answersText(language, row)}
            height={26}
            mark={<Band share={row.share} />}
            value={shareText(language, row)}
            valueNote={shareRange(language, row)}
          />
        ),
      )}
    </Rows>
  );
}

/** Why a viewpoint is hidden. */
export function maskedText(
  language: 'fr' | 'en',
  { threshold, countsOrganisations }: Pick<Release, 'threshold' | 'countsOrganisations'>,
): string {
  const words = evaluationWords[language].results;
  return (countsOrganisations === true ? words.maskedOrganisations : words.masked)(
    formatNumber(language, threshold),
  );
}

/** How many answered; among weighted shares, what they are worth, or why this one has no weights. */
export function answersText(language: 'fr' | 'en', { share, notWeighted }: ShownViewpoint): string {
  if (share === null) return '';
  const answers = formatCount(language, share.answers, evaluationWords[language].results.answers);
  const { row } = weightWords[language];
  if (notWeighted !== undefined) return row.without(answers, row.why[notWeighted]);
  return share.effective === undefined
    ? answers
    : row.worth(answers, formatNumber(language, share.effective, { decimals: 0 }));
}

/** The share in words: exact, or bounded where telling it would tell what one or two people answered. */
export function shareText(language: 'fr' | 'en', { share, bounded }: ShownViewpoint): string {
  if (share === null) return '';
  const words = evaluationWords[language].results;
  if (bounded === 'nearly-all') return words.nearlyAll;
  return bounded === 'nearly-none' ? words.nearlyNone : formatPercent(language, share.value);
}

/** The interval of a share in words; nothing where it is hidden. */
export const shareRange = (language: 'fr' | 'en', { share }: ShownViewpoint): string =>
  share === null ? '' : formatPercentRange(language, share.interval.low, share.interval.high);

function Band({ share }: { readonly share: NonNullable<ShownViewpoint['share']> }) {
  const [low, high] = [x(share.interval.low), x(share.interval.high)];
  return (
    <>
      <line class="grid-line" x1="2%" x2="98%" y1="13" y2="13" />
      <rect class="f-band" x={percent(low)} y="8" width={percent(high - low)} height="10" />
      <circle class="f-ink" cx={percent(x(share.value))} cy="13" r="6" />
    </>
  );
}

/** The interval of a gap around zero, from −100 to 100 points. */
export function GapMark({ language, gap }: { readonly language: 'fr' | 'en'; readonly gap: ShownGap }) {
  const scale = createScale([-1, 1], [2, 98]);
  const points = (share: number) => formatNumber(language, share * 100, { decimals: 0 });
  return (
    <svg class="chart" height="66" aria-hidden="true" focusable="false">
      <line class="zero" x1={percent(scale(0))} x2={percent(scale(0))} y1="18" y2="44" />
      <rect
        class="f-band"
        x={percent(scale(gap.low))}
        y="24"
        width={percent(scale(gap.high) - scale(gap.low))}
        height="14"
      />
      <line
        class="tick"
        x1={percent(scale(gap.difference))}
        x2={percent(scale(gap.difference))}
        y1="20"
        y2="42"
      />
      <text class="t-soft" x={percent(scale(0))} y="60" text-anchor="middle">
        {evaluationWords[language].results.noGap}
      </text>
      <text x={percent(scale(gap.low))} y="15" text-anchor="end">
        {points(gap.low)}
      </text>
      <text x={percent(scale(gap.high))} y="15">
        {points(gap.high)}
      </text>
    </svg>
  );
}
