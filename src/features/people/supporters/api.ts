export { unitHistories } from '../units/queries.ts'
export {
  addresseesOf,
  carriesAnybody,
  namesOf,
  presentOn,
  type Supporter,
  supportersOn,
  unitPaths,
} from './queries.ts'
