import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { documentToForm } from '../domain/document-to-form.ts';
import { blankState, type Outcome, type Simulated } from '../domain/simulated.ts';
import { Doubt } from './results/doubt.tsx';
import { Funding } from './results/funding.tsx';
import { HowMuch } from './results/how-much.tsx';
import { Inputs } from './results/inputs.tsx';
import { Sharing } from './results/sharing.tsx';
import { When } from './results/when.tsx';
import { Who } from './results/who.tsx';
import { formId, SimulatedContext, WordsContext } from './simulated.ts';
import { allWords } from './words/all-words.ts';

interface ResultsProps {
  readonly outcome: Outcome;
  readonly language: Language;
  /** Address of the page: a figure that opens asks for it again, with what to explain. */
  readonly page: string;
  /** The figure explained, as the address has it. */
  readonly explained: Simulated['explained'];
  readonly children: ComponentChildren;
}

/** Surrounds parts of the results shown outside the simulator, where nothing is typed. */
export function Results({ outcome, language, page, explained, children }: ResultsProps) {
  const home = { page, base: 0, versionName: '', versionReason: '', said: '' };
  const form = documentToForm(outcome.model, language);
  return (
    <WordsContext.Provider value={allWords[language]}>
      <SimulatedContext.Provider value={{ ...blankState, form, outcome, explained, home }}>
        <form id={formId} method="get" action={page} />
        {children}
      </SimulatedContext.Provider>
    </WordsContext.Provider>
  );
}

/** All the results, in the order of the simulator. */
export function AllResults() {
  return (
    <>
      <HowMuch />
      <When />
      <Who />
      <Sharing />
      <Doubt />
      <Funding />
      <Inputs />
    </>
  );
}

/** Reads which figure an address asks to explain: `explain premiumNet how-much`. */
export function readExplained(asked: string | undefined): Simulated['explained'] {
  const [, id, place = ''] = /^explain (\S{1,200})(?: ([a-z-]{1,40}))?$/.exec(asked ?? '') ?? [];
  return id === undefined ? null : { id, place };
}
