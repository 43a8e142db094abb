export default {
  toAnswer: {
    subject: '{name} has handed in a reflection ({month})',
    line: '{name} has handed in the reflection for {month} and is waiting for your reply.',
    wish: 'Even a few words help most while the month is fresh. You can read it inside Banso.',
    button: 'Read and reply',
  },
  toKnow: {
    subject: '{name} has handed in a reflection ({month})',
    line: '{name} has handed in the reflection for {month}. The OJT trainer was told at the same time.',
    nothing: 'Nothing is asked of you. If you would like to see how things are going, use the button below.',
    button: 'See how it goes',
  },
  answered: {
    subject: '{name} has replied to your reflection ({month})',
    line: '{name} has written a reply to your reflection for {month}.',
    button: 'Read the reply',
  },
} as const
