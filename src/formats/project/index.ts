export { type ProjectDocument, projectFormat, projectSchema } from './project-schema.ts';
