import { editingAddress } from '../../people/index.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatPercent } from '../../platform/web/format/shares.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { contributionAddress } from './addresses.ts';
import type { Analysis, Explanation, ReadSign } from './analysis-store.ts';
import { chanceFigure, chanceWord } from './chance-scale.ts';
import { type Confidence, confidenceOf, tellingOf } from './confidence.ts';
import { contributionWords } from './words.ts';

type Language = 'fr' | 'en';

interface AnalysisProps {
  readonly language: Language;
  readonly analysis: Analysis;
  readonly mayEdit: boolean;
}

/** Confidence as it is told: the word, and the figure beside it in whole hundredths. */
export const confidenceText = (language: Language, value: number): string =>
  `${contributionWords[language].chances[chanceWord(value)]} (${formatPercent(language, value, { decimals: 0 })})`;

/** How many of the six steps have something written. */
export const stepsDone = ({ question, path, signs, story, sought, revised }: Analysis): number =>
  [
    question !== '',
    path !== '',
    signs.length > 0,
    story !== '',
    sought !== '' || signs.some(({ round }) => round === 'additional'),
    revised !== '',
  ].filter(Boolean).length;

/** The six steps of an analysis, what is written at each, and the confidence that the signs give. */
export function AnalysisSteps({ language, analysis, mayEdit }: AnalysisProps) {
  const words = contributionWords[language];
  const confidence = confidenceOf(chanceFigure(analysis.prior), analysis.signs);
  const step = (place: number, children: preact.ComponentChildren) => (
    <Section
      id={`step-${place + 1}`}
      title={words.steps[place]}
      {...(mayEdit ? { intro: words.asks[place] } : {})}
    >
      {children}
    </Section>
  );
  const signs = { language, mayEdit, confidence };
  return (
    <>
      {step(
        0,
        <>
          <Written language={language} text={analysis.question} />
          {analysis.period === '' ? null : <p class="note">{analysis.period}</p>}
        </>,
      )}
      {step(
        1,
        <>
          <Lines language={language} text={analysis.path} ordered />
          {analysis.conditions === '' ? null : (
            <>
              <h3>{labelOf(words.fields.conditions)}</h3>
              <Lines language={language} text={analysis.conditions} />
            </>
          )}
          <Explanations language={language} analysis={analysis} mayEdit={mayEdit} />
        </>,
      )}
      {step(
        2,
        <>
          <Signs {...signs} signs={analysis.signs.filter(({ round }) => round === 'first')} />
          <AddSign language={language} analysis={analysis} mayEdit={mayEdit} />
        </>,
      )}
      {step(
        3,
        <>
          <Written language={language} text={analysis.story} />
          {analysis.weakPoints === '' ? null : (
            <>
              <h3>{labelOf(words.fields.weakPoints)}</h3>
              <p class="kept-lines">{analysis.weakPoints}</p>
            </>
          )}
        </>,
      )}
      {step(
        4,
        <>
          <Written language={language} text={analysis.sought} />
          {analysis.signs.some(({ round }) => round === 'additional') ? (
            <Signs {...signs} signs={analysis.signs.filter(({ round }) => round === 'additional')} />
          ) : null}
        </>,
      )}
      {step(5, <Written language={language} text={analysis.revised} />)}
      <ConfidenceSection language={language} analysis={analysis} confidence={confidence} />
    </>
  );
}

/** A label without the step that it begins with. */
const labelOf = (label: string): string => label.replace(/^\S+ \d\. /u, '');

function Written({ language, text }: { readonly language: Language; readonly text: string }) {
  if (text === '') return <p class="soft">{contributionWords[language].nothing}</p>;
  return <p class="kept-lines prose">{text}</p>;
}

function Lines({
  language,
  text,
  ordered = false,
}: {
  readonly language: Language;
  readonly text: string;
  readonly ordered?: boolean;
}) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return <p class="soft">{contributionWords[language].nothing}</p>;
  const items = lines.map((line, place) => <li key={place}>{line}</li>);
  return ordered ? <ol class="ticks prose">{items}</ol> : <ul class="ticks prose">{items}</ul>;
}

