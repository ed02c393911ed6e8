/** What is said of amounts that members keep private. */
export const privateEn = {
  members: 'Private amounts put together',
  public: 'Private amounts put together, for others',
  note: 'Sum of what at least three members keep private: contributions negative, benefits positive. It tells nothing of any of them. Counted as created all together.',
  withheldTitle: 'Private amounts are not counted here',
  withheld: {
    'few-members': 'Fewer than three members keep amounts private: their sum would tell too much.',
    'one-dominates':
      'A member could find, roughly, what another keeps private: the sum hides the largest amount too little.',
    difference:
      'Compared with an earlier version, the sum of private amounts would tell what one or two members changed.',
    currency: 'The model is not in euros: private amounts, which are, do not enter it.',
  },
  withheldNext:
    'The figures below are therefore incomplete. The members concerned may show their lines to the alliance.',
};
