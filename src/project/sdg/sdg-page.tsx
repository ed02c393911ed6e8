import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataDetails, DataTable } from '../../platform/web/components/data-table.tsx';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Figure } from '../../platform/web/components/figure.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { goalNumbers, goalOf } from '../../platform/web/sdg/goals.ts';
import { SdgMark } from '../../platform/web/sdg/sdg-mark.tsx';
import { projectAddress } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { indicatorAddresses } from '../indicators/addresses.ts';
import { anchorAddresses } from './addresses.ts';
import type { ListedAnchor } from './anchor-store.ts';
import { ProjectWheel } from './project-wheel.tsx';
import { sdgTargets, targetText } from './targets.ts';
import type { GoalCount } from './wheel.ts';
import { sdgWords } from './words.ts';

/** An indicator that follows a target. */
export interface FollowingIndicator {
  readonly id: string;
  readonly name: string;
}

export interface SdgPageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly anchors: readonly ListedAnchor[];
  readonly counts: readonly GoalCount[];
  /** Indicators by the code of the target that they follow. */
  readonly followed: ReadonlyMap<string, readonly FollowingIndicator[]>;
  /** Name of what an anchoring is attached to; null for the whole project. */
  readonly nameOf: (attachedTo: string) => string | null;
  readonly mayWrite: boolean;
  readonly notice?: ComponentChildren;
}

/** A project seen through the goals: the wheel, its table, each target with what follows it, or that nothing does. */
export function SdgPage(props: SdgPageProps) {
  const { context, project, anchors } = props;
  const { language } = context;
  const words = sdgWords[language].page;
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={words.title}
      crumb={words.crumb}
      isPublic
      lead={words.lead}
      head={
        props.mayWrite ? (
          <Actions>
            <ButtonLink address={projectAddress(language, anchorAddresses.create, project.slug)}>
              {words.add}
            </ButtonLink>
          </Actions>
        ) : undefined
      }
    >
      {props.notice}
      {anchors.length === 0 ? (
        <div class="section flush">
          <Empty missing={words.empty} next={props.mayWrite ? words.emptyNext : ''} />
        </div>
      ) : (
        <>
          <Wheel {...props} />
          <Targets {...props} />
        </>
      )}
      <Proposed {...props} />
      <AllTargets language={language} />
    </ProjectFrame>
  );
}

function Wheel({ context: { language }, counts }: SdgPageProps) {
  const words = sdgWords[language];
  const present = counts.filter(({ targets }) => targets > 0);
  const total = present.reduce((sum, { targets }) => sum + targets, 0);
  return (
    <div class="section flush">
      <Figure
        id="wheel"
        title={words.page.wheel}
        sub={words.page.wheelSub}
        note={words.page.colours}
        under={
          <DataDetails
            summary={words.page.table}
            caption={words.page.wheel}
            narrow="blocks"
            columns={[
              {
                label: words.page.goal,
                cell: ({ goal }: GoalCount) => `${goal}. ${goalOf(language, goal).title}`,
              },
              { label: words.levels.main, numeric: true, cell: ({ main }) => main },
              { label: words.levels.supports, numeric: true, cell: ({ supports }) => supports },
              { label: words.levels['watch-out'], numeric: true, cell: ({ watchOut }) => watchOut },
              {
                label: words.page.measured,
                numeric: true,
                cell: ({ measured, targets }) => (targets === 0 ? '—' : words.page.ratio(measured, targets)),
              },
            ]}
            rows={counts}
          />
        }
      >
        <ProjectWheel
          language={language}
          counts={counts}
          description={words.page.wheelDescription(present.length, total)}
        />
      </Figure>
    </div>
  );
}

