import type { PageContext } from '../../platform/ports/page-context.ts';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { formats } from '../../platform/web/format/format.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import type { AllianceFacts } from './alliance-facts.ts';
import { type Overlap, type OverlapChoice, overlapChoices, overlapKey } from './overlap.ts';
import type { Proposal } from './propose-model.ts';
import type { ProposedLine } from './proposed-line.ts';
import { premiumWords } from './words.ts';

interface OverlapQuestionsProps {
  readonly context: PageContext;
  readonly facts: AllianceFacts;
  readonly proposal: Proposal;
  /** What was chosen, by `overlapKey`. */
  readonly chosen: Readonly<Record<string, OverlapChoice>>;
}

/** One question for each thing that may be counted twice, with what is proposed and why. */
export function OverlapQuestions(props: OverlapQuestionsProps) {
  const { context, facts, proposal } = props;
  const words = premiumWords[context.language].proposal;
  const lines = new Map(proposal.lines.map((line) => [line.id, line]));
  const names = new Map(facts.members.map(({ id, name }) => [id, name]));
  return (
    <Section
      id="overlaps"
      title={words.overlaps}
      intro={proposal.overlaps.length === 0 ? words.noOverlap : words.overlapsIntro}
    >
      <input type="hidden" name="asked" value="" />
      {proposal.overlaps.map((overlap) => (
        <Question
          key={overlapKey(overlap)}
          overlap={overlap}
          lines={lines}
          names={names}
          context={context}
          chosen={props.chosen[overlapKey(overlap)] ?? overlap.proposed}
        />
      ))}
    </Section>
  );
}

interface QuestionProps {
  readonly context: PageContext;
  readonly overlap: Overlap;
  readonly lines: ReadonlyMap<string, ProposedLine>;
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: OverlapChoice;
}

function Question(props: QuestionProps) {
  const { context, overlap, chosen } = props;
  const words = premiumWords[context.language].proposal;
  const isOfMany = overlap.first.length + overlap.second.length > 2;
  return (
    <fieldset class="choices">
      <legend>{legendOf(props)}</legend>
      <input type="hidden" name="asked" value={overlapKey(overlap)} />
      <p class="hint">
        {words.codes[overlap.code]}
        {isOfMany ? ` ${words.several[overlap.code]}` : ''}
      </p>
      {isOfMany ? <LinesOf {...props} /> : null}
      <ul>
        {overlapChoices.map((value) => (
          <li key={value}>
            <label>
              <input
                type="radio"
                name={`overlap.${overlapKey(overlap)}`}
                value={value}
                checked={chosen === value}
              />
              {choiceOf(props, value)}
              {value === overlap.proposed ? <span class="soft"> ({words.proposed})</span> : null}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Both lines by their titles; or what each side is and how many lines it has, and whose when they are one member's. */
function legendOf({ context, overlap, lines, names }: QuestionProps): string {
  const { first, second } = overlap;
  if (first.length + second.length === 2) return `${titleOf(lines, first[0])} · ${titleOf(lines, second[0])}`;
  const members = new Set([...first, ...second].flatMap((id) => lines.get(id)?.memberIds ?? []));
  const sides = (['first', 'second'] as const)
    .map((side) => capital(sideOf(context, overlap, side)))
    .join(' · ');
  return members.size === 1 ? `${names.get([...members][0]!) ?? ''} · ${sides}` : sides;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const titleOf = (lines: QuestionProps['lines'], id: string | undefined): string =>
  lines.get(id ?? '')?.title ?? '';

function sideOf({ language }: PageContext, overlap: Overlap, side: 'first' | 'second'): string {
  const words = premiumWords[language].proposal;
  const count = formats[language].count(overlap[side].length, words.lines);
  return words.side(words.sides[overlap.code][side], count);
}

function LinesOf({ context, overlap, lines, names }: QuestionProps) {
  const words = premiumWords[context.language].proposal;
  return (
    <Disclosure kind="data" summary={words.seeLines}>
      {(['first', 'second'] as const).map((side) => (
        <div key={side}>
          <p>{capital(sideOf(context, overlap, side))}</p>
          <ul>
            {overlap[side].map((id) => (
              <li key={id}>
                {[
                  titleOf(lines, id),
                  ...(lines.get(id)?.memberIds ?? []).map((member) => names.get(member)),
                ].join(' · ')}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Disclosure>
  );
}

function choiceOf({ context, overlap, lines }: QuestionProps, value: OverlapChoice): string {
  const { choices, chooseSide } = premiumWords[context.language].proposal;
  const isOfMany = overlap.first.length + overlap.second.length > 2;
  if (value === 'both') return isOfMany ? choices.all : choices.both;
  if (value === 'neither') return isOfMany ? choices.none : choices.neither;
  return isOfMany
    ? chooseSide(sideOf(context, overlap, value))
    : choices[value](titleOf(lines, overlap[value][0]));
}
