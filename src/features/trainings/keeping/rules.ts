/** What was written on a paper of a training, and in a phase; the same, not handed in yet. */
export const WRITTEN = ['trainings.paper', 'trainings.phase']
export const DRAFTS = ['trainings.paper.draft', 'trainings.phase.draft']
