import type { Language } from '../../kernel/language.ts';
import { fileNameOf } from '../domain/file-name.ts';
import { longestLink, readModelFragment, writeModelFragment } from '../domain/model-link.ts';
import { simulatorAddress } from '../pages/addresses.ts';
import type { Words } from '../pages/words/words.ts';
import { forgetDraft, readDraft } from './draft.ts';
import { copyText, goTo, saveFile } from './page-places.ts';
import type { SimulatorStore } from './store.ts';

/** The language of the page and its words. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
}

/** Greatest file that a link may carry, once inflated. */
const mostBytes = 5_000_000;

/** Does what a button that needs the script says. */
export const press = (pressed: string, store: SimulatorStore, { language, words }: Speech): void => {
  switch (pressed) {
    case 'undo':
      store.undo();
      break;
    case 'redo':
      store.redo();
      break;
    case 'print':
      window.print();
      break;
    case 'share':
      store.insist((fine) => {
        if (fine) void share(store, { language, words });
        else goTo('errors');
      });
      break;
    case 'resume':
      resume(store, language);
      break;
    case 'forget':
      forgetDraft(language);
      store.offerDraft(false);
      break;
  }
};

/** Gives the file to save, once everything in it is right. */
export const keepFile = (store: SimulatorStore, language: Language): void =>
  store.insist((fine) => {
    const { text } = store;
    if (!fine || text === null) return goTo('errors');
    saveFile(fileNameOf(store.form.name), text);
    forgetDraft(language);
  });

/** Opens the file chosen, without sending it anywhere. */
export const openChosenFile = async (form: HTMLFormElement, store: SimulatorStore): Promise<void> => {
  const file = new FormData(form).get('file');
  if (!(file instanceof File) || file.size === 0) {
    store.show({ notice: 'no-file' });
    return goTo('notice');
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  store.openFile(bytes, file.name, 'opened', (fine) => {
    if (fine) form.reset();
    goTo(fine ? 'notice' : 'errors');
  });
};

/** A link that holds the whole model after its `#`: nothing of it is ever sent to a server. */
const linkTo = async (text: string, language: Language): Promise<string> =>
  `${location.origin}${simulatorAddress[language]}${await writeModelFragment(text)}`;

const share = async (store: SimulatorStore, { language, words }: Speech): Promise<void> => {
  const { next } = words.results;
  const { text } = store;
  if (text === null) return;
  const link = await linkTo(JSON.stringify(JSON.parse(text)), language);
  if (link.length > longestLink) return store.showLink('', next.tooLong);
  const copied = await copyText(link);
  store.showLink(copied ? '' : link, copied ? next.copied : next.copyByHand);
  if (!copied) goTo('shared-link');
};

const resume = (store: SimulatorStore, language: Language): void => {
  const draft = readDraft(language);
  store.offerDraft(false);
  if (draft) store.open(draft, '');
};

/** Opens the model that the address carries. */
export const openLink = async (fragment: string, store: SimulatorStore): Promise<void> => {
  const bytes = await readModelFragment(fragment, mostBytes);
  if (bytes === null) return store.show({ notice: 'link-broken' });
  store.openFile(bytes, '', 'link-opened', () => {});
};
