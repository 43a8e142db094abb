/** The columns that name supporters, by employee number; each is called as its kind of support. */
export const supportKeys = [
  'trainer',
  'manager',
  'head',
  'mentor',
  'buddy',
  'peer',
  'hr',
  'counsellor',
  'development',
] as const

/** The columns of the template, in its order. `leftOn` is the last day in the organisation. */
export const columnKeys = [
  'number',
  'familyName',
  'givenName',
  'reading',
  'otherName',
  'chosenName',
  'email',
  'privateEmail',
  'phone',
  'unit',
  'position',
  'kind',
  'hiredOn',
  'leftOn',
  'assignedOn',
  'formerNumber',
  'role',
  ...supportKeys,
  'awayFrom',
  'awayUntil',
  'awayKind',
  'locale',
] as const
