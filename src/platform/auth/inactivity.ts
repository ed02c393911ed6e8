/** Days after the last sign-in at which an account is erased: three years. */
export const inactiveDays = 1_095;
/** Days before that at which its person is warned by mail; coming in is enough to keep it. */
export const warnedDays = 30;
