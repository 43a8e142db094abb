export default {
  label: 'A first look around',
  count: '{stop, number} of {total, number}',
  next: 'Next',
  done: 'Begin',
  skip: 'Close the tour',
  again: 'You can see this again at any time, from the account menu at the top right.',
  stops: {
    newcomer: {
      one: {
        title: 'For today, this is all you need to look at',
        text: 'Something stands here only when it is asked of you. On days with nothing, there is nothing to do.',
      },
      two: {
        title: 'You know who will read it before you write',
        text: 'A reflection begins with the names of its readers. Once you hand it in, your OJT trainer answers. If you stop halfway, your draft stays.',
      },
      three: {
        title: 'Your words stay yours',
        text: '“Everything about me” shows what you wrote, who read it and when. What is hard to say to the usual people can go to one person of your choice, as a letter.',
      },
    },
    trainer: {
      one: {
        title: 'You hear here when somebody waits for your answer',
        text: 'A mail tells you the same day. A few minutes are enough to read and answer.',
      },
      two: {
        title: 'One sentence from you helps most',
        text: 'Reflections that arrived, and your earlier answers, stand here. It need not be grand advice: knowing that it was read makes the next one easier to write.',
      },
      three: {
        title: 'You read only what is addressed to you',
        text: 'The writer sees that you have read it. Nothing travels further without their knowing.',
      },
    },
    manager: {
      one: {
        title: 'We let you know here when you can help',
        text: 'You are asked only when an answer has been missing for long, or when somebody should be looked in on.',
      },
      two: {
        title: 'What your people sent you stands here',
        text: 'You read the parts of which they were told beforehand that their manager reads them. What they and the trainer talk about, leave to the two of them first.',
      },
      three: {
        title: 'This is no place for grading',
        text: 'It is here to notice trouble early and to reach out. The writer sees that you have read it.',
      },
    },
    head: {
      one: {
        title: 'You see here when your department needs a hand',
        text: 'You are asked when something cannot be moved on the spot. Most days it stays quiet.',
      },
      two: {
        title: 'The whole picture rather than single words',
        text: 'Figures are shown for five people or more. Nobody can tell from them who wrote what.',
      },
      three: {
        title: 'Please help to keep this a safe place to write',
        text: 'Words are read only by those who were named beforehand. When you have read what reached you, the writer sees it.',
      },
    },
    mentor: {
      one: {
        title: 'News of those you mentor reaches you here',
        text: 'We tell you when somebody new is entrusted to you, and when a letter has come.',
      },
      two: {
        title: 'Have a look at their page',
        text: 'Choose a name in the directory to see the department and who else stands beside them. Their reflections reach you only when they chose you as a reader.',
      },
      three: {
        title: 'Being outside the line is your strength',
        text: 'Manager and trainer are not even told that a letter to you exists.',
      },
    },
    hr: {
      one: {
        title: 'Running reflections begins here',
        text: 'See how many wrote and how many were answered, and reach out only where things stand still. Programmes and questions are set here as well.',
      },
      two: {
        title: 'Keep people and units right, and Banso does the rest',
        text: 'Bring in the list and settle who stands beside whom: what is asked, and the mails, follow on their days. Those whom nobody supports yet are found here too.',
      },
      three: {
        title: 'To find and to begin, start here',
        text: 'Type a name to find people, pages and actions; on a keyboard, Ctrl (⌘) and K. HR reads only the parts of which people were told that HR reads them.',
      },
    },
    unitHr: {
      one: {
        title: 'The people of your units stand here',
        text: 'Look after the list, the units and the supporters of the units entrusted to you. Records of other units stay closed.',
      },
      two: {
        title: 'What is asked of you stands on Today',
        text: 'When somebody of your units needs your help, you read it here.',
      },
      three: {
        title: 'Words belong to those they are addressed to',
        text: 'Being HR of a unit opens no reflection. Only what reaches you as a supporter is for you.',
      },
    },
    executive: {
      one: {
        title: 'See how your new people fare, as a whole',
        text: 'Figures are published once a round is over, for five people or more. The words of single people are shown to nobody in management.',
      },
      two: {
        title: 'Who belongs where',
        text: 'The directory and the units show how the organisation hangs together.',
      },
      three: {
        title: 'Safe words make sound figures',
        text: 'People write what is true because few read it. Please help us keep that promise.',
      },
    },
    admin: {
      one: {
        title: 'How Banso fares, and how it is set',
        text: 'Mail, backups, jobs, the calendar, offices. When something is wrong, look here first.',
      },
      two: {
        title: 'The way in for people is here as well',
        text: 'Bring in the list and send invitations. A good first step is the list of those who are new and those beside them.',
      },
      three: {
        title: 'What people write is closed to administrators too',
        text: 'You can open nobody’s reflections. Pages and actions are found by typing their names here.',
      },
    },
    colleague: {
      one: {
        title: 'Welcome. This page is Today',
        text: 'When something is asked of you, it stands here. For now there is nothing to do.',
      },
      two: {
        title: 'Find the people you work with',
        text: 'A part of a name or its reading is enough. You also see who works in which unit.',
      },
      three: {
        title: 'What is known about you, you can see',
        text: 'Keep your profile up to date, and look at “Everything about me” to see what is kept.',
      },
    },
  },
} as const
