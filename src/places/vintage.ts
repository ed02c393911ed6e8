import source from '../../data/places/source.json' with { type: 'json' };

/** Year of the Code officiel géographique in use. */
export const vintage: number = source.vintage;

/** Where the places come from, as pages say it. */
export const placeSource = source;
