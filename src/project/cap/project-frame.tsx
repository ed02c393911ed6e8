import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { projectAddress, projectAddresses } from '../addresses.ts';
import type { ReadProject } from './project-access.ts';
import { projectWords } from './words.ts';

interface ProjectFrameProps {
  readonly context: PageContext;
  readonly project: Pick<ReadProject, 'slug' | 'name' | 'state'>;
  readonly title: string;
  /** Name of this page in the way that leads to it, the title unless told. */
  readonly crumb?: string;
  /** Pages between the project and this one. */
  readonly between?: readonly Crumb[];
  readonly meta?: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly head?: ComponentChildren;
  readonly description?: string;
  /** True for pages that everybody may read once the project is published. */
  readonly isPublic?: boolean;
  readonly children?: ComponentChildren;
}

/** The frame of a page inside a project. */
export function ProjectFrame(props: ProjectFrameProps) {
  const { context, project, title } = props;
  const { language } = context;
  return (
    <Page
      context={context}
      current="projects"
      title={`${title} — ${project.name}`}
      description={props.description ?? `${title}. ${project.name}.`}
      crumbs={[
        { label: projectWords[language].many, address: addressIn(language, projectAddresses.list) },
        { label: project.name, address: projectAddress(language, projectAddresses.page, project.slug) },
        ...(props.between ?? []),
        { label: props.crumb ?? title },
      ]}
      indexed={props.isPublic === true && project.state === 'published'}
    >
      <PageHead
        title={title}
        {...(props.meta === undefined ? {} : { meta: props.meta })}
        {...(props.lead === undefined ? {} : { lead: props.lead })}
      >
        {props.head}
      </PageHead>
      {props.children}
    </Page>
  );
}
