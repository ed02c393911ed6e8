import { z } from 'zod';
import { allianceJsonSchema } from '../formats/alliance-file/alliance-json-schema.ts';
import { allocationDocumentSchema } from '../formats/allocation/index.ts';
import { appraisalDocumentSchema } from '../formats/appraisal/index.ts';
import { backupHeadSchema, backupManifestSchema } from '../formats/backup/index.ts';
import { distributionDocumentSchema } from '../formats/distribution/index.ts';
import { flowsDocumentSchema } from '../formats/flows/index.ts';
import { gameDocumentSchema } from '../formats/game/index.ts';
import { projectSchema } from '../formats/project/index.ts';
import { surveyDocumentSchema } from '../formats/survey/index.ts';
import type { Localized } from '../kernel/language.ts';

/** A document that the command line and the API read: the same definition checks it and describes it. */
export interface DescribedDocument {
  /** Name of its schema, and of the method of `cap17 compute` unless it is an alliance. */
  readonly name: string;
  readonly command: string;
  readonly title: Localized;
  readonly schema: Readonly<Record<string, unknown>>;
}

const schemaOf = (name: string, definition: z.ZodType): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(definition, { io: 'input' }),
  $id: `cap17/${name}@1`,
  title: `cap17/${name}@1`,
});

/** Every document, the alliance first. */
export const describedDocuments: readonly DescribedDocument[] = [
  {
    name: 'alliance',
    command: 'premium',
    title: { fr: 'La prime d’une alliance', en: 'The premium of an alliance' },
    schema: allianceJsonSchema(),
  },
  {
    name: 'game',
    command: 'compute game',
    title: {
      fr: 'Partager un gain ou un coût\u00A0: jeux de coalitions',
      en: 'Share a gain or a cost: coalition games',
    },
    schema: schemaOf('game', gameDocumentSchema),
  },
  {
    name: 'flows',
    command: 'compute flows',
    title: { fr: 'Lire un réseau de flux', en: 'Read a network of flows' },
    schema: schemaOf('flows', flowsDocumentSchema),
  },
  {
    name: 'appraisal',
    command: 'compute appraisal',
    title: {
      fr: 'Apprécier un projet\u00A0: valeur actuelle, délai de retour',
      en: 'Appraise a project: present value, payback',
    },
    schema: schemaOf('appraisal', appraisalDocumentSchema),
  },
  {
    name: 'distribution',
    command: 'compute distribution',
    title: { fr: 'Calculer sur des fourchettes', en: 'Compute with ranges' },
    schema: schemaOf('distribution', distributionDocumentSchema),
  },
  {
    name: 'survey',
    command: 'compute survey',
    title: {
      fr: 'Lire une enquête\u00A0: parts, écarts, accord, secret',
      en: 'Read a survey: shares, gaps, agreement, secrecy',
    },
    schema: schemaOf('survey', surveyDocumentSchema),
  },
  {
    name: 'allocation',
    command: 'compute allocation',
    title: {
      fr: 'Partager une enveloppe\u00A0: plusieurs règles côte à côte',
      en: 'Share out an envelope: several rules side by side',
    },
    schema: schemaOf('allocation', allocationDocumentSchema),
  },
];

/** A document that Cap17 writes and reads back, and that others may read. */
export type DescribedFile = Pick<DescribedDocument, 'name' | 'title' | 'schema'>;

/** A project as it is given to programs, and the two documents that describe what a backup holds. */
export const describedFiles: readonly DescribedFile[] = [
  {
    name: 'project',
    title: { fr: 'Projet de territoire, pour les programmes', en: 'Project of territory, for programs' },
    schema: schemaOf('project', projectSchema),
  },
  {
    name: 'backup',
    title: {
      fr: 'Sauvegarde\u00A0: premier document, cap17-backup.json',
      en: 'Backup: first document, cap17-backup.json',
    },
    schema: schemaOf('backup', backupHeadSchema),
  },
  {
    name: 'backup-manifest',
    title: {
      fr: 'Sauvegarde\u00A0: dernier document, manifest.json',
      en: 'Backup: last document, manifest.json',
    },
    schema: schemaOf('backup-manifest', backupManifestSchema),
  },
];

/** Where a document is posted. */
export const apiAddress = ({ name }: DescribedDocument): string =>
  name === 'alliance' ? '/api/v1/premium' : `/api/v1/compute/${name}`;

/** Where its schema is published. */
export const schemaAddress = ({ name }: Pick<DescribedDocument, 'name'>): string => `/schemas/${name}@1.json`;
