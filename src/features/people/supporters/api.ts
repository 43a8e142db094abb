export { unitHistories } from '../units/queries.ts'
export {
  addresseesOf,
  carriesAnybody,
  isHere,
  namesOf,
  notGoneOn,
  presentOn,
  type Supporter,
  supportersOn,
  unitPaths,
} from './queries.ts'
