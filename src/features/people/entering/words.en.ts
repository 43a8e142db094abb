export default {
  signInLink: {
    subject: 'Your link to sign in to Banso',
    line: 'Use the button below to sign in to Banso.',
    button: 'Sign in',
    once: 'The link works once, within 30 minutes. If it has run out, the sign-in page will send you another.',
    notYou: 'If you did not ask for this, please ignore this mail. Nothing happens unless the link is used.',
  },
  invitation: {
    subject: 'Welcome to Banso at {organization}',
    greeting: 'Hello {name},',
    line: '{organization} uses Banso for regular reflections and for finding support, and your place is ready. Come in with the button below.',
    promise: 'Before you write anything in Banso, it always shows you who will read it.',
    button: 'Start with Banso',
    once: 'This link is yours alone and works once, within {days} days. If it has run out, ask your HR office to send another.',
  },
} as const
