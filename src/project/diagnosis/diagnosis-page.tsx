import type { ComponentChildren } from 'preact';
import themes from '../../../data/themes.json' with { type: 'json' };
import { actorKinds } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { Pager } from '../../platform/web/components/pager.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { type Contribution, countByTheme, type Nature, natures } from '../domain/diagnosis.ts';
import { diagnosisWords } from './words.ts';

export interface DiagnosisPageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
  readonly contributions: readonly Contribution[];
  /** The one nature that is shown whole, with its page; null for all. */
  readonly one: { readonly nature: Nature; readonly page: number } | null;
  /** Address of the open call, for everybody. */
  readonly callAddress: string | null;
  /** What those who write do here. */
  readonly children?: ComponentChildren;
}

const shownTexts = 8;
export const textsPerPage = 50;

/** The label of a theme, or «without theme». */
export const themeLabel = (language: Language, slug: string | null): string =>
  typeset(
    language,
    themes.find((theme) => theme.slug === slug)?.[language] ?? diagnosisWords[language].page.noTheme,
  );

/** What the actors say of their territory, by theme with counts, then in their words. */
export function DiagnosisPage(props: DiagnosisPageProps) {
  const { context, project, contributions, callAddress } = props;
  const { language } = context;
  const words = diagnosisWords[language].page;
  const summary = String(project.record.fields.diagnosis);
  return (
    <ProjectFrame
      context={context}
      project={project}
      title={words.title}
      description={words.description}
      isPublic
      {...(contributions.length === 0
        ? {}
        : { lead: words.lead(formatCount(language, contributions.length, words.said)) })}
      head={
        callAddress === null ? null : (
          <Actions>
            <ButtonLink address={callAddress}>{words.contribute}</ButtonLink>
          </Actions>
        )
      }
    >
      {summary === '' ? null : (
        <Section id="summary" title={words.summary}>
          <p class="kept-lines">{summary}</p>
        </Section>
      )}
      {contributions.length === 0 ? (
        <div class="section">
          <Empty missing={words.none} next={project.mayWrite ? words.noneNext : words.noneReader} />
        </div>
      ) : (
        <>
          <Themes {...props} />
          <div class={props.one === null ? 'grid cols-2' : undefined}>
            {natures.map((nature) => (
              <Texts key={nature} {...props} nature={nature} />
            ))}
          </div>
          <Viewpoints {...props} />
        </>
      )}
      {props.children}
    </ProjectFrame>
  );
}

function Themes({ context: { language }, contributions, one }: DiagnosisPageProps) {
  if (one !== null) return null;
  const words = diagnosisWords[language];
  return (
    <Section id="themes" title={words.page.byTheme}>
      <DataTable
        narrow="scroll"
        label={words.page.caption}
        caption={words.page.caption}
        rows={countByTheme(contributions)}
        columns={[
          { label: words.page.theme, cell: ({ theme }) => themeLabel(language, theme) },
          ...natures.map((nature) => ({
            label: words.natures[nature],
            numeric: true,
            cell: ({ counts }: ReturnType<typeof countByTheme>[number]) => counts[nature],
          })),
          { label: words.page.all, numeric: true, cell: ({ all }) => all },
        ]}
      />
    </Section>
  );
}

function Texts(props: DiagnosisPageProps & { readonly nature: Nature }) {
  const { context, project, contributions, one, nature } = props;
  const { language } = context;
  const words = diagnosisWords[language];
  const said = contributions.filter((contribution) => contribution.nature === nature);
  if (said.length === 0 || (one !== null && one.nature !== nature)) return null;
  const pages = Math.max(1, Math.ceil(said.length / textsPerPage));
  const page = Math.min(one?.page ?? 1, pages);
  const shown =
    one === null ? said.slice(0, shownTexts) : said.slice((page - 1) * textsPerPage, page * textsPerPage);
  const address = projectAddress(language, projectAddresses.diagnosis, project.slug);
  return (
    <Section id={nature} title={words.natures[nature]}>
      <ul class="ticks">
        {shown.map(({ id, text, theme }) => (
          <li key={id}>
            {text}
            {theme === null ? null : <span class="soft"> ({themeLabel(language, theme)})</span>}
          </li>
        ))}
      </ul>
      {one === null && said.length > shown.length ? (
        <p>
          <a href={`${address}?nature=${nature}`}>
            {words.page.seeAll(formatCount(language, said.length, words.page.said))}
            <span class="visually-hidden"> ({words.natures[nature]})</span>
          </a>
        </p>
      ) : null}
      {one === null ? null : (
        <>
          <Pager
            page={page}
            pages={pages}
            addressOf={(number) => `${address}?nature=${nature}&page=${number}`}
            label={words.page.pages}
          />
          <p>
            <a href={address}>{words.page.back}</a>
          </p>
        </>
      )}
    </Section>
  );
}

/** Who spoke, by viewpoint: so that nobody takes one voice for all. */
function Viewpoints({ context: { language }, contributions, one }: DiagnosisPageProps) {
  if (one !== null) return null;
  const words = diagnosisWords[language].page;
  const rows = [...actorKinds, null]
    .map((viewpoint) => ({
      label: viewpoint === null ? words.unknownViewpoint : kindLabels[viewpoint][language],
      count: contributions.filter((contribution) => contribution.viewpoint === viewpoint).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <Section id="viewpoints" title={words.whoSpoke}>
      <DataTable
        caption={words.viewpointCaption}
        rows={rows}
        columns={[
          { label: words.viewpoint, cell: ({ label }) => label },
          { label: words.all, numeric: true, cell: ({ count }) => count },
        ]}
      />
    </Section>
  );
}
