import type { Language } from '../../kernel/language.ts';
import { type OrganisationRole, organisationRoles } from '../domain/roles.ts';
import { organisationWords } from './words.ts';

/** The roles of an organisation as the answers of a list. */
export const roleChoices = (language: Language) =>
  organisationRoles.map((role) => ({ value: role, label: organisationWords[language].roles[role] }));

/** The role of that code, or `null`. */
export const readRole = (text: string | undefined): OrganisationRole | null =>
  organisationRoles.find((role) => role === text) ?? null;
