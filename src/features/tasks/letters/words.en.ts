export default {
  morning: {
    subject: 'Banso today: {count, plural, one {one thing} other {# things}} for you',
    reach: 'You will find how to reach them in Banso.',
    new: 'Something new is asked of you. Whenever you have a moment:',
    still: 'This is still waiting. Whatever you can do is good:',
    what: 'What',
    until: 'By',
    time: 'Takes',
    minutes: 'about {minutes, plural, one {# minute} other {# minutes}}',
    button: 'Open Banso',
  },
  calendar: { name: 'Banso: what is asked of me' },
  titles: {
    'reflections-write': 'Reflection on {period}',
    'reflections-answer':
      '{known, select, yes {Answer to {about}’s reflection} other {Answer to a reflection}} ({period})',
    'reflections-help': '{known, select, yes {Help with an answer to {about}} other {Help with an answer}} ({period})',
    'reflections-read': '{known, select, yes {Added to {about}’s reflection} other {Added to a reflection}} ({period})',
    'reflections-letter': 'A letter',
    'trainings-paper': 'A sheet for your training',
    'trainings-rate': 'How you saw others of your training',
    'trainings-score': 'Scores of a training',
    'trainings-redesign': 'The design of the next training',
    'trainings-phase': 'What you learnt in your training',
    'trainings-confirm': '{known, select, yes {What {about} has done} other {Something to confirm}}',
  },
} as const
