export { backupFormat, backupHeadSchema, backupManifestSchema } from './backup-schema.ts';
