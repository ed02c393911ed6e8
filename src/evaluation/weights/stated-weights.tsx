import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { Release, StatedMargin, Weighting } from '../domain/campaign.ts';
import { isWeighted } from '../domain/weigh-answers.ts';
import { evaluationWords } from '../words.ts';
import { withoutWeights } from './addresses.ts';
import { weightWords } from './words.ts';

/** Known shares in one sentence: of whom, by which question, how much each, from where. */
export function marginText(language: Language, margin: StatedMargin): string {
  const { notice } = weightWords[language];
  const shares = margin.options.map((option, place) =>
    notice.share(option[language], formatPercent(language, margin.shares[place]!)),
  );
  return typeset(
    language,
    notice.margin(
      kindLabels[margin.viewpoint][language],
      margin.question[language],
      formatList(language, shares),
      margin.source,
    ),
  );
}

/** The largest part of a population that weights cannot stand for; empty when there is none. */
export function uncoveredText(language: Language, { results }: Weighting): string {
  const uncovered = Object.values(results)
    .flat()
    .map((one) => (isWeighted(one) ? one.uncovered : 0));
  const most = Math.max(0, ...uncovered);
  return most === 0 ? '' : weightWords[language].notice.uncovered(formatPercent(language, most));
}

/** How to read results: whether they are weighted is always said. */
export const howLinesOf = (language: Language, { weighting = null }: Release): readonly string[] => {
  const { lines } = weightWords[language];
  return [
    ...evaluationWords[language].results.howLines,
    weighting === null ? lines.unweighted : lines.weighted,
  ];
};

interface WeightsNoticeProps {
  readonly language: Language;
  readonly release: Release;
  /** True where the release is weighted, and read without its weights. */
  readonly isAside: boolean;
  /** Address of the page. */
  readonly address: string;
}

/** Says that shares are weighted, by what, from which source; the others are one link away. */
export function WeightsNotice({ language, release, isAside, address }: WeightsNoticeProps) {
  const { notice } = weightWords[language];
  if (isAside)
    return (
      <Alert>
        <p>
          {notice.aside} <a href={address}>{notice.back}</a>
        </p>
      </Alert>
    );
  const { weighting = null } = release;
  if (weighting === null) return null;
  const uncovered = uncoveredText(language, weighting);
  return (
    <Alert>
      <p>
        <strong>{notice.title}</strong>
      </p>
      <ul>
        {weighting.margins.map((margin) => (
          <li key={`${margin.viewpoint} ${margin.questionId}`}>{marginText(language, margin)}</li>
        ))}
      </ul>
      {uncovered === '' ? null : <p>{uncovered}</p>}
      <p>
        <a href={`${address}?${withoutWeights}`}>{notice.without}</a> ·{' '}
        <a href={methodAddress(language, 'raking')}>{notice.how}</a>
      </p>
    </Alert>
  );
}
