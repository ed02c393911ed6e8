import type { ComponentChildren } from 'preact';
import type { Localized } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { addressIn, filledAddress } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { evaluationAddress, evaluationAddresses } from '../addresses.ts';
import { evaluationWords } from '../words.ts';
import { evaluationTabs } from './evaluation-tabs.ts';

interface EvaluationFrameProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  /** Address pattern of the page, as `evaluationTabs` has it. */
  readonly tab: Localized;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly meta?: ComponentChildren;
  /** False for those outside the organisation, who see what is public only. */
  readonly isInside: boolean;
  /** Whether who reads may run the campaign: some pages are for them only. */
  readonly mayRun: boolean;
  /** Other pages between the evaluation and this one. */
  readonly crumbs?: readonly { readonly label: string; readonly address?: string }[];
  readonly notice?: ComponentChildren;
  /** Buttons, beside the title. */
  readonly deeds?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The frame of every page of an evaluation: its name, and the way to its other pages. */
export function EvaluationFrame(props: EvaluationFrameProps) {
  const { context, evaluation, tab, title, lead, meta, isInside, mayRun, crumbs = [], deeds } = props;
  const { language } = context;
  const words = evaluationWords[language];
  const isResults = tab.fr === evaluationAddresses.results.fr;
  return (
    <Page
      context={context}
      title={isResults ? title : `${title} – ${evaluation.title}`}
      description={words.results.lead}
      indexed={false}
      crumbs={[
        ...(isInside
          ? [{ label: words.navigation, address: addressIn(language, evaluationAddresses.list) }]
          : []),
        ...(isResults
          ? [{ label: evaluation.title }]
          : [
              { label: evaluation.title, address: evaluationAddress(language, 'results', evaluation.id) },
              ...crumbs,
              { label: title },
            ]),
      ]}
    >
      <PageHead title={title} meta={meta} lead={lead}>
        {deeds}
      </PageHead>
      <nav class="chips no-print" aria-label={words.results.tabs}>
        {evaluationTabs
          .filter((one) => mayRun || one.isToRun !== true)
          .map(({ addresses, label }) => (
            <a
              key={addresses.fr}
              class="chip"
              href={filledAddress(language, addresses, { key: evaluation.id })}
              aria-current={addresses.fr === tab.fr ? 'page' : undefined}
            >
              {label[language]}
            </a>
          ))}
      </nav>
      {props.notice}
      {props.children}
    </Page>
  );
}
