import { statfsSync } from 'node:fs';
import { StartRefusal } from '../../config/start-refusal.ts';

/** Room that must be left to start: a first start writes a new database, the others need some for their journal. */
const needed = { first: 300, next: 100 };

/** Under this, there is still time to make room before writes are refused. */
export const comfortableMegabytes = 1_000;
/** Under this, writes are refused: the database keeps enough to go on answering, and to recover by itself. */
export const writableMegabytes = 48;

/** Megabytes free on the disk of a folder, for somebody who is not root. */
export function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}

/** @throws StartRefusal when the disk of the data folder is nearly full */
export function checkDiskRoom(folder: string, isFirstStart: boolean): void {
  const free = freeMegabytes(folder);
  const least = isFirstStart ? needed.first : needed.next;
  if (free >= least) return;
  throw new StartRefusal('start.disk-full', {
    fr: `Le disque de «\u202F${folder}\u202F» est presque plein\u00A0: ${free}\u00A0Mo libres, il en faut ${least}. Faites de la place, ou choisissez un autre dossier\u00A0: CAP17_DATA=/chemin npm start`,
    en: `The disk of “${folder}” is nearly full: ${free} MB free, ${least} needed. Make some room, or choose another folder: CAP17_DATA=/path npm start`,
  });
}