function Targets(props: SdgPageProps) {
  const { language } = props.context;
  const words = sdgWords[language];
  const codes = new Set(props.anchors.map(({ target }) => target));
  const unmeasured = [...codes].filter((code) => !props.followed.has(code)).length;
  return (
    <Section id="targets" title={words.page.targets} intro={words.page.targetsNote}>
      <p>{unmeasured === 0 ? words.page.allMeasured : words.page.unmeasured(unmeasured)}</p>
      <DataTable
        caption={<span class="visually-hidden">{words.page.targets}</span>}
        narrow="blocks"
        columns={[
          {
            label: words.fields.target,
            cell: ({ target, goal }: ListedAnchor) => (
              <span class="with-mark">
                <SdgMark number={goal} /> <span>{targetText(language, target)}</span>
              </span>
            ),
          },
          { label: words.fields.level, cell: ({ level }) => words.levels[level] },
          {
            label: words.page.for,
            cell: ({ attachedTo, why }) => (
              <>
                {props.nameOf(attachedTo) ?? words.wholeProject}
                {why === '' ? null : <p class="small-text kept-lines">{why}</p>}
              </>
            ),
          },
          { label: words.page.measured, cell: ({ target }) => <Followers {...props} target={target} /> },
          ...(props.mayWrite
            ? [
                {
                  label: '',
                  head: <span class="visually-hidden">{words.page.edit}</span>,
                  cell: ({ id, target }: ListedAnchor) => (
                    <a
                      href={`${projectAddress(language, anchorAddresses.page, id)}${language === 'fr' ? '/modifier' : '/edit'}`}
                    >
                      {words.page.edit}
                      <span class="visually-hidden"> {target}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
        rows={props.anchors}
      />
    </Section>
  );
}

function Followers({
  context: { language },
  project,
  followed,
  mayWrite,
  target,
}: SdgPageProps & { readonly target: string }) {
  const words = sdgWords[language].page;
  const indicators = followed.get(target) ?? [];
  if (indicators.length > 0)
    return (
      <>
        {indicators.map(({ id, name }, index) => (
          <span key={id}>
            {index === 0 ? null : ', '}
            <a href={projectAddress(language, indicatorAddresses.page, id)}>{name}</a>
          </span>
        ))}
      </>
    );
  const goal = target.split('.')[0];
  return (
    <>
      <strong>{words.notMeasured}</strong>{' '}
      {mayWrite ? (
        <a href={`${projectAddress(language, indicatorAddresses.catalogue, project.slug)}?goal=${goal}`}>
          {words.measure}
          <span class="visually-hidden"> ({target})</span>
        </a>
      ) : null}
    </>
  );
}

/** Targets that indicators follow already and on which nothing is anchored: the anchoring is a person's to write. */
function Proposed({ context: { language }, anchors, followed, mayWrite }: SdgPageProps) {
  const words = sdgWords[language].page;
  const anchored = new Set(anchors.map(({ target }) => target));
  const proposed = sdgTargets.filter(({ code }) => followed.has(code) && !anchored.has(code));
  if (!mayWrite || proposed.length === 0) return null;
  return (
    <Section id="proposed" title={words.proposed} intro={words.proposedLead}>
      <ul class="sdgs">
        {proposed.slice(0, 20).map(({ code, goal }) => (
          <li key={code}>
            <SdgMark number={goal} />
            <span>
              {targetText(language, code)}{' '}
              <span class="soft">
                {words.followedBy} {(followed.get(code) ?? []).map(({ name }) => name).join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AllTargets({ language }: { readonly language: Language }) {
  const words = sdgWords[language].page;
  return (
    <Section id="all-targets" title={words.list} intro={words.listNote}>
      {goalNumbers.map((goal) => (
        <Disclosure key={goal} kind="group" summary={`${goal}. ${goalOf(language, goal).title}`}>
          <ul>
            {sdgTargets
              .filter((target) => target.goal === goal)
              .map(({ code }) => (
                <li key={code}>{targetText(language, code)}</li>
              ))}
          </ul>
        </Disclosure>
      ))}
    </Section>
  );
}
