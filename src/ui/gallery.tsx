import { Asking } from './gallery/Asking.tsx'
import { Buttons } from './gallery/Buttons.tsx'
import { Choices } from './gallery/Choices.tsx'
import { Fields } from './gallery/Fields.tsx'
import { Files } from './gallery/Files.tsx'
import { Lists } from './gallery/Lists.tsx'
import { Notices } from './gallery/Notices.tsx'
import { PeopleAndDays } from './gallery/PeopleAndDays.tsx'

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
