import { render } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { Speak } from '../../platform/web/language-context.tsx';
import { hasModel } from '../domain/model-link.ts';
import { readPostedForm } from '../domain/posted-form.ts';
import type { Simulated } from '../domain/simulated.ts';
import { briefOf } from '../pages/results/lead.ts';
import { formId } from '../pages/simulated.ts';
import type { IslandStart } from '../pages/simulator-page.tsx';
import { SimulatorView } from '../pages/simulator-view.tsx';
import type { Words } from '../pages/words/words.ts';
import { startCalculator } from './calculator.ts';
import { readDraft } from './draft.ts';
import { listenToForm } from './listen-to-form.ts';
import { openLink } from './presses.ts';
import { SimulatorStore } from './store.ts';

/** The fields of the form as they stand in the page. */
const fieldsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));

/**
 * Takes the page over once the first result is there: the server's page works until then, and where no worker starts.
 * The form is read from the page as it stands, so that nothing typed meanwhile is lost.
 */
const takeOver = (root: HTMLElement, form: HTMLFormElement, language: Language, words: Words): void => {
  const calculator = startCalculator();
  const start = JSON.parse(root.dataset.start ?? '{}') as IslandStart;
  const linked = hasModel(location.hash);
  let taken = false;

  const draw = (state: Simulated): void => {
    if (!taken && (state.live?.computing ?? true)) return;
    const typed = taken ? null : readPostedForm(fieldsOf(form));
    render(
      <Speak language={language}>
        <SimulatorView state={state} words={words} />
      </Speak>,
      root,
    );
    if (typed === null) return;
    taken = true;
    listenToForm(root, store, { language, words });
    if (linked) void openLink(location.hash, store);
    else if (JSON.stringify(typed) !== JSON.stringify(store.form)) store.change(typed, '');
    else if (!store.hasHome && isStart() && readDraft(language) !== null) store.offerDraft(true);
  };
  const store = new SimulatorStore({
    ...start,
    language,
    noteTexts: words.notes,
    calculator,
    draw,
    tell: (outcome) => briefOf(outcome, language, words.results),
  });
  store.open(readPostedForm(fieldsOf(form)), '', true);
  window.addEventListener('hashchange', () => {
    if (hasModel(location.hash)) void openLink(location.hash, store);
  });
};

/** Whether the page is the simulator's own first page: elsewhere somebody chose what to see. */
const isStart = (): boolean => location.search === '';

/** Brings the simulator of the page to life, in the words of its language. */
export const startSimulator = (language: Language, words: Words): void => {
  const root = document.getElementById('simulator');
  const form = document.getElementById(formId);
  if (root && form instanceof HTMLFormElement) takeOver(root, form, language, words);
};
