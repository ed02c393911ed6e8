import type { Localized } from '../../kernel/language.ts';
import type { Database } from '../../platform/ports/database.ts';
import { listThemes } from '../store/resource-store.ts';
import { commonsDatabase } from '../store/tables.ts';

/** Labels of the themes, by their key. */
export const listThemeLabels = (database: Database): Promise<ReadonlyMap<string, Localized>> =>
  listThemes(commonsDatabase(database));
