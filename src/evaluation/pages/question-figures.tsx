import { kindLabels } from '../../people/index.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { joinEnds } from '../../platform/web/format/ranges.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { type ShownGap, type ShownViewpoint, widestGap } from '../domain/crossed-results.ts';
import type { Question } from '../domain/question.ts';
import { shownSides } from '../domain/shown-questions.ts';
import { Said } from '../parts/said.tsx';
import { weightWords } from '../weights/words.ts';
import { evaluationWords } from '../words.ts';
import { answersText, GapMark, maskedText, ShareRows, shareRange, shareText } from './share-rows.tsx';

type Language = 'fr' | 'en';

interface QuestionFiguresProps {
  readonly language: Language;
  readonly campaign: Pick<Campaign, 'viewpoints'>;
  readonly release: Release;
  readonly question: Question;
  /** On a wall, what is to be discussed is as large as the rest. */
  readonly isWall?: boolean;
}

/** The viewpoints on one question side by side, by its kind, with the widest gap and what to ask one another. */
export function QuestionFigures(props: QuestionFiguresProps) {
  const { kind } = props.question;
  if (kind === 'choice' || kind === 'choices') return <Options {...props} />;
  return kind === 'number' ? <Numbers {...props} /> : <Shares {...props} />;
}

const shownOf = ({ campaign, release, question }: QuestionFiguresProps): readonly ShownViewpoint[] =>
  shownSides(campaign.viewpoints, release, question.id);

/** What a share of a question on a scale is the share of. */
export function shareOf(language: Language, { scale = 'agreement' }: Question): string {
  const { answer, results } = evaluationWords[language];
  const { essential, useful } = answer.scales[scale];
  return results.share(essential.toLowerCase(), useful.toLowerCase());
}

function Shares(props: QuestionFiguresProps) {
  const { language, release, question } = props;
  const words = evaluationWords[language].results;
  const shown = shownOf(props);
  const gap = widestGap(shown);
  return (
    <div class="grid split">
      <figure class="stack">
        <figcaption class="figure-sub">{shareOf(language, question)}</figcaption>
        <ShareRows
          language={language}
          label={typeset(language, question.text[language])}
          shown={shown}
          release={release}
        />
      </figure>
      <div class="stack">
        {gap === null ? null : (
          <>
            <h3>{words.gap(pointsOf(language, gap.difference))}</h3>
            <GapMark language={language} gap={gap} />
            <p>{gapText(language, gap)}</p>
          </>
        )}
        <Discuss {...props} />
      </div>
    </div>
  );
}

function Discuss({ language, question, isWall = false }: QuestionFiguresProps) {
  const discuss = question.discuss[language];
  if (discuss === '') return null;
  return (
    <p class={isWall ? 'lead' : 'soft'}>
      {evaluationWords[language].results.discuss} <Said language={language} text={question.discuss} />
    </p>
  );
}

const pointsOf = (language: Language, share: number): string =>
  formatNumber(language, share * 100, { decimals: 0 });

/** A gap in a sentence: between whom, from what to what, and whether chance explains it. */
export function gapText(language: Language, gap: ShownGap): string {
  const words = evaluationWords[language].results;
  const name = (kind: ShownGap['above']) => kindLabels[kind][language];
  const range = joinEnds(language, pointsOf(language, gap.low), pointsOf(language, gap.high));
  return `${words.between(name(gap.above), name(gap.below), range)} ${gap.adjusted < 0.05 ? words.real : words.chance}`;
}

/** The widest gap of a question, whatever its kind; with its option where it is about one. */
export function gapOf(
  viewpoints: Campaign['viewpoints'],
  release: Release,
  question: Question,
): { readonly gap: ShownGap; readonly option: number | null } | null {
  if (question.kind === 'scale') {
    const gap = widestGap(shownSides(viewpoints, release, question.id));
    return gap === null ? null : { gap, option: null };
  }
  const gaps = (question.options ?? []).flatMap((_, option) => {
    const gap = widestGap(shownSides(viewpoints, release, question.id, option));
    return gap === null ? [] : [{ gap, option }];
  });
  return gaps.reduce<(typeof gaps)[number] | null>(
    (best, one) => (best === null || one.gap.difference > best.gap.difference ? one : best),
    null,
  );
}

