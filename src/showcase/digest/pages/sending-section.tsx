import { DataTable } from '../../../platform/web/components/data-table.tsx';
import { formatDate, formatTime } from '../../../platform/web/format/dates.ts';
import { formatNumber } from '../../../platform/web/format/numbers.ts';
import { Section } from '../../../platform/web/layout/section.tsx';
import { composeAddress } from '../addresses.ts';
import { deliveryStates } from '../store/tables.ts';
import { digestWords } from '../words.ts';
import type { ComposePageProps } from './compose-page.tsx';

const underWay = ['waiting', 'claimed', 'handed'] as const;

/** How an issue leaves: how far, how fast, what became of its copies; pause and go on. */
export function SendingSection(props: ComposePageProps) {
  const { context, issue, counts, sending } = props;
  const { language } = context;
  const words = digestWords[language].editor;
  const { states } = counts;
  const total = deliveryStates.reduce((sum, state) => sum + (states[state] ?? 0), 0);
  const left = underWay.reduce((sum, state) => sum + (states[state] ?? 0), 0);
  const shown = deliveryStates.filter(
    (state) => (states[state] ?? 0) > 0 || state === 'sent' || state === 'waiting',
  );
  const rows = [
    ...shown.map((state) => [words.counts[state], states[state] ?? 0] as const),
    [words.counts.left, counts.left] as const,
  ];
  return (
    <Section id="sending" title={words.progress}>
      <p>
        <progress value={total - left} max={Math.max(1, total)} aria-labelledby="progress-words" />{' '}
        <span id="progress-words">
          {words.progressOf(formatNumber(language, total - left), formatNumber(language, total))}
        </span>
      </p>
      <p>{standing(props, left)}</p>
      {sending.trouble === null || left === 0 ? null : <p class="flag">{words.trouble(sending.trouble)}</p>}
      <form method="post" action={composeAddress(language, issue.id)} class="actions">
        {left === 0 ? null : (
          <button
            class="button"
            type="submit"
            name="do"
            value={sending.pausedAt === null ? 'pause' : 'resume'}
          >
            {sending.pausedAt === null ? words.pause : words.resume}
          </button>
        )}
        <a class="button quiet" href={`${composeAddress(language, issue.id)}#sending`}>
          {words.refresh}
        </a>
      </form>
      <DataTable<readonly [string, number]>
        caption={words.counts.caption}
        columns={[
          { label: words.counts.what, cell: ([label]) => label },
          { label: words.counts.how, numeric: true, cell: ([, count]) => formatNumber(language, count) },
        ]}
        rows={rows}
      />
      <p class="soft">{words.noReport}</p>
    </Section>
  );
}

function standing(
  { context: { language }, sending, counts, perMinute, now }: ComposePageProps,
  left: number,
): string {
  const words = digestWords[language].editor;
  if (left === 0)
    return counts.lastAt === null
      ? words.rate(formatNumber(language, perMinute))
      : words.over(formatDate(language, counts.lastAt), formatTime(language, counts.lastAt));
  if (sending.pausedAt !== null) return words.paused;
  if (sending.sendFrom !== null && sending.sendFrom > now)
    return `${words.starts(formatDate(language, sending.sendFrom), formatTime(language, sending.sendFrom))} ${words.rate(formatNumber(language, perMinute))}`;
  return `${words.rate(formatNumber(language, perMinute))} ${words.remaining(formatNumber(language, Math.ceil(left / perMinute)))}`;
}
