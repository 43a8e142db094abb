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
        title: 'Look back on {period}',
        text: 'Take a moment to remember what the time was like. You can stop at any time; your draft is kept.',
        late: 'It stays open until {day}. No rush: whatever you can write is good.',
        start: 'Write my reflection',
        done: 'You handed in your reflection on {period}',
      },
      answer: {
        title: 'Answer {about}’s reflection',
        text: 'A reflection on {period} has arrived. {about} is looking forward to a word from you.',
        late: 'An answer never comes too late. A few words are enough.',
        start: 'Read and answer',
        done: 'You answered {about}’s reflection on {period}',
      },
      help: {
        title: 'Help with an answer to {about}',
        text: '{about}’s reflection on {period} has no answer yet. Please ask the trainer whether something is in the way.',
        late: 'It is never too late. One word is enough.',
        start: 'See how it stands',
        done: 'You helped with an answer to {about} ({period})',
      },
      read: {
        title:
          '{known, select, yes {Read what was added to {about}’s reflection} other {Read the answer added to your reflection}}',
        text: 'Something was added to the reflection on {period}. Have a look whenever you have a moment.',
        late: 'Any time is a good time to read it.',
        start: 'Read it',
        done: '{known, select, yes {You read what was added to {about}’s reflection on {period}} other {You read the answer added to your reflection on {period}}}',
      },
      letter: {
        title: '{known, select, yes {Read a letter from {about}} other {Read the reply to your letter}}',
        text: '{known, select, yes {{about} has written to you. Their trainer and manager do not learn of it.} other {A reply to your letter has arrived.}}',
        late: 'Any time is a good time to read it.',
        start: 'Open the letter',
        done: '{known, select, yes {You read a letter from {about}} other {You read the reply to your letter}}',
      },
    },
  },
  moved: `Moved from {from} to {to}: {why, select,
      anchor {the day it counts from has changed.}
      absence {{from} fell into a leave.}
      calendar {{from} has become a day off.}
      supporter {whoever takes part is on leave on {from}.}
      other {the plan has changed.}
    }`,
  outOfTolerance: 'No day near {day}, the day planned, was possible, so it is on the nearest one.',
  coming: { title: 'Coming up', opens: 'From {day}' },
  excused: {
    title: 'Lifted because of a leave',
    lead: 'These fell into your leave, so nothing is asked of you. If you are back in time, they will arrive here again.',
    due: 'Was hoped for by {day}',
  },
  calendarLink: 'See this in your calendar app as well',
  path: {
    title: 'The path so far',
    empty: 'Nothing has been asked yet.',
    states: {
      planned: 'Ahead, opens on {day}',
      open: 'Open, due around {day}',
      done: 'Done on {day}',
      'done-late': 'Done on {day}, after the suggested day',
      'done-out-of-window': 'Done on {day}, after its time',
      missed: 'Closed without an answer (was due around {day})',
      excused: 'Not needed: away at the time (asked for by {day})',
      closed: 'No longer needed (was due around {day})',
    },
  },
  empty: {
    title: 'Nothing is asked of you today',
    text: {
      hr: 'How the rounds are going, and who has nobody beside them yet, you can see at any time.',
      unitHr: 'When somebody of your units needs your help, it will arrive here.',
      executive: 'Summaries are published once a round is over. Whatever is asked of you will arrive here.',
      admin: 'Just begun? Bring in the list of people first: then supporters and reflections can be settled.',
      newcomer:
        'Your next reflection will arrive here when its time comes, and by mail. Until then, go at your own pace.',
      trainer: 'When somebody you train hands in a reflection, it will arrive here. You will also get a mail.',
      manager: 'You are asked here to look in on somebody, or to help where an answer is missing.',
      head: 'When your department needs a hand, it will arrive here.',
      mentor: 'A letter to you, or somebody new to mentor, will arrive here.',
      colleague: 'Whatever is asked of you will arrive here. Until then, go at your own pace.',
    },
    lead: {
      hr: 'See how the reflections are going',
      unitHr: 'Look at the supporters',
      executive: 'See the summaries',
      admin: 'Import people',
      newcomer: 'See my reflections',
      trainer: 'See what has arrived',
      manager: 'See what has arrived',
      head: 'Look at the units',
      mentor: 'Find those I mentor',
      colleague: 'Find the people I work with',
    },
  },
} as const
