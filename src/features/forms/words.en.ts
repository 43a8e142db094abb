export default {
  begin: 'Begin',
  goOn: 'Continue',
  next: 'Next',
  back: 'Back',
  screens: 'What is asked here',
  far: { open: 'not answered yet', begun: 'begun', done: 'answered' },
  progress:
    '{answered, number} of {asked, number} answered{minutes, plural, =0 {} one { · about # minute left} other { · about # minutes left}}',
  screen: '{current, number} / {total, number}',
  scaleStep: '{value, number} (from {min, number} “{low}” to {max, number} “{high}”)',
  ends: '1 {low} – 5 {high}',
  clear: 'Clear this choice',
  manyHint: 'Choose all that apply',
  toMend:
    '{count, plural, one {One place needs another look.} other {# places need another look.}} What you wrote is still here.',
  draft: {
    restored: 'You are back with the draft this device kept on {time}. Please go on where you left off.',
    otherTitle: 'This draft was changed in another window',
    otherText: 'On {time} something else was kept from another window or device. Which one do you want?',
    otherTextUndated: 'Something else was kept from another window or device. Which one do you want?',
    take: 'Use the newer one',
    keep: 'Keep what is here',
    signedOut: 'You have been signed out. What you wrote is kept on this device; sign in and go on where you left off.',
    taken: 'You now have what was kept in the other window.',
    mine: 'What is on this page was kept.',
  },
  faults: {
    required: 'Please answer this one too.',
    'not-an-option': 'Please choose one of the options again.',
    'out-of-range': 'Please answer with a number from {min, number} to {max, number}.',
    'too-long': 'Please keep this within {max, number} characters.',
    'unknown-question': 'This question is no longer part of the form. Please reload the page.',
    'wrong-kind': 'This answer does not fit the question. Please enter it again.',
  },
  refusals: {
    'nothing-to-publish': 'It is the same as what is published.',
    frozen:
      'It cannot be published: questions that have answers would come to mean something else. Please look at those marked.',
    'another-form': 'There is another form under this number. Please reload the page.',
    'draft-changed': 'It was changed in another window. Please reload the page.',
  },
} as const