function Explanations({ language, analysis, mayEdit }: AnalysisProps) {
  const words = contributionWords[language];
  const { explanation } = words;
  return (
    <>
      <h3>{words.manyExplanations}</h3>
      {analysis.explanations.length === 0 ? (
        <p class="soft">{explanation.none}</p>
      ) : (
        <DataTable
          narrow="blocks"
          caption={<span class="visually-hidden">{words.manyExplanations}</span>}
          rows={analysis.explanations}
          columns={[
            {
              label: explanation.columns.title,
              cell: ({ id, title }: Explanation) =>
                mayEdit ? (
                  <a
                    href={editingAddress(language, contributionAddress(language, 'explanation', id), 'edit')}
                  >
                    {title}
                  </a>
                ) : (
                  title
                ),
            },
            { label: explanation.columns.supports, cell: ({ supports }) => supports || '—' },
            { label: explanation.columns.against, cell: ({ against }) => against || '—' },
            { label: explanation.columns.weight, cell: ({ weight }) => explanation.weights[weight] },
          ]}
        />
      )}
      {mayEdit ? (
        <p class="no-print">
          <a href={contributionAddress(language, 'newExplanation', analysis.id)}>{words.addExplanation}</a>
        </p>
      ) : null}
    </>
  );
}

interface SignsProps {
  readonly language: Language;
  readonly signs: readonly ReadSign[];
  readonly mayEdit: boolean;
  readonly confidence: Confidence;
}

function Signs({ language, signs, mayEdit, confidence }: SignsProps) {
  const words = contributionWords[language];
  const { sign } = words;
  const after = new Map(confidence.path.map((one) => [one.id, one.after]));
  if (signs.length === 0) return <p class="soft">{words.nothing}</p>;
  return (
    <DataTable
      narrow="blocks"
      caption={<span class="visually-hidden">{words.confidence.caption}</span>}
      rows={signs}
      columns={[
        {
          label: sign.columns.sign,
          cell: ({ id, title, source, note }: ReadSign) => (
            <>
              {mayEdit ? (
                <a href={editingAddress(language, contributionAddress(language, 'sign', id), 'edit')}>
                  {title}
                </a>
              ) : (
                title
              )}
              {source === '' ? null : <p class="note">{source}</p>}
              {note === '' ? null : <p class="note">{note}</p>}
            </>
          ),
        },
        { label: sign.columns.seen, cell: ({ sighting }) => sign.sightings[sighting] },
        { label: sign.columns.tells, cell: (one) => sign.tells[tellingOf(one)] },
        {
          label: sign.columns.after,
          cell: ({ id }) => {
            const value = after.get(id);
            return value === undefined || value === null ? '—' : confidenceText(language, value);
          },
        },
      ]}
    />
  );
}

function AddSign({ language, analysis, mayEdit }: AnalysisProps) {
  if (!mayEdit) return null;
  return (
    <p class="no-print">
      <a href={contributionAddress(language, 'newSign', analysis.id)}>
        {contributionWords[language].addSign}
      </a>
    </p>
  );
}

/** Sentences that the confidence comes with, the caution first. */
export function confidenceLines(language: Language, analysis: Analysis): readonly string[] {
  const { confidence: words, explanation } = contributionWords[language];
  const confidence = confidenceOf(chanceFigure(analysis.prior), analysis.signs);
  if (confidence.now === null) return [words.impossible];
  const titleOf = (id: string) => analysis.signs.find((sign) => sign.id === id)?.title ?? '';
  const open = analysis.explanations.filter(({ weight }) => weight === 'open').length;
  const main = analysis.explanations.find(({ weight }) => weight === 'main');
  return [
    words.now(confidenceText(language, confidence.now)),
    ...(confidence.path.length === 0 ? [words.noSign] : []),
    ...(confidence.hangsOn === null
      ? []
      : [
          words.hangsOn(titleOf(confidence.hangsOn.id), confidenceText(language, confidence.hangsOn.without)),
        ]),
    ...(main === undefined ? [] : [explanation.mainNote(main.title)]),
    ...(analysis.explanations.length === 0
      ? [explanation.none]
      : open === 0
        ? []
        : [explanation.openNote(formatCount(language, open, explanation.open))]),
  ];
}

function ConfidenceSection({
  language,
  analysis,
  confidence,
}: {
  readonly language: Language;
  readonly analysis: Analysis;
  readonly confidence: Confidence;
}) {
  const words = contributionWords[language].confidence;
  const [first, ...rest] = confidenceLines(language, analysis);
  return (
    <Section id="confidence" title={words.title}>
      <Alert>
        <p>
          <strong>{first}</strong>
        </p>
        {rest.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Alert>
      {confidence.path.length === 0 || confidence.now === null ? null : (
        <div class="section-gap">
          <DataTable
            caption={words.othersCaption}
            rows={confidence.fromOtherPriors}
            columns={[
              { label: words.from, cell: ({ prior }) => confidenceText(language, prior) },
              { label: words.to, cell: ({ now }) => (now === null ? '—' : confidenceText(language, now)) },
            ]}
          />
        </div>
      )}
      <p class="note">
        {words.note} <a href={methodAddress(language, 'contribution-and-did')}>{words.method}</a>
      </p>
    </Section>
  );
}
