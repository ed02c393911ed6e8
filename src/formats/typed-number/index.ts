export { isUnsureOfThousands, type MoneyRefusal, readTypedMoney, splitEuros } from './typed-money.ts';
export { type NumberRefusal, readTypedNumber, type Scale, writeTypedNumber } from './typed-number.ts';
