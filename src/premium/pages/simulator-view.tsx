import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { currencySign } from '../../platform/web/format/money.ts';
import { useFormat, useLanguage } from '../../platform/web/language-context.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import type { Outcome, Simulated } from '../domain/simulated.ts';
import { emptyAddress, methodAddress } from './addresses.ts';
import { HypothesesForm } from './form/hypotheses-form.tsx';
import { usePlaceOf } from './problem-place.ts';
import { describeFormProblem } from './problem-words.ts';
import { Doubt } from './results/doubt.tsx';
import { Funding } from './results/funding.tsx';
import { HowMuch } from './results/how-much.tsx';
import { Inputs } from './results/inputs.tsx';
import { isCertain, leadOf } from './results/lead.ts';
import { NextSteps } from './results/next-steps.tsx';
import { Sentence } from './results/sentence.tsx';
import { Sharing } from './results/sharing.tsx';
import { When } from './results/when.tsx';
import { Who } from './results/who.tsx';
import {
  amountsOf,
  fieldId,
  SimulatedContext,
  useFormWords,
  useResultWords,
  useSimulated,
  useWords,
  WordsContext,
} from './simulated.ts';
import type { Words } from './words/words.ts';

/** The whole simulator: the same on the server and in the browser. */
export function SimulatorView({ state, words }: { readonly state: Simulated; readonly words: Words }) {
  return (
    <WordsContext.Provider value={words}>
      <SimulatedContext.Provider value={state}>
        <Draft />
        <Head />
        <Problems />
        {state.outcome === null ? null : <Contents />}
        <div class="simulator">
          <div class="first">{state.outcome === null ? <Nothing /> : <Held part={FirstResults} />}</div>
          <aside class="panel no-print" aria-labelledby="hypotheses">
            <HypothesesForm />
          </aside>
          <div class="rest">
            {state.outcome === null ? null : <Held part={OtherResults} />}
            <NextSteps />
          </div>
        </div>
        {state.live === null ? null : (
          <p class="visually-hidden" role="status">
            {state.live.told}
          </p>
        )}
      </SimulatedContext.Provider>
    </WordsContext.Provider>
  );
}

/** What was started earlier on this device, offered once. */
function Draft() {
  const { next } = useResultWords();
  const { live } = useSimulated();
  if (!live?.draft) return null;
  return (
    <p class="alert no-print">
      {next.draft}{' '}
      <button class="text-button" type="button" data-do="resume">
        {next.resume}
      </button>{' '}
      <button class="text-button" type="button" data-do="forget">
        {next.forget}
      </button>
    </p>
  );
}

function Head() {
  const words = useResultWords();
  const language = useLanguage();
  const format = useFormat();
  const { form, outcome, missing, home } = useSimulated();
  const name = form.name.trim();
  const isExample = /exemple pédagogique|teaching example/i.test(`${form.source} ${form.note} ${form.name}`);
  const years = Number(form.horizonYears);
  const money = currencySign(form.currency);
  const known: Readonly<Record<string, string>> = words.moneys;
  const facts = [
    format.count(form.members.length, words.memberForms),
    ...(Number.isInteger(years) && years > 0 ? [format.years(years)] : []),
    ...(form.priceYear === '' ? [] : [words.moneyOf(known[form.currency] ?? money, form.priceYear)]),
  ].join(' · ');
  return (
    <PageHead
      title={
        name === ''
          ? words.untitled
          : words.title(name.replace(/\s*\((?:exemple pédagogique|teaching example)\)/i, ''))
      }
      meta={
        <>
          {isExample ? <ExampleChip /> : null} <span>{facts}</span>
        </>
      }
      {...(outcome === null ? {} : { lead: <Lead outcome={outcome} /> })}
    >
      {missing > 0 && outcome !== null ? (
        <p class="alert">
          {words.stale.title} {words.stale.toFinish(missing)}
        </p>
      ) : null}
      <p class="soft prose">
        {form.note === '' ? null : `${form.note} `}
        {words.ours}
        <a href={methodAddress(language, 'alliance-premium')}>{words.oursLink}</a>.
      </p>
      <p class="actions no-print">
        <a class="button" href="#hypotheses">
          {words.change}
        </a>
        {home === null ? (
          <a class="button quiet" href={emptyAddress(language)}>
            {words.startEmpty}
          </a>
        ) : (
          <a class="button quiet" href="#next">
            {useWords().save.title}
          </a>
        )}
      </p>
    </PageHead>
  );
}

