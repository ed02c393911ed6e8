import type { TerritoryPanel } from '../../platform/ports/contributions.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Chip } from '../../platform/web/components/chips.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { pioneerWords } from '../pioneers/words.ts';
import { listProjectsOf } from './project-store.ts';
import { projectWords } from './words.ts';

/** The projects of a territory, on its page. */
export const projectsPanel: TerritoryPanel = {
  name: 'projects',
  async show({ id, slug, isCatalyst }, language, { database }) {
    const projects = (await listProjectsOf(database, id)).filter(
      ({ state }) => isCatalyst || state === 'published',
    );
    if (projects.length === 0 && !isCatalyst) return null;
    const words = projectWords[language].page;
    return (
      <Section id="projects" title={words.door} intro={words.doorIntro}>
        <ul>
          {projects.map((project) => (
            <li key={project.slug}>
              <a href={projectAddress(language, projectAddresses.page, project.slug)}>{project.name}</a>{' '}
              {project.state === 'draft' ? <Chip>{words.draft}</Chip> : null}
            </li>
          ))}
        </ul>
        {isCatalyst ? (
          <Actions>
            <ButtonLink address={projectAddress(language, projectAddresses.createFromPioneers, slug)}>
              {pioneerWords[language].door}
            </ButtonLink>{' '}
            <ButtonLink address={projectAddress(language, projectAddresses.create, slug)} quiet>
              {words.begin}
            </ButtonLink>
          </Actions>
        ) : null}
      </Section>
    );
  },
};
