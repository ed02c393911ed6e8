import description from '../../../package.json' with { type: 'json' };

/** The release of Cap17, also that of its engine. */
export const version: string = description.version;
