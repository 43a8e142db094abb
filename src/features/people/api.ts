export { invite, setLocale } from './commands.ts'
export {
  exportPeople,
  importList,
  importPeople,
  importState,
  importTemplate,
  previewImport,
  undoImport,
} from './imports/api.ts'
export { changeSupportMap, resetSupportMap } from './maps/commands.ts'
export { supportMaps } from './maps/queries.ts'
export { appointOffice, endOffice } from './offices/commands.ts'
export { offices } from './offices/queries.ts'
export { changeOrganization, keepClosure, keepKind, removeClosure } from './organization/commands.ts'
export { organization, ownKinds as kinds } from './organization/queries.ts'
export { changeMyProfile, removePhoto, setPhoto } from './profile/commands.ts'
export { myProfile, photo } from './profile/queries.ts'
export { list, me, unitList as units } from './queries.ts'
export {
  addPerson,
  changeAbsence,
  changeEmployment,
  changePerson,
  recordAbsence,
  rehire,
  removeAbsence,
  takeBackTransfer,
  transfer,
} from './record/changing/commands.ts'
export { namesakes, unitsToChoose } from './record/changing/queries.ts'
export { find, person } from './record/viewing/queries.ts'
export { markSeen } from './seen/commands.ts'
export { supporterCandidates } from './supports/candidates/queries.ts'
export { acknowledgeSupporters, appointSupporter, changeSupport, endSupporter } from './supports/commands.ts'
export { gaps } from './supports/gaps/queries.ts'
export { handOver } from './supports/handing/commands.ts'
export { handOverPreview } from './supports/handing/queries.ts'
export { supporterLoad, supporters } from './supports/load/queries.ts'
export { mySupporters } from './supports/queries.ts'
export {
  closeUnit,
  mergeUnits,
  moveUnit,
  openUnit,
  renameUnit,
  splitUnit,
  unplanUnit,
} from './units/commands.ts'
export { unitHistory, unitPeople, unitTree } from './units/tree/queries.ts'
