import source from '../../docs/glossary.md?raw';
import { readGlossary } from './domain/glossary.ts';

/** The words of `docs/glossary.md`, part by part. */
export const glossaryParts = readGlossary(source);
