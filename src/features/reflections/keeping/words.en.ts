export default {
  until: {
    reflections: 'Deleted by itself {months, plural, one {# month} other {# months}} after it was written.',
    letters: 'Deleted by itself {months, plural, one {# month} other {# months}} after it was written.',
    drafts: 'Drafts are deleted by themselves after {months, plural, one {# month} other {# months}}.',
  },
  title: 'How long words are kept',
  lead: 'Says how long what people write stays. What is older is deleted by a job every day.',
  kinds: {
    reflections: 'Reflections, additions and trainers’ answers',
    letters: 'Letters',
    drafts: 'Drafts',
  },
  hint: '1 to 120, counted from the day of writing.',
  wrong: 'Please enter a whole number from 1 to 120.',
  everybody:
    'Everybody sees the period before writing and on “Everything about me”. A new period also holds for what has been written already.',
  save: 'Save',
  saved: 'The periods were changed',
  askTitle: 'Keep words for less time?',
  confirm: 'Keep them for less time',
  askLead: 'Tonight the following is deleted. This cannot be undone.',
  gone: '{what}: written before {day}',
  count:
    '{count, plural, =0 {At present no reflection would lose its words.} one {# reflection loses its words.} other {# reflections lose their words.}}',
  lettersNote: 'How many letters there are is told to nobody.',
  back: 'Settings of the organisation',
  linkText: 'Says how long reflections, letters and drafts stay.',
  open: 'See the periods',
  refusals: { 'changed-meanwhile': 'Somebody else changed this first. Please reload the page.' },
} as const
