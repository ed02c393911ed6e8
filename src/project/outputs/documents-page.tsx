import type { PageContext } from '../../platform/ports/page-context.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import type { ReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { outputWords } from './words.ts';

interface DocumentsPageProps {
  readonly context: PageContext;
  readonly project: ReadProject;
}

type Format = keyof (typeof outputWords)['fr']['page']['formats'];

/** What can be taken from a project: documents to present, tables to work with, data for programs. */
export function DocumentsPage({ context, project }: DocumentsPageProps) {
  const { language } = context;
  const words = outputWords[language].page;
  const parts: readonly {
    readonly file: string;
    readonly title: string;
    readonly intro: string;
    readonly formats: readonly Format[];
  }[] = [
    { file: 'project', title: words.whole, intro: words.wholeIntro, formats: ['pdf', 'docx'] },
    { file: 'council-note', title: words.note, intro: words.noteIntro, formats: ['pdf', 'docx'] },
    { file: 'actions', title: words.table, intro: words.tableIntro, formats: ['xlsx', 'ods', 'csv'] },
    { file: 'project', title: words.data, intro: words.dataIntro, formats: ['json'] },
  ];
  return (
    <ProjectFrame context={context} project={project} title={words.title} lead={words.lead} isPublic>
      <div class="grid cols-2">
        {parts.map(({ file, title, intro, formats }) => (
          <Section key={title} id={`${file}-${formats[0]}`} title={title} intro={intro}>
            <ul class="pager">
              {formats.map((format) => (
                <li key={format}>
                  <a href={`/api/v1/projects/${project.slug}/${file}.${format}?lang=${language}`}>
                    {words.formats[format]}
                    <span class="visually-hidden"> ({title})</span>
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
      <p class="note">{words.seen}</p>
    </ProjectFrame>
  );
}
