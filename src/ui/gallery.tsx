import { Asking } from './samples/Asking.tsx'
import { Buttons } from './samples/Buttons.tsx'
import { Choices } from './samples/Choices.tsx'
import { Fields } from './samples/Fields.tsx'
import { Files } from './samples/Files.tsx'
import { Lists } from './samples/Lists.tsx'
import { Notices } from './samples/Notices.tsx'
import { PeopleAndDays } from './samples/PeopleAndDays.tsx'

/** The parts of the design system, each in the states it can be in. */
export default {
  buttons: <Buttons />,
  fields: <Fields />,
  choices: <Choices />,
  'people and days': <PeopleAndDays />,
  notices: <Notices />,
  lists: <Lists />,
  files: <Files />,
  dialog: <Asking />,
}
