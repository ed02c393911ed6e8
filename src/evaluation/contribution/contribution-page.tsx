import type { ComponentChildren } from 'preact';
import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { EvaluationFrame } from '../parts/evaluation-frame.tsx';
import { contributionAddress, contributionAddresses } from './addresses.ts';
import type { Analysis, ReadComparison } from './analysis-store.ts';
import { AnalysisSteps, confidenceLines, stepsDone } from './analysis-view.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { contributionWords } from './words.ts';

interface ContributionPageProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  readonly analyses: readonly Analysis[];
  readonly comparisons: readonly ReadComparison[];
  readonly mayEdit: boolean;
  readonly isInside: boolean;
  readonly mayRun: boolean;
  readonly notice: ComponentChildren;
}

/** What made the effects: every analysis, and the comparisons before and after. */
export function ContributionPage(props: ContributionPageProps) {
  const { context, evaluation, analyses, comparisons, mayEdit, isInside, mayRun } = props;
  const { language } = context;
  const words = contributionWords[language];
  return (
    <EvaluationFrame
      context={context}
      evaluation={evaluation}
      tab={contributionAddresses.list}
      title={words.title}
      lead={words.lead}
      isInside={isInside}
      mayRun={mayRun}
      notice={props.notice}
    >
      <Section id="analyses" title={words.many}>
        {analyses.length === 0 ? (
          <Empty missing={words.empty} next={words.emptyNext} />
        ) : (
          <ul>
            {analyses.map((analysis) => (
              <li key={analysis.id} class="entry">
                <h3 class="entry-title">
                  <a href={contributionAddress(language, 'analysis', analysis.id)}>{analysis.title}</a>
                </h3>
                <p class="over">
                  {words.done(String(stepsDone(analysis)))}
                  {isInside ? ` · ${analysis.isShared ? words.shared : words.notShared}` : null}
                </p>
                <p>{confidenceLines(language, analysis)[0]}</p>
              </li>
            ))}
          </ul>
        )}
        {mayEdit ? (
          <Actions>
            <ButtonLink address={contributionAddress(language, 'newAnalysis', evaluation.id)} quiet>
              {words.begin}
            </ButtonLink>
          </Actions>
        ) : null}
      </Section>
      <Section id="comparisons" title={words.comparison.heading} intro={words.comparison.intro}>
        {comparisons.length === 0 ? <p class="soft">{words.comparison.none}</p> : null}
        {comparisons.map((comparison) => (
          <ComparisonView
            key={comparison.id}
            language={language}
            comparison={comparison}
            mayEdit={mayEdit}
            isInside={isInside}
          />
        ))}
        {mayEdit ? (
          <Actions>
            <ButtonLink address={contributionAddress(language, 'newComparison', evaluation.id)} quiet>
              {words.comparison.add}
            </ButtonLink>
          </Actions>
        ) : null}
      </Section>
    </EvaluationFrame>
  );
}

interface AnalysisPageProps {
  readonly context: PageContext;
  readonly evaluation: { readonly id: string; readonly title: string };
  readonly analysis: Analysis;
  readonly mayEdit: boolean;
  readonly isInside: boolean;
  readonly mayRun: boolean;
  readonly notice: ComponentChildren;
}

/** One analysis of contribution, in its six steps. */
export function AnalysisPage(props: AnalysisPageProps) {
  const { context, evaluation, analysis, mayEdit, isInside, mayRun } = props;
  const { language } = context;
  const words = contributionWords[language];
  const page = contributionAddress(language, 'analysis', analysis.id);
  return (
    <EvaluationFrame
      context={context}
      evaluation={evaluation}
      tab={contributionAddresses.list}
      title={analysis.title}
      isInside={isInside}
      mayRun={mayRun}
      crumbs={[{ label: words.title, address: contributionAddress(language, 'list', evaluation.id) }]}
      meta={isInside ? <Chip>{analysis.isShared ? words.shared : words.notShared}</Chip> : undefined}
      notice={props.notice}
      deeds={
        mayEdit ? (
          <Actions>
            <ButtonLink address={editingAddress(language, page, 'edit')}>{words.edit}</ButtonLink>{' '}
            <ButtonLink address={editingAddress(language, page, 'history')} quiet>
              {words.history}
            </ButtonLink>
          </Actions>
        ) : null
      }
    >
      <AnalysisSteps language={language} analysis={analysis} mayEdit={mayEdit} />
    </EvaluationFrame>
  );
}
