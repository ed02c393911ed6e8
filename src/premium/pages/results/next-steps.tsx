import { useLanguage } from '../../../platform/web/language-context.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { documentKinds } from '../../domain/premium-outputs.ts';
import { documentAddress, simulatorAddress } from '../addresses.ts';
import { ActionButton } from '../form/action-button.tsx';
import { useFormWords, useResultWords, useSimulated } from '../simulated.ts';
import { SaveModel } from './save-model.tsx';

/** Keep the file, open another, share, print, start from an example; or save the model of an alliance. */
export function NextSteps() {
  return useSimulated().home === null ? <SimulatorSteps /> : <SaveModel />;
}

function SimulatorSteps() {
  const { next } = useResultWords();
  const { live } = useSimulated();
  return (
    <Section id="next" title={next.title} class="no-print">
      <p class="actions">
        <ActionButton action="download" anchor="errors" look="main">
          {next.download}
        </ActionButton>
        {live === null ? null : (
          <>
            <button class="button quiet" type="button" data-do="share">
              {next.share}
            </button>
            <button class="button quiet" type="button" data-do="print">
              {next.print}
            </button>
          </>
        )}
      </p>
      <DocumentButtons />
      {live === null || live.link === '' ? null : (
        <p class="field">
          <label for="shared-link">{next.copyByHand}</label>
          <input class="input" id="shared-link" type="text" readOnly value={live.link} />
        </p>
      )}
      <p class="note">{live === null ? `${next.nothingKept} ${next.linkNeedsScript}` : next.nothingSent}</p>
      <div class="grid cols-2">
        <OpenFile />
        <Examples />
      </div>
    </Section>
  );
}

/** The same in documents for a council or a funder, built by the server. */
function DocumentButtons() {
  const { next } = useResultWords();
  const address = documentAddress[useLanguage()];
  return (
    <>
      <p class="actions">
        {documentKinds.map((kind) => (
          <ActionButton key={kind} action={kind} anchor="errors" look="quiet" address={address}>
            {next.documents[kind]}
          </ActionButton>
        ))}
      </p>
      <p class="note">{next.documentsNote}</p>
    </>
  );
}

/** Opens a file: sent to be read without script, read on the spot with it. */
function OpenFile() {
  const { next } = useResultWords();
  const language = useLanguage();
  return (
    <form
      id="open-file"
      method="post"
      enctype="multipart/form-data"
      action={`${simulatorAddress[language]}#errors`}
      class="stack-s"
    >
      <h3>{next.open}</h3>
      <div class="field">
        <label for="file">{next.openLabel}</label>
        <p class="hint" id="file-hint">
          {next.openHint}
        </p>
        <input
          class="input"
          type="file"
          id="file"
          name="file"
          accept=".json,application/json"
          aria-describedby="file-hint"
        />
      </div>
      <button class="button quiet" type="submit" name="do" value="open">
        {next.open}
      </button>
    </form>
  );
}

function Examples() {
  const { next } = useResultWords();
  const words = useFormWords();
  const { examples } = useSimulated();
  return (
    <div class="stack-s">
      <h3>{next.examples}</h3>
      <ul class="ticks" aria-label={next.examples}>
        {examples.map(({ name, address }) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ul>
      <p class="hint">{words.examplesHint}</p>
    </div>
  );
}
