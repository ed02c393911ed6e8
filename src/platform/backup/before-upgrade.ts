import { StartRefusal } from '../config/start-refusal.ts';
import { type BackupSurroundings, takeBackup } from './backup-folder.ts';

/**
 * Backs up a database in use before its shape changes, and reads the backup back.
 * @throws StartRefusal when it cannot be done: no change is then made
 */
export async function backUpBeforeUpgrade(
  surroundings: BackupSurroundings,
  pending: readonly string[],
): Promise<void> {
  try {
    await takeBackup(surroundings, 'upgrade');
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
    surroundings.log.error('upgrade-not-backed-up', { pending, reason });
    throw new StartRefusal('start.upgrade-not-backed-up', {
      fr: `La sauvegarde d’avant mise à jour n’a pas pu être faite dans «\u202F${surroundings.folder}\u202F» (${reason}). La base n’a pas été touchée\u00A0: faites de la place, ou choisissez un autre dossier avec CAP17_BACKUPS.`,
      en: `The backup before the upgrade could not be made in “${surroundings.folder}” (${reason}). The database was not touched: make some room, or choose another folder with CAP17_BACKUPS.`,
    });
  }
}
