import type { Pools } from '../../schema.ts'

const any = (...texts: string[]) => ({ low: texts, well: texts })

/** Answers to the questions of milestones and weeks, in English. */
export const ASKED: Pools = {
  differs: any(
    'Decisions are prepared in many small talks before the meeting. By the time we sit down, everybody knows the answer but me.',
    'How carefully everything is put back after work. I like it more than I thought I would.',
    'People say “it is a little difficult” when they mean no. It took me two weeks to hear it.',
  ),
  unclear: any(
    'When it is all right to leave. Nobody says so, and everybody seems to know.',
    'Who decides about small purchases. I have paid for some things myself.',
  ),
  who: any(
    'The colleague at the next desk, every day. I would like to meet others who came from abroad.',
    'My trainer takes ten minutes for me each morning. I would also like to know somebody in the laboratory.',
    'The people at the reception of the warehouse. They never let me leave without what I came for.',
  ),
  weighs: {
    low: [
      'Doing everything in a second language. By four o’clock my head is full.',
      'I was an expert where I worked before. Here I am slow, and I feel it every day.',
    ],
    well: [
      'Nothing heavy. The winter is longer than I expected.',
      'The amount of work is fine. The paperwork around it is new to me.',
    ],
  },
  missing: any(
    'News that is only said aloud in the morning. A line in writing would help me.',
    'Other people who joined this year. We could have lunch once a month.',
  ),
  offer: any(
    'I set up a small tool for the weekly numbers, as we had it in my last company. Two teams use it now.',
    'I know how our customers overseas read our documents. I could look over them before they leave.',
    'I have trained people in two languages before, and would be glad to do so here.',
  ),
  gave: any(
    'A customer abroad had waited three weeks for an answer. I called them, and it was solved in a day.',
    'I wrote the inspection steps in two languages. There have been no mix-ups since.',
  ),
  stuck: any(
    'How much I may promise a customer without asking. A clear number would help me.',
    'When two people ask for different things, I do not know whose word counts.',
  ),
  improve: any(
    'We print the plan, change it by hand and type it in again. One shared file would do.',
    'Signs in the works are in Japanese alone. Pictures would help everybody.',
  ),
  year: any(
    'I dream in Japanese now and then. And I have stopped counting the months.',
    'I answer questions now that I asked a year ago.',
  ),
  try: any(
    'I want to lead one small improvement from the idea to the end.',
    'I would like to take the language test in summer.',
  ),
  career: any(
    'I would like to stay, and to bring my family over. I need to understand what that takes.',
    'Whether there is a way from my role into training others.',
  ),
  'weekly-happened': {
    low: [
      'I took the wrong box twice, because the labels look alike. My partner put a red mark on one of them.',
      'The words on the floor are different from the ones in my textbook. I often stand there and smile.',
    ],
    well: [
      'I did the safety check alone for the first time and had it signed.',
      'I drove the lift truck around the whole course without touching a cone.',
      'My group took me to the bath house. I was nervous, and then it was the best evening of the week.',
      'I found a part with a crack before it was packed. The line leader shook my hand.',
    ],
  },
  'weekly-weighs': {
    low: [
      'I worry that I do not understand the alarm announcements.',
      'I sleep badly in the dormitory. The street is loud.',
    ],
    well: ['Next week there is a new machine. I would like to see it the day before.', 'I still need a bicycle.'],
  },
  item: {
    low: ['A list of words with pictures would help me.', 'I would like to know whom to ask after five o’clock.'],
    well: [
      'My group explains things twice without being asked.',
      'The lunch table, where people from other departments sit.',
    ],
  },
  help: {
    low: [
      'Could we take fifteen minutes this week? I would like to sort out what comes first.',
      'I would like to hear how others got through these months.',
    ],
    well: [
      'Before I begin the new task, could you go through the steps with me once?',
      'I would like to spend half a day with another department.',
    ],
  },
  other: { low: ['It is a slow month, and I need some time to think.'], well: ['Step by step it is becoming easier.'] },
}
