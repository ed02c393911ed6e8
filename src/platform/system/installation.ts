import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of Cap17 itself: the one whose package.json says so, above this code, built or not. */
export const installationFolder: string = findInstallation(import.meta.dirname);

function findInstallation(folder: string): string {
  const description = join(folder, 'package.json');
  if (existsSync(description) && JSON.parse(readFileSync(description, 'utf8')).name === 'cap17')
    return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json of cap17 above the program');
  return findInstallation(parent);
}
