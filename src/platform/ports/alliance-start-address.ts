import type { Language } from '../../kernel/language.ts';

/**
 * The address of the simulator on an alliance that a room lets people start from.
 * @param from the name of the start and its key, e.g. `pioneer:mille-cafes`
 * @param premium whether its premium is computed at once
 */
export function allianceStartAddress(language: Language, from: string, premium: boolean): string {
  const address = language === 'fr' ? `/simulateur?depuis=${from}` : `/en/simulator?from=${from}`;
  return premium ? `${address}&prime=1` : address;
}
