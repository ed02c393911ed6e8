import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { StartRefusal } from '../../config/start-refusal.ts';
import { canEnter, databaseUser, type SystemUser } from './system-user.ts';

/** Where the content lives, and who keeps the database in it. */
export interface DataFolder {
  readonly path: string;
  /** `path`/postgres: clusters by major version, password, logs. */
  readonly postgres: string;
  /** The user of the database when it cannot be ours (root). */
  readonly user: SystemUser | null;
}

/** Where root's data go when the clone is under a folder that the database's user cannot enter. */
const sharedState = '/var/lib/cap17';

/**
 * Finds and creates the data folder: the one asked for, else `.cap17` in the installation,
 * else (for root, when its database user cannot reach the installation) one of its own under /var/lib/cap17.
 * @throws StartRefusal when the folder asked for cannot be used
 */
export function openDataFolder(asked: string | null, installation: string): DataFolder {
  const wanted = resolve(asked ?? join(installation, '.cap17'));
  const folder = describe(wanted);
  create(folder.path);
  if (canEnter(folder.user, folder.path) || (openDoor(folder.path) && canEnter(folder.user, folder.path)))
    return folder;
  if (asked !== null) throw unreachable(wanted, folder.user!);
  const digest = createHash('sha256').update(installation).digest('hex').slice(0, 8);
  const elsewhere = describe(join(sharedState, `${basename(installation)}-${digest}`));
  create(elsewhere.path);
  return elsewhere;
}

function describe(path: string): DataFolder {
  const postgres = join(path, 'postgres');
  return { path, postgres, user: databaseUser(postgres) };
}

/** A folder that root made for itself lets the database's user through, without showing what it holds. */
function openDoor(folder: string): boolean {
  chmodSync(folder, statSync(folder).mode | 0o011);
  return true;
}

function create(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new StartRefusal('start.data-folder', {
      fr: `Le dossier des données «\u202F${folder}\u202F» ne peut pas être créé (${code}). Choisissez-en un autre\u00A0: CAP17_DATA=/chemin npm start`,
      en: `The data folder “${folder}” cannot be created (${code}). Choose another: CAP17_DATA=/path npm start`,
    });
  }
}

function unreachable(folder: string, user: SystemUser): StartRefusal {
  return new StartRefusal('start.data-folder', {
    fr: `Lancé par root, Cap17 confie sa base à l’utilisateur «\u202F${user.name}\u202F», qui ne peut pas entrer dans «\u202F${folder}\u202F». Choisissez pour CAP17_DATA un dossier sous /var/lib, ou lancez Cap17 sans être root.`,
    en: `Started by root, Cap17 gives its database to the user “${user.name}”, who cannot enter “${folder}”. Choose a CAP17_DATA under /var/lib, or start Cap17 without being root.`,
  });
}
