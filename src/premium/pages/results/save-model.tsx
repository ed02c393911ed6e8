import { Section } from '../../../platform/web/layout/section.tsx';
import { ActionButton } from '../form/action-button.tsx';
import { formId, useResultWords, useSimulated, useWords } from '../simulated.ts';

/** Saves the model of an alliance as it is, even unfinished; or keeps a version of it, which never changes. */
export function SaveModel() {
  const { save } = useWords();
  const { next } = useResultWords();
  const { home } = useSimulated();
  return (
    <Section id="next" title={save.title} class="no-print">
      {home === null || home.said === '' ? null : (
        <p class="alert" id="saved" role="status">
          {home.said}
        </p>
      )}
      <p class="prose">{save.draft}</p>
      <p class="actions">
        <ActionButton action="keep" anchor="saved" look="main">
          {save.keep}
        </ActionButton>
        <ActionButton action="download" anchor="errors" look="quiet">
          {next.download}
        </ActionButton>
      </p>
      <h3>{save.versionTitle}</h3>
      <p class="prose">{save.versionIntro}</p>
      <VersionFields />
      <p class="actions">
        <ActionButton action="version" anchor="errors" look="quiet">
          {save.version}
        </ActionButton>
      </p>
    </Section>
  );
}

/** Name and reason of the version: outside the form, which they name. Their texts are the page's own: drawing it again keeps them. */
function VersionFields() {
  const { save } = useWords();
  const { home } = useSimulated();
  return (
    <>
      <div class="field">
        <label for="version-name">{save.versionName}</label>
        <input
          class="input"
          type="text"
          id="version-name"
          name="beside.versionName"
          form={formId}
          maxlength={120}
          autocomplete="off"
          defaultValue={home?.versionName ?? ''}
        />
      </div>
      <div class="field">
        <label for="version-reason">{save.versionReason}</label>
        <textarea
          class="input"
          id="version-reason"
          name="beside.versionReason"
          form={formId}
          rows={3}
          maxlength={1000}
          aria-describedby="version-reason-hint"
          defaultValue={home?.versionReason ?? ''}
        />
        <p class="hint" id="version-reason-hint">
          {save.versionReasonHint}
        </p>
      </div>
    </>
  );
}