function Options(props: QuestionFiguresProps) {
  const { language, campaign, release, question } = props;
  const words = evaluationWords[language].results;
  const options = question.options ?? [];
  const rows = options.map((option, place) => ({
    option,
    name: typeset(language, option[language]),
    shown: shownSides(campaign.viewpoints, release, question.id, place),
  }));
  const known = campaign.viewpoints.filter((_, place) => rows[0]?.shown[place]?.share);
  const widest = gapOf(campaign.viewpoints, release, question);
  return (
    <div class="stack">
      <DataTable
        narrow="blocks"
        caption={question.kind === 'choice' ? words.chosen : words.chosenSeveral}
        rows={rows}
        columns={[
          {
            label: words.option,
            cell: ({ option }: (typeof rows)[number]) => <Said language={language} text={option} />,
          },
          ...known.map((viewpoint) => ({
            label: kindLabels[viewpoint][language],
            numeric: true,
            cell: ({ shown }: (typeof rows)[number]) => {
              const one = shown.find((other) => other.viewpoint === viewpoint)!;
              return (
                <>
                  {shareText(language, one)} <small class="soft">{shareRange(language, one)}</small>
                </>
              );
            },
          })),
        ]}
      />
      <Worth {...props} rows={rows.flatMap(({ shown }) => shown)} />
      <HiddenNames {...props} />
      {widest === null ? null : (
        <p>
          {words.widestOn(rows[widest.option ?? 0]!.name, pointsOf(language, widest.gap.difference))}{' '}
          {gapText(language, widest.gap)}
        </p>
      )}
      <Discuss {...props} />
    </div>
  );
}

function Numbers(props: QuestionFiguresProps) {
  const { language, release, question } = props;
  const words = evaluationWords[language].results;
  const known = shownOf(props).filter(({ share }) => share?.quartiles !== undefined);
  const unit = question.unit === undefined ? '' : ` ${question.unit[language]}`;
  const number = (value: number): string => formatNumber(language, value) + unit;
  return (
    <div class="stack">
      <DataTable
        narrow="blocks"
        caption={words.numbers}
        rows={known}
        columns={[
          {
            label: words.viewpoint,
            cell: ({ viewpoint }: ShownViewpoint) => kindLabels[viewpoint][language],
          },
          {
            label: words.answersColumn,
            numeric: true,
            cell: ({ share }) => formatNumber(language, share!.answers),
          },
          { label: words.middle, numeric: true, cell: ({ share }) => number(share!.quartiles![1]) },
          {
            label: words.half,
            numeric: true,
            cell: ({ share }) =>
              joinEnds(
                language,
                formatNumber(language, share!.quartiles![0]),
                formatNumber(language, share!.quartiles![2]),
              ) + unit,
          },
        ]}
      />
      {release.weighting == null ? null : <p class="note">{weightWords[language].row.numbers}</p>}
      <HiddenNames {...props} />
      <Discuss {...props} />
    </div>
  );
}

/** Among weighted shares, what the answers of each viewpoint are worth, or why they have no weights. */
function Worth({
  language,
  release,
  rows,
}: QuestionFiguresProps & { readonly rows: readonly ShownViewpoint[] }) {
  if (release.weighting == null) return null;
  const told = new Map<string, string>();
  for (const row of rows)
    if (row.share !== null && (row.share.effective !== undefined || !told.has(row.viewpoint)))
      told.set(row.viewpoint, answersText(language, row));
  const { row } = weightWords[language];
  if (rows.every(({ share }) => share?.effective === undefined)) return <p class="note">{row.noneHere}</p>;
  return (
    <ul class="note">
      {[...told].map(([viewpoint, text]) => (
        <li key={viewpoint}>
          {kindLabels[viewpoint as ShownViewpoint['viewpoint']][language]} — {text}
        </li>
      ))}
    </ul>
  );
}

/** Viewpoints hidden of a table, with the reason. */
function HiddenNames(props: QuestionFiguresProps) {
  const { language, release } = props;
  const hidden = shownOf(props).filter(({ share }) => share === null);
  if (hidden.length === 0) return null;
  return (
    <p class="masked">
      {hidden.map(({ viewpoint }) => kindLabels[viewpoint][language]).join(', ')} —{' '}
      {maskedText(language, release)}
    </p>
  );
}
