export default {
  morning: {
    subject: 'Banso today: {count, plural, one {one thing} other {# things}} for you',
    reach: 'You will find how to reach them in Banso.',
    line: 'Something new is asked of you. Whenever you have a moment:',
    what: 'What',
    until: 'By',
    time: 'Takes',
    minutes: 'about {minutes} minutes',
    kinds: { 'reflections-write': 'This month’s reflection', 'reflections-answer': 'A reply to a reflection' },
    button: 'Open Banso',
  },
} as const
