import type { EvaluationMethod } from '../schema.ts'

/** 100 points as published: 40 observed, 40 in assignments, 10 from each other, 10 of one's own; 60 are the mark (T-04). */
export const STANDARD: EvaluationMethod = {
  weights: { observation: 40, assignments: 40, peers: 10, understanding: 10 },
  passMark: 60,
  criteria: [
    { key: 'takes-part', title: { ja: '自分から参加している', en: 'Takes part of their own accord' }, points: 10 },
    { key: 'grasps', title: { ja: '要点をつかんでいる', en: 'Grasps what matters' }, points: 10 },
    { key: 'applies', title: { ja: '演習で使えている', en: 'Puts it to use in exercises' }, points: 10 },
    { key: 'explains', title: { ja: '自分の言葉で説明できる', en: 'Explains it in words of their own' }, points: 10 },
  ],
  peerCriteria: [
    { key: 'contributed', title: { ja: '話し合いに役立っていた', en: 'Helped the discussion along' } },
    { key: 'listened', title: { ja: 'ほかの人の話を聴いていた', en: 'Listened to others' } },
    { key: 'understood', title: { ja: '内容を理解していた', en: 'Had understood what it was about' } },
  ],
  ratersEach: 4,
}
