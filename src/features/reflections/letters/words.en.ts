export default {
  toAnswer: {
    subject: '{name} has handed in a reflection ({period})',
    line: '{name} has handed in the reflection for {period} and is waiting for your reply.',
    wish: 'Even a few words help most while the month is fresh. You can read it inside Banso.',
    button: 'Read and reply',
  },
  toKnow: {
    subject: '{name} has handed in a reflection ({period})',
    line: '{name} has handed in the reflection for {period}. {trainers, plural, =0 {} other {The OJT trainer was told at the same time.}}',
    nothing: 'Nothing is asked of you. If you would like to see how things are going, use the button below.',
    button: 'See how it goes',
  },
  toSeeTo: {
    subject: 'Nobody is there to reply to {name}’s reflection ({period})',
    line: '{name} has handed in the reflection for {period}. There is no OJT trainer at present, so nobody has been asked to reply.',
    wish: 'Please have a word with {name}, and talk with HR about who could be the OJT trainer.',
    button: 'See how it goes',
  },
  answered: {
    subject: '{name} has replied to your reflection ({period})',
    line: '{name} has written a reply to your reflection for {period}.',
    button: 'Read the reply',
  },
} as const
