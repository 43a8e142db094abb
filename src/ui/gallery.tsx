import { Asking, AskingMuch, Confirming } from './gallery/Asking.tsx'
import { Buttons } from './gallery/Buttons.tsx'
import { Choices } from './gallery/Choices.tsx'
import { Fields } from './gallery/Fields.tsx'
import { Calendars, Figures } from './gallery/Figures.tsx'
import { Files } from './gallery/Files.tsx'
import { FindingPeople } from './gallery/FindingPeople.tsx'
import { Histories, Jobs } from './gallery/Histories.tsx'
import { Lists } from './gallery/Lists.tsx'
import { Notices } from './gallery/Notices.tsx'
import { PeopleAndDays } from './gallery/PeopleAndDays.tsx'
import { Photos } from './gallery/Photos.tsx'
import { Sections } from './gallery/Sections.tsx'
import { LargeTree, Trees } from './gallery/Trees.tsx'

/** The parts of the design system, each in the states it can be in. */
export default {
  buttons: <Buttons />,
  fields: <Fields />,
  choices: <Choices />,
  'people and days': <PeopleAndDays />,
  'finding people': <FindingPeople />,
  photos: <Photos />,
  trees: <Trees />,
  'large tree': <LargeTree />,
  sections: <Sections />,
  histories: <Histories />,
  jobs: <Jobs />,
  notices: <Notices />,
  lists: <Lists />,
  figures: <Figures />,
  calendars: <Calendars />,
  files: <Files />,
  dialog: <Asking />,
  'dialog with fields': <AskingMuch />,
  'dialog to confirm': <Confirming />,
  'dialog to confirm, pending': <Confirming state="pending" />,
  'dialog to confirm, failed': <Confirming state="failed" />,
}
