import type { ComponentChildren } from 'preact';
import type { ExplainKey, TraceEntry } from '../../../engine/explain/index.ts';
import type { InputDetail } from '../../../engine/premium/index.ts';
import { Explain } from '../../../platform/web/components/explain.tsx';
import { useLanguage } from '../../../platform/web/language-context.tsx';
import { doubtByInput, greatestTotal } from '../../domain/doubt-by-input.ts';
import { methodAddress } from '../addresses.ts';
import { useResultWords, useSimulated } from '../simulated.ts';
import { EntryTerms } from './entry-terms.tsx';
import { useInputWords } from './input-names.ts';
import { placeId } from './opens.tsx';
import { useTraceText } from './trace-words.ts';

interface ExplanationProps {
  /** The figure of the page that it stands under. */
  readonly place: string;
  /** The value explained until another is asked for. */
  readonly first: string;
  /** The question that unfolds the first one. */
  readonly summary?: string;
  /** What the page adds to the formula of the first one. */
  readonly remarks?: ComponentChildren;
}

/** Inputs listed under a value, those that weigh most on the doubt first; the page's own table has them all. */
const inputsListed = { folded: 6, asked: 12 };

/** Where a value of this figure comes from: its formula, what enters it, what can be argued, its method page. */
export function Explanation({ place, first, summary, remarks }: ExplanationProps) {
  const words = useResultWords();
  const language = useLanguage();
  const text = useTraceText();
  const { explained, outcome } = useSimulated();
  const asked = explained?.place === place ? explained.id : null;
  const entry = outcome?.trace[asked ?? first];
  const inputs = useExplainedInputs(entry, asked === null ? inputsListed.folded : inputsListed.asked);
  const own = asked === null || asked === first ? remarks : undefined;
  if (entry === undefined) {
    if (remarks === undefined) return null;
    return (
      <Explain id={placeId(place)} summary={summary ?? words.opensOnto}>
        {remarks}
      </Explain>
    );
  }
  const name = text(entry.label, entry.labelParams);
  return (
    <Explain
      key={asked ?? ''}
      id={placeId(place)}
      open={asked !== null}
      summary={asked === null && summary !== undefined ? summary : words.explanation.title(name)}
      formulas={[{ result: name, expression: text(entry.formula, entry.labelParams) }]}
      remarks={[<EntryTerms key="terms" entry={entry} place={place} />]}
      inputs={inputs}
      arguable={entry.arguable.map((key) => (
        <Arguable key={key} about={key} text={text(key, entry.labelParams)} />
      ))}
      method={methodAddress(language, entry.method)}
    >
      {entry.inputs.length > inputs.length ? (
        <p>
          <a href="#inputs-table">{words.inputs.others(entry.inputs.length - inputs.length)}</a>
        </p>
      ) : null}
      {own}
    </Explain>
  );
}

/** A point that can be argued; the cost of public funds has a page of its own, which says where its value comes from. */
function Arguable({ about, text }: { readonly about: ExplainKey; readonly text: string }) {
  const { explanation } = useResultWords();
  const language = useLanguage();
  if (about !== 'argue.publicFunds') return <>{text}</>;
  return (
    <>
      {text} <a href={methodAddress(language, 'public-funds-cost')}>{explanation.publicFunds}</a>
    </>
  );
}

const useExplainedInputs = (entry: TraceEntry | undefined, most: number) => {
  const write = useInputWords();
  const { outcome } = useSimulated();
  const weights = new Map(
    (outcome === null ? [] : doubtByInput(outcome.report)).map((row) => [row.input, greatestTotal(row)]),
  );
  const weightOf = ({ pointer }: InputDetail): number => weights.get(pointer) ?? -1;
  const sorted = [...(entry?.inputs ?? [])].sort((a, b) => weightOf(b) - weightOf(a));
  return sorted.slice(0, most).map((input) => ({
    name: write.name(input),
    range: write.range(input),
    source: write.source(input),
    toConfirm: input.hypothesis,
  }));
};
