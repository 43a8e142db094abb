export default {
  hello: 'Hello, {name}',
  lead: 'It is {day}. {count, plural, =0 {} one {One thing is asked of you.} other {# things are asked of you.}}',
  list: 'What is asked of you',
  doneTitle: 'Done lately',
  doneOn: 'Done on {day}',
  minutes: 'About {minutes, plural, one {# minute} other {# minutes}}',
  due: { later: 'By {day}', soon: 'By {day}', today: 'By today, {day}', overdue: 'Was hoped for by {day}' },
  urgency: { soon: 'Soon', today: 'Today', overdue: 'Past the day hoped for' },
  kinds: {
    reflections: {
      write: {
        title: 'Look back on {month}',
        text: 'Take a moment to remember what the month was like. You can stop at any time; your draft is kept.',
        late: 'It stays open until {day}. No rush: whatever you can write is good.',
        start: 'Write my reflection',
        done: 'You handed in your reflection on {month}',
      },
      answer: {
        title: 'Answer {about}’s reflection',
        text: 'A reflection on {month} has arrived. {about} is looking forward to a word from you.',
        late: 'An answer never comes too late. A few words are enough.',
        start: 'Read and answer',
        done: 'You answered {about}’s reflection on {month}',
      },
    },
  },
  path: {
    title: 'The path so far',
    empty: 'Nothing has been asked yet.',
    states: {
      open: 'Open, due around {day}',
      done: 'Done on {day}',
      'done-late': 'Done on {day}, after the suggested day',
      missed: 'Closed without an answer (was due around {day})',
      closed: 'No longer needed (was due around {day})',
    },
  },
  empty: {
    title: 'Nothing is asked of you today',
    reflects: 'Your next reflection will arrive here towards the end of the month. You will also get a mail.',
    supports: 'When somebody you support hands in a reflection, it will arrive here. You will also get a mail.',
    otherwise: 'Whatever is asked of you will arrive here. Until then, go at your own pace.',
    rounds: 'See how the reflections are going',
  },
} as const
