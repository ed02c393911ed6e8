import type { NamedPage, PeopleDatabase, Surroundings } from '../../people/index.ts';
import { projectAddresses } from '../addresses.ts';
import { findProject } from './project-record.ts';
import { projectWords } from './words.ts';

/** The pages above a part of a project: the list of projects, and the project. */
export async function abovePart(
  database: PeopleDatabase,
  { record, parameters }: Surroundings,
): Promise<readonly NamedPage[]> {
  const key = record === null ? (parameters.key ?? '') : String(record.fields.projectId);
  const project = await findProject(database, key);
  const list = {
    name: { fr: projectWords.fr.many, en: projectWords.en.many },
    addresses: projectAddresses.list,
  };
  if (project === null) return [list];
  const name = String(project.fields.name);
  const slug = encodeURIComponent(String(project.fields.slug));
  const { fr, en } = projectAddresses.page;
  return [
    list,
    {
      name: { fr: name, en: name },
      addresses: { fr: fr.replace(':key', slug), en: en.replace(':key', slug) },
    },
  ];
}
