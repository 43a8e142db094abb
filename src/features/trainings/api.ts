export { donePhase, keepPhaseDraft, phase } from './activities/api.ts'
export { adviseDates } from './advice/queries.ts'
export { chooseMethod } from './choosing/commands.ts'
export { methodsToChoose } from './choosing/queries.ts'
export { cancelSession, changeSession, createSession, resumeSession, startSession } from './commands.ts'
export { keepCost, keepGrade, keepPay, removeCost, removeGrade } from './costs/commands.ts'
export { costList as costs, payList as pay } from './costs/queries.ts'
export {
  changeEvaluation,
  correctScore,
  evaluation,
  evaluationMethods,
  handInPaper,
  keepEvaluationMethod,
  keepPaper,
  keepPaperDraft,
  myScore,
  paper,
  previewScores,
  rate,
  rating,
  removePaper,
  retireEvaluationMethod,
  score,
  scores,
  scoringFile,
  scoringSheet,
  settleScores,
  sheet,
  takeInScores,
} from './evaluation/api.ts'
export { retentionFigures } from './figures/queries.ts'
export {
  importMaterial,
  material,
  materialFile,
  orderMaterial,
  previewMaterial,
  removeMaterial,
  saveMaterial,
} from './material/api.ts'
export { written } from './mine/queries.ts'
export { addParticipants, dismissStaff, nameStaff, removeParticipant, takeOver } from './people/commands.ts'
export { findParticipants, participants } from './people/queries.ts'
export { changeProgramme, createProgramme } from './programmes/commands.ts'
export { list, programme, programmeList as programmes } from './programmes/queries.ts'
export { place, session } from './queries.ts'
export { askAgain, confirm, confirmation, learning, nameSupporter, plan } from './retention/api.ts'
export { keepRetentionMethod, retireRetentionMethod } from './schedule/methods/commands.ts'
export { retentionMethods } from './schedule/methods/queries.ts'
export { judge, keepRedesign, setBenefit } from './verdict/commands.ts'
export { verdict } from './verdict/queries.ts'
export { exportYears, years } from './verdict/years/queries.ts'
