export default {
  aspects: { words: 'Words', content: 'Content', practice: 'Practice', teaching: 'Teaching' },
  phase: '{aspect} {place, number}',
  percent: '{share, number}%',
  lead: 'What becomes of what was learnt as time goes by, in numbers of people alone.',
  promise:
    'Published once, when the windows of a phase are over for everybody. Figures about fewer than five people are not shown, and sums are made of what is shown alone.',
  onTime: 'Done in time',
  onTimeDetail: 'all phases shown together',
  done: 'Done, early or late',
  drop: 'Left out most often',
  dropNone: 'None',
  recall: 'Remembered',
  recallDetail: 'latest: {phase}',
  picture: 'How many keep going',
  pictureAlt:
    'Lines with the share done in time and the share done at all, phase by phase. The same figures are in the table below.',
  series: { inWindow: 'In time', all: 'Done at all' },
  remembered: 'What is remembered',
  rememberedAlt:
    'A line with the average share of right answers in phases that are scored. The same figures are in the table below.',
  rememberedText:
    'Phases with exercises that can be scored. They are not the same exercises: read ups and downs as a hint.',
  average: 'Average',
  unit: '%',
  table: 'Figures as a table',
  column: { phase: 'Phase', inWindow: 'In time', late: 'Later', missed: 'Not done', recall: 'Remembered' },
  few: 'In numbers of people. “–” stands for fewer than five, or for a phase without an exercise that is scored.',
  empty: {
    title: 'Nothing has been published yet',
    text: 'Once the first phase after the training is over for everybody, it appears here.',
    before: 'Once the training has started, what becomes of it appears here.',
    few: 'There are fewer than five people, so no figures are shown.',
  },
} as const