/** The finding, its figures opening under the four premiums. */
function Lead({ outcome }: { readonly outcome: Outcome }) {
  const words = useResultWords();
  const format = useFormat();
  const { report, model } = outcome;
  const amounts = amountsOf(format.language, model.currency);
  const { members, territory } = report.range;
  const figures = isCertain(outcome)
    ? [
        { said: amounts.money(report.point.premiumNet), id: 'premiumNet' },
        { said: amounts.money(report.point.membersPremium), id: 'membersPremium' },
      ]
    : [
        { said: format.chances(territory.probabilityPositive), id: 'range.territory.probabilityPositive' },
        { said: format.chances(members.probabilityPositive), id: 'range.members.probabilityPositive' },
      ];
  return <Sentence text={leadOf(outcome, format.language, words)} place="how-much" figures={figures} />;
}

/** What must be looked at again, each with a link to its field; or why a file cannot be opened. */
function Problems() {
  const words = useFormWords();
  const language = useLanguage();
  const placeOf = usePlaceOf();
  const { next } = useResultWords();
  const { problems, summed, refusedFile } = useSimulated();
  if (refusedFile !== null) {
    const reasons = refusedFile.reasons.map(({ path, message }) => ({
      message: `${path} ${message}`.trim(),
    }));
    return <ErrorSummary problems={[{ message: next.fileErrors(refusedFile.name) }, ...reasons]} />;
  }
  if (!summed) return null;
  return (
    <ErrorSummary
      problems={problems.map((problem) => {
        const message = withColon(language, placeOf(problem), describeFormProblem(problem, words));
        return problem.field === '' ? { message } : { field: fieldId(problem.field), message };
      })}
    />
  );
}

function Contents() {
  const { toc } = useResultWords();
  const entries = [
    ['how-much', toc.howMuch],
    ['when', toc.when],
    ['who', toc.who],
    ['sharing', toc.sharing],
    ['doubt', toc.doubt],
    ['funding', toc.funding],
    ['inputs', toc.inputs],
  ] as const;
  return (
    <nav class="toc section flush no-print" aria-label={toc.label}>
      <ul>
        {entries.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * A part of the results, drawn again only when there is another outcome or another explanation: not at each letter typed,
 * and always with the names of the form that the outcome is of.
 */
function Held({ part: Part }: { readonly part: () => JSX.Element }) {
  const state = useSimulated();
  const { outcome, explained } = state;
  // The rest of the state is left out on purpose.
  return useMemo(
    () => (
      <SimulatedContext.Provider value={state}>
        <Part />
      </SimulatedContext.Provider>
    ),
    [outcome, explained],
  );
}

function FirstResults() {
  return (
    <>
      <HowMuch />
      <When />
    </>
  );
}

function OtherResults() {
  return (
    <>
      <Who />
      <Sharing />
      <Doubt />
      <Funding />
      <Inputs />
    </>
  );
}

/** Nothing is complete enough to be computed yet: what to do first. */
function Nothing() {
  const { empty } = useResultWords();
  const { start } = useFormWords();
  const { examples, form } = useSimulated();
  const example = examples[0];
  const areNamed = form.members.filter(({ name }) => name.trim() !== '').length >= 2;
  return (
    <Empty
      missing={empty.missing}
      next={empty.next}
      actions={
        <>
          <a class="button" href={areNamed ? '#g-start' : '#g-members'}>
            {areNamed ? start.title : empty.start}
          </a>
          {example === undefined ? null : (
            <a class="button quiet" href={example.address}>
              {empty.example}
            </a>
          )}
        </>
      }
    />
  );
}
