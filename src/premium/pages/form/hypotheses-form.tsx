import { useLanguage } from '../../../platform/web/language-context.tsx';
import { componentMessages } from '../../../platform/web/messages/components.ts';
import type { Notice } from '../../domain/simulated.ts';
import { simulatorAddress } from '../addresses.ts';
import { formId, useFormWords, useResultWords, useSimulated } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';
import { AllianceGroup } from './alliance-group.tsx';
import { FactorsGroup } from './factors-group.tsx';
import { GrantsGroup } from './grants-group.tsx';
import { Hidden } from './hidden.tsx';
import { InBrief } from './in-brief.tsx';
import { JointGroup } from './joint-group.tsx';
import { MembersGroup } from './members-group.tsx';
import { PooledGroup } from './pooled-group.tsx';
import { StartGroup } from './start-group.tsx';
import { TimeGroup } from './time-group.tsx';

/** The whole form, beside the results: posted and computed by the server without script, followed as one types with it. */
export function HypothesesForm() {
  const words = useFormWords();
  const language = useLanguage();
  const state = useSimulated();
  return (
    <form
      class="hypotheses"
      id={formId}
      method="post"
      action={`${state.home?.page ?? simulatorAddress[language]}#errors`}
      novalidate
    >
      <div class="form-head">
        <h2 id="hypotheses">{words.title}</h2>
        <HeadButtons />
      </div>
      <p class="hint">{componentMessages[language].form.rangeMeaning}</p>
      <NoticeOfForm />
      <div class="groups">
        <StartGroup />
        <PooledGroup />
        <JointGroup />
        <TimeGroup />
        <MembersGroup />
        <AllianceGroup />
        <FactorsGroup />
        <GrantsGroup />
      </div>
      <Hidden name="before" value={state.before} />
      {state.home === null ? null : <input type="hidden" name="base" value={state.home.base} />}
      <InBrief />
    </form>
  );
}

/** What was just done, and without script the way back from a removal. */
function NoticeOfForm() {
  const words = useFormWords();
  const { next } = useResultWords();
  const { notice, before, live } = useSimulated();
  if (notice === '') return null;
  const said: Readonly<Record<Exclude<Notice, ''>, string>> = {
    removed: words.removed,
    undone: words.undone,
    redone: words.redone,
    opened: next.opened,
    'link-opened': next.linkOpened,
    'link-broken': next.linkBroken,
    'not-loaded': next.notLoaded,
    'no-file': next.noFile,
  };
  return (
    <p class="alert" id="notice" tabindex={-1}>
      {said[notice]}{' '}
      {live && notice === 'removed' ? (
        <button class="text-button" type="button" data-do="undo">
          {words.undo}
        </button>
      ) : null}
      {before === '' || live ? null : (
        <ActionButton action="undo" anchor="notice">
          {words.undo}
        </ActionButton>
      )}
    </p>
  );
}

/** Without script the first button, which is the one that Enter presses, computes; with it, undo and redo. */
function HeadButtons() {
  const words = useFormWords();
  const { live } = useSimulated();
  if (live === null) {
    return (
      <ActionButton action="compute" anchor="errors" look="quiet">
        {words.compute}
      </ActionButton>
    );
  }
  return (
    <p class="tools">
      <button
        class="text-button"
        type="button"
        data-do="undo"
        disabled={!live.canUndo}
        aria-keyshortcuts="Control+Z"
      >
        {words.undo}
      </button>
      <button
        class="text-button"
        type="button"
        data-do="redo"
        disabled={!live.canRedo}
        aria-keyshortcuts="Control+Shift+Z"
      >
        {words.redo}
      </button>
    </p>
  );
}
