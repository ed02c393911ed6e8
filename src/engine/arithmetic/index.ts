export { exp } from './exp.ts';
export { expm1, reached } from './expm1.ts';
export { log } from './log.ts';
export { log1p } from './log1p.ts';
export { pow } from './pow.ts';
export { powerOfTwo, scaleByPowerOfTwo } from './scale-by-power-of-two.ts';
export { sineRatio } from './sine-ratio.ts';
