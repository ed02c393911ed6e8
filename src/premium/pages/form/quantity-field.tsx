import type { ComponentChildren } from 'preact';
import { describedBy, invalidWhen } from '../../../platform/web/components/field-attributes.ts';
import { FieldNotes } from '../../../platform/web/components/field-notes.tsx';
import { useLanguage } from '../../../platform/web/language-context.tsx';
import { componentMessages } from '../../../platform/web/messages/components.ts';
import { foldedKeys } from '../../domain/posted-form.ts';
import type { QuantityForm } from '../../domain/quantity-form.ts';
import { blankQuantity } from '../../domain/quantity-form.ts';
import { useProblem } from '../problem-words.ts';
import { fieldId, useFactorLabel, useFormWords, useSimulated } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';
import { Hidden } from './hidden.tsx';
import { QuantityDetails } from './quantity-details.tsx';

interface QuantityFieldProps {
  readonly path: string;
  readonly name: string;
  readonly quantity: QuantityForm;
  /** The unit where the file does not say its own. */
  readonly unit: string;
  /** What to count, and where a figure may come from. */
  readonly hint?: ComponentChildren;
  /** Figures in hundredths: the unit is then a percentage whatever the file says. */
  readonly percent?: boolean;
}

/** One quantity: a point, or "between … and …, rather …", with its unit and its source beside it. */
export function QuantityField({ path, name, quantity, unit, hint, percent = false }: QuantityFieldProps) {
  const words = useFormWords();
  const problem = useProblem(path);
  const id = fieldId(path);
  const said = useSaid(quantity);
  const shownUnit = percent || quantity.unit === '' ? unit : quantity.unit;
  const notes = hint === undefined && said === '' ? undefined : <Notes hint={hint} said={said} />;
  return (
    <fieldset class={problem ? 'range with-error' : 'range'} id={id} {...describedBy(id, notes, problem)}>
      <legend>
        {name} {shownUnit === '' ? null : <span class="soft unit">({shownUnit})</span>}
      </legend>
      <div class="range-row figures">
        {quantity.spread ? (
          <Ends path={path} quantity={quantity} />
        ) : (
          <Figure path={path} part="value" text={quantity.value} label={name} hidden />
        )}
      </div>
      <FieldNotes id={id} error={problem} hint={notes} />
      <p class="tools">
        {quantity.spread ? null : (
          <ActionButton action={`widen ${path}`} anchor={id} name={words.widenOf(name)}>
            {words.widen}
          </ActionButton>
        )}
        {quantity.open ? (
          <ActionButton action={`fold ${path}`} anchor={id} name={words.foldOf(name)} expanded>
            {words.fold}
          </ActionButton>
        ) : (
          <ActionButton action={`unfold ${path}`} anchor={id} name={words.detailsOf(name)} expanded={false}>
            {words.details}
          </ActionButton>
        )}
      </p>
      <Hidden name={`${path}.spread`} value={quantity.spread ? '1' : ''} />
      {quantity.open ? (
        <QuantityDetails path={path} quantity={quantity} />
      ) : (
        <Hidden name={`${path}.folded`} value={foldQuantity(quantity)} />
      )}
    </fieldset>
  );
}

/** What a folded quantity keeps out of sight; `''` when there is nothing to keep. */
export const foldQuantity = (quantity: QuantityForm): string => {
  const kept = foldedKeys.filter((key) => quantity[key].length > 0 && quantity[key] !== blankQuantity[key]);
  return kept.length === 0 ? '' : JSON.stringify(Object.fromEntries(kept.map((key) => [key, quantity[key]])));
};

/** Source, note and factors of a quantity, in words. */
const useSaid = (quantity: QuantityForm): string => {
  const words = useFormWords();
  const labelOf = useFactorLabel();
  const { source, year, note, basis, factors } = quantity;
  const from = source === '' ? '' : year === '' ? words.source(source) : words.sourceYear(source, year);
  const times = factors.length === 0 ? '' : words.timesFactor(factors.map(labelOf).join(', '));
  return [times, basis, note, from].filter((text) => text !== '').join(' · ');
};

function Notes({ hint, said }: { readonly hint: ComponentChildren; readonly said: string }) {
  return (
    <>
      {hint}
      {hint === undefined || said === '' ? null : ' '}
      {said === '' ? null : <span class="said">{said}</span>}
    </>
  );
}

interface EndsProps {
  readonly path: string;
  readonly quantity: QuantityForm;
}

function Ends({ path, quantity }: EndsProps) {
  const shared = componentMessages[useLanguage()].form;
  const words = useFormWords();
  return (
    <>
      <Figure path={path} part="low" text={quantity.low} label={shared.between} />{' '}
      <Figure path={path} part="high" text={quantity.high} label={shared.and} />{' '}
      <Figure path={path} part="value" text={quantity.value} label={words.likely} />
    </>
  );
}

interface FigureProps {
  readonly path: string;
  readonly part: 'low' | 'value' | 'high';
  readonly text: string;
  readonly label: string;
  readonly hidden?: boolean;
}

/** One number of a quantity, with its word before it. */
function Figure({ path, part, text, label, hidden = false }: FigureProps) {
  const field = `${path}.${part}`;
  const wrong = useSimulated().problems.some((problem) => problem.field === field || problem.field === path);
  const told = wrong ? describedBy(fieldId(path), undefined, true) : {};
  return (
    <span class="figure-part">
      <label class={hidden ? 'visually-hidden' : undefined} for={fieldId(field)}>
        {label}
      </label>{' '}
      <input
        class="input"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        id={fieldId(field)}
        name={field}
        value={text}
        {...invalidWhen(wrong)}
        {...told}
      />
    </span>
  );
}
