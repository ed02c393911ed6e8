export {
  isUnsureOfThousands,
  type MoneyRefusal,
  readTypedMoney,
  splitEuros,
  withUnitOfHigh,
} from './typed-money.ts';
export { type NumberRefusal, readTypedNumber, type Scale, writeTypedNumber } from './typed-number.ts';
