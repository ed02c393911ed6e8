import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { addressOf, type StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { goalOf } from '../../platform/web/sdg/goals.ts';
import { SdgMark } from '../../platform/web/sdg/sdg-mark.tsx';
import { projectAddress } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { getTarget, targetText } from '../sdg/targets.ts';
import { indicatorAddresses } from './addresses.ts';
import { type CatalogueIndicator, unitLabel } from './catalogue.ts';
import { Comparison, type Elsewhere } from './comparison.tsx';
import { Disagreements } from './disagreements.tsx';
import { indicatorEditable } from './indicator-editable.ts';
import { IndicatorFigure } from './indicator-figure.tsx';
import type { ReadIndicator } from './indicator-store.ts';
import type { Standing } from './progress-of.ts';
import { ProgressStats } from './progress-stats.tsx';
import { ReadingTable } from './reading-table.tsx';
import { indicatorWords } from './words.ts';

export interface IndicatorPageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly record: StoredRecord;
  readonly indicator: ReadIndicator;
  readonly standing: Standing;
  /** What it follows: an orientation, an action, or null for the whole project. */
  readonly follows: string | null;
  readonly catalogued: CatalogueIndicator | null;
  readonly elsewhere: readonly Elsewhere[];
  /** Official values that could be taken as readings: the place and how many. */
  readonly official: { readonly place: string; readonly count: number } | null;
  /** Whether the person may add and correct readings. */
  readonly mayRead: boolean;
  readonly mayUpdate: boolean;
  readonly mayRemove: boolean;
  readonly notice?: ComponentChildren;
}

/** An indicator: where one is, how the figures came, what is read elsewhere, and its readings with their sources. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { context, project, indicator, standing } = props;
  const { language } = context;
  const words = indicatorWords[language].page;
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={indicator.name}
      between={[
        {
          label: indicatorWords[language].many,
          address: projectAddress(language, indicatorAddresses.ofProject, project.slug),
        },
      ]}
      isPublic={props.record.fields.seenAs === 'published'}
      meta={
        <>
          <span>{words.unitOf(unitLabel(indicator.unit, language))}</span>{' '}
          {props.follows === null ? null : <span>{words.followsThis(props.follows)}</span>}
        </>
      }
      head={props.mayRead ? <Writing {...props} /> : undefined}
    >
      {props.notice}
      {indicator.isDemo ? <Alert kind="example">{words.example}</Alert> : null}
      {indicator.unit === 'depends' ? <Alert>{words.unitDepends}</Alert> : null}
      <ProgressStats language={language} indicator={indicator} standing={standing} />
      <IndicatorFigure {...{ language, indicator, standing }} elsewhere={props.elsewhere} />
      <Disagreements
        language={language}
        indicator={indicator}
        disagreements={standing.settled.disagreements}
        mayUpdate={props.mayRead}
      />
      <ReadingTable
        language={language}
        indicator={indicator}
        standing={standing}
        mayUpdate={props.mayRead}
        official={props.official}
      />
      <Comparison language={language} indicator={indicator} elsewhere={props.elsewhere} />
      <About {...props} />
      <Manage {...props} />
    </ProjectFrame>
  );
}

function Writing({ context: { language }, record, indicator, mayUpdate }: IndicatorPageProps) {
  const words = indicatorWords[language].page;
  return (
    <Actions>
      <ButtonLink address={projectAddress(language, indicatorAddresses.createReading, indicator.id)}>
        {words.add}
      </ButtonLink>{' '}
      {mayUpdate ? (
        <ButtonLink address={addressOf(language, indicatorEditable, record, 'edit')} quiet>
          {words.edit}
        </ButtonLink>
      ) : null}
    </Actions>
  );
}

function About({ context: { language }, indicator, catalogued }: IndicatorPageProps) {
  const words = indicatorWords[language].page;
  const source = indicator.source === '' ? words.explain.unknownSource : indicator.source;
  return (
    <Section id="about" title={words.definition}>
      {indicator.definition === '' ? null : <p class="kept-lines">{indicator.definition}</p>}
      <dl class="facts">
        {indicator.method === '' ? null : (
          <div>
            <dt>{words.method}</dt>
            <dd class="kept-lines">{indicator.method}</dd>
          </div>
        )}
        {catalogued?.caveat ? (
          <div>
            <dt>{words.caveat}</dt>
            <dd>{catalogued.caveat[language]}</dd>
          </div>
        ) : null}
        <div>
          <dt>{words.source}</dt>
          <dd>
            {catalogued?.source.name === indicator.source ? (
              <a href={catalogued.source.url}>{source}</a>
            ) : (
              source
            )}
          </dd>
        </div>
      </dl>
      {indicator.targets.length === 0 ? null : <Targets language={language} codes={indicator.targets} />}
    </Section>
  );
}

function Targets({ language, codes }: { readonly language: Language; readonly codes: readonly string[] }) {
  return (
    <ul class="sdgs">
      {codes.map((code) => {
        const goal = getTarget(code)?.goal;
        return (
          <li key={code}>
            {goal === undefined ? null : (
              <>
                <SdgMark number={goal} /> <span class="visually-hidden">{goalOf(language, goal).title}</span>
              </>
            )}
            {targetText(language, code)}
          </li>
        );
      })}
    </ul>
  );
}

function Manage({
  context: { language },
  record,
  project,
  catalogued,
  mayUpdate,
  mayRemove,
}: IndicatorPageProps) {
  const words = indicatorWords[language].page;
  const sheet = (kind: string): string =>
    `/api/v1/projects/${project.slug}/crte-sheets.${kind}?lang=${language}&indicator=${record.id}`;
  return (
    <>
      {catalogued?.sheet ? (
        <Section id="sheet" title={words.sheet} intro={words.sheetLead}>
          <Actions>
            <ButtonLink address={sheet('docx')} quiet>
              DOCX
            </ButtonLink>{' '}
            <ButtonLink address={sheet('pdf')} quiet>
              PDF
            </ButtonLink>
          </Actions>
        </Section>
      ) : null}
      {mayUpdate ? (
        <p class="section note no-print">
          <a href={addressOf(language, indicatorEditable, record, 'history')}>{words.history}</a>
          {mayRemove ? (
            <>
              {' · '}
              <a href={addressOf(language, indicatorEditable, record, 'remove')}>{words.remove}</a>
            </>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
