import type { Language } from '../../kernel/language.ts';
import { withText, withTick } from '../domain/field-change.ts';
import { applyAction } from '../domain/form-actions.ts';
import { groupOfField } from '../domain/groups-of-form.ts';
import { documentKindOf } from '../domain/premium-outputs.ts';
import { placeId } from '../pages/results/opens.tsx';
import { fieldId, formId } from '../pages/simulated.ts';
import { keepDraft } from './draft.ts';
import { goTo } from './page-places.ts';
import { keepFile, openChosenFile, press, type Speech } from './presses.ts';
import type { SimulatorStore } from './store.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (target: EventTarget | null): target is Control =>
  (target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement) &&
  target.form?.id === formId;

/** Follows what is typed and pressed in the simulator; components have no handlers, so that the server's page is the same. */
export const listenToForm = (root: HTMLElement, store: SimulatorStore, speech: Speech): void => {
  const { language } = speech;
  const keep = () => {
    if (!store.hasHome) keepDraft(language, store.form);
  };

  root.addEventListener('input', ({ target }) => {
    if (!isControl(target) || target.name.startsWith('beside.')) return;
    const { name, value } = target;
    const box = target instanceof HTMLInputElement && target.type === 'checkbox';
    const text = target instanceof HTMLSelectElement ? '' : name;
    if (box) store.change(withTick(store.form, name, value, target.checked), '');
    else store.change(withText(store.form, name, value), text);
    keep();
  });
  root.addEventListener('focusin', ({ target }) => store.writeIn(isControl(target) ? target.name : ''));
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null) store.writeIn('');
  });

  let posting = false;
  const post = (form: HTMLFormElement, submitter: HTMLElement | null): void => {
    posting = true;
    form.requestSubmit(submitter);
    posting = false;
  };
  root.addEventListener('submit', (event) => {
    const { submitter, target } = event as SubmitEvent;
    // The model of an alliance is saved as it is, unfinished or not: the browser posts it.
    const saves = submitter instanceof HTMLButtonElement && submitter.value === 'keep';
    if (posting || saves) return;
    event.preventDefault();
    if (!(target instanceof HTMLFormElement)) return;
    if (target.id === 'open-file') return openChosenFile(target, store);
    const action = submitter instanceof HTMLButtonElement ? submitter.value : 'compute';
    if (documentKindOf(action) !== null || action === 'version') {
      // Built by the server: the form is posted as it is without script, once everything in it is right.
      return store.insist((fine) => {
        if (!fine) return goTo('errors');
        post(target, submitter);
      });
    }
    perform(action, target, store, language);
    keep();
  });
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const pressed = event.target.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (pressed !== undefined) return press(pressed, store, speech);
    const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    goTo(link.hash.slice(1));
  });
  document.addEventListener('keydown', (event) => followKeys(event, store, keep));
};

/** Undo and redo by the usual keys; Enter in a field ends what is typed rather than pressing the first button. */
const followKeys = (event: KeyboardEvent, store: SimulatorStore, keep: () => void): void => {
  const { target } = event;
  if (event.key === 'Enter' && target instanceof HTMLInputElement && target.form?.id === formId) {
    event.preventDefault();
    return;
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!isRedo && key !== 'z') return;
  event.preventDefault();
  if (isRedo) store.redo();
  else store.undo();
  keep();
};

/** Does what a button of the form says, then goes where the person goes on. */
const perform = (action: string, form: HTMLFormElement, store: SimulatorStore, language: Language): void => {
  const [verb = '', about = '', place = ''] = action.split(' ');
  switch (verb) {
    case 'compute':
      store.insist((fine) => goTo(fine ? 'how-much' : 'errors'));
      break;
    case 'download':
      keepFile(store, language);
      break;
    case 'explain':
      store.show({ explained: about === '' ? null : { id: about, place } });
      if (about !== '') goTo(placeId(place));
      break;
    default: {
      const data = new FormData(form);
      const acted = applyAction(store.form, action, (name) => String(data.get(name) ?? ''));
      const steps = verb === 'fold' || verb === 'unfold' ? null : '';
      const openGroups = [groupOfField(acted.focus === '' ? about : acted.focus)];
      store.change(acted.form, steps, { openGroups, notice: acted.removed ? 'removed' : '' });
      if (acted.focus !== '') goTo(fieldId(acted.focus));
    }
  }
};
