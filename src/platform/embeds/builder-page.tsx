import type { EmbedField, EmbedView } from '../ports/embeddable.ts';
import type { PageContext } from '../ports/page-context.ts';
import { Disclosure } from '../web/components/disclosure.tsx';
import { Field, SelectField } from '../web/components/fields.tsx';
import { Empty } from '../web/components/messages.tsx';
import { formatList } from '../web/format/counts.ts';
import { formatNumber } from '../web/format/numbers.ts';
import { addressIn } from '../web/layout/address.ts';
import { builderAddresses } from '../web/layout/embed-addresses.ts';
import { Page } from '../web/layout/page.tsx';
import { PageHead } from '../web/layout/page-head.tsx';
import type { BuilderOrder } from './builder-order.ts';
import { embedAddress } from './embed-address.ts';
import { elementLine, frameLine } from './embed-lines.ts';
import { paintNames, schemes } from './paint.ts';
import { embedWords } from './words.ts';

/** Least contrast of a text (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

export interface BuilderPageProps {
  readonly context: PageContext;
  readonly order: BuilderOrder;
  readonly kinds: readonly { readonly name: string; readonly label: string }[];
  /** The answers to choose from, by name of the field. */
  readonly answers: ReadonlyMap<string, readonly { readonly value: string; readonly label: string }[]>;
  readonly view: EmbedView | null;
}

/** Builds the line of a card: what to show, how it looks, the card as it will be, the line to copy. */
export function BuilderPage(props: BuilderPageProps) {
  const { context, order, kinds } = props;
  const { language } = context;
  const words = embedWords[language];
  const here = addressIn(language, builderAddresses);
  return (
    <Page
      context={context}
      current="embeds"
      title={words.title}
      description={words.lead}
      crumbs={[{ label: words.navigation }]}
      scripts={['src/platform/embeds/live-preview.client.ts']}
    >
      <PageHead title={words.title} lead={words.lead} />
      <div class="grid with-aside section flush">
        <div class="stack">
          <nav aria-label={words.what}>
            <h2>{words.what}</h2>
            <ul class="stack-s">
              {kinds.map(({ name, label }) => (
                <li key={name}>
                  <a
                    href={`${here}?show=${name}`}
                    aria-current={name === order.embeddable.name ? 'page' : undefined}
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <form id="line" class="form-column stack" action={here}>
            <input type="hidden" name="show" value={order.embeddable.name} />
            <Choices {...props} />
            <Look {...props} />
            <button class="button" type="submit">
              {words.show}
            </button>
          </form>
        </div>
        <Line {...props} />
      </div>
    </Page>
  );
}

function Choices({ context, order, answers }: BuilderPageProps) {
  const { language } = context;
  const words = embedWords[language];
  const { embeddable, typed } = order;
  return (
    <>
      <h2>{words.choose}</h2>
      <p>{embeddable.hint[language]}</p>
      {embeddable.fields.map((field: EmbedField) => {
        const shared = {
          id: field.name,
          name: field.name,
          label: field.label[language],
          hint: field.hint?.[language],
          value: typed[field.name] ?? '',
          optional: true,
        };
        const choices = answers.get(field.name);
        return choices === undefined ? (
          <Field key={field.name} {...shared} input={{ autocomplete: 'off', maxlength: 2_000 }} />
        ) : (
          <SelectField key={field.name} {...shared} choices={[{ value: '', label: '—' }, ...choices]} />
        );
      })}
    </>
  );
}

function Look({ context, order }: BuilderPageProps) {
  const words = embedWords[context.language];
  const { typed, wrong } = order;
  return (
    <>
      <h2>{words.look}</h2>
      <SelectField
        id="in"
        name="in"
        label={words.language}
        value={order.language}
        choices={(['fr', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
      />
      <SelectField
        id="heading"
        name="heading"
        label={words.heading}
        hint={words.headingHint}
        value={order.choices.heading || '3'}
        choices={['2', '3', '4', '5', '6'].map((value) => ({ value, label: words.level(value) }))}
      />
      <SelectField
        id="scheme"
        name="scheme"
        label={words.scheme}
        value={order.choices.scheme || 'light'}
        choices={schemes.map((value) => ({ value, label: words.schemes[value] }))}
      />
      <Disclosure kind="group" summary={words.colours} open={paintNames.some((name) => typed[name] !== '')}>
        {paintNames.map((name) => (
          <Field
            key={name}
            id={name}
            name={name}
            label={words.paint[name]}
            optional
            hint={words.paintHint}
            error={wrong.has(name) ? words.paintWrong(typed[name]!) : undefined}
            value={typed[name]!}
            input={{ autocomplete: 'off', maxlength: 20 }}
          />
        ))}
      </Disclosure>
    </>
  );
}

/** The card as it will be, and the line; replaced while one types, where scripts run. */
function Line({ context, order, view }: BuilderPageProps) {
  const { language, origin } = context;
  const words = embedWords[language];
  const { embeddable, choices } = order;
  if (view === null)
    return (
      <div id="result">
        <h2>{words.preview}</h2>
        <Empty missing={words.nothing} next={words.nothingHelp} />
      </div>
    );
  const card = { embeddable, view, language: order.language, choices, origin };
  return (
    <div id="result" class="stack">
      <h2>{words.preview}</h2>
      {view.missing === undefined || view.missing.length === 0 ? null : (
        <p class="error-text">{words.missingKeys(formatList(language, view.missing))}</p>
      )}
      <iframe
        title={view.title}
        height={embeddable.height}
        src={embedAddress(order.language, embeddable.name, choices)}
      />
      {order.contrast === null || order.contrast >= leastContrast ? null : (
        <p class="error-text">{words.faint(formatNumber(language, Math.floor(order.contrast * 10) / 10))}</p>
      )}
      <Copied id="element" label={words.element} hint={words.elementHint} text={elementLine(card)} />
      <Copied
        id="frame"
        label={words.frame}
        hint={words.frameHint}
        text={frameLine(card, { height: embeddable.height })}
      />
      <p class="note">{words.withdrawn}</p>
      <h3>{words.policy}</h3>
      <p>{words.policyElement(origin)}</p>
      <p>{words.policyFrame(origin)}</p>
      <h3>{words.variables}</h3>
      <p>{words.variablesHelp}</p>
    </div>
  );
}

interface CopiedProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
}

function Copied({ id, label, hint, text }: CopiedProps) {
  return (
    <div class="field">
      <label for={`line-${id}`}>{label}</label>
      <textarea
        class="input"
        id={`line-${id}`}
        rows={5}
        readonly
        spellcheck={false}
        aria-describedby={`line-${id}-hint`}
        value={text}
      />
      <p class="hint" id={`line-${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
