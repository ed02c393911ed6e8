export { type NumberRefusal, readTypedNumber, type Scale, writeTypedNumber } from './typed-number.ts';
