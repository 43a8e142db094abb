import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import type { PersonView } from '#/features/people/record/viewing/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { Section } from '#/ui/Section.tsx'
import { AddPerson } from './AddPerson.tsx'
import { DirectoryList } from './Directory.tsx'
import { colleagues, manyColleagues, persons, TODAY, units } from './gallerySamples.tsx'
import { Person } from './Person.tsx'
import { type Asking, PersonDialogs } from './PersonDialogs.tsx'
import { nobody } from './PersonFieldset.tsx'
import type { Part } from './personSearch.tsx'

const nothing = () => {}
const path = <Section title="…">{TODAY}</Section>
const view = (person: PersonView, part: Part = 'overview', more: Partial<ComponentProps<typeof Person>> = {}) => (
  <Person person={person} today={TODAY} part={part} kinds={[]} onAsk={nothing} path={path} {...more} />
)
const { office, barred, left, bare, long } = persons
const dialog = (asking: Asking, problem?: ApiProblem, person = office) => (
  <PersonDialogs
    asking={asking}
    person={person}
    today={TODAY}
    kinds={[]}
    units={units}
    onDay={nothing}
    pending={false}
    problem={problem}
    onSave={nothing}
    onClose={nothing}
  />
)
const refused = (reason: string) => new ApiProblem(409, { reason })
const faulty = (...issues: [string, string][]) =>
  new ApiProblem(400, { reason: 'invalid', issues: issues.map(([field, reason]) => ({ field, reason })) })

const entry = {
  person: { ...nobody, familyName: '髙橋', givenName: '蓮' },
  employed: { number: '', kind: '', hiredOn: '2027-04-01', endsOn: null },
  placement: { unitId: '', position: '' },
}
const adding = (more: Partial<ComponentProps<typeof AddPerson>> = {}) => (
  <AddPerson
    entry={entry}
    onEntry={nothing}
    today={TODAY}
    kinds={[]}
    units={units}
    alike={[]}
    pending={false}
    problem={undefined}
    onAdd={nothing}
    {...more}
  />
)
const directory = (more: Partial<ComponentProps<typeof DirectoryList>>) => (
  <DirectoryList search="" onSearch={nothing} people={colleagues} {...more} />
)

export default {
  'person, colleague': view(persons.member),
  'person, supporter': view(persons.supporter),
  'person, supporter, supports': view(persons.supporter, 'supports'),
  'person, self': view(persons.self),
  'person, self, work': view(persons.self, 'work'),
  'person, office': view(office),
  'person, office, work': view(office, 'work'),
  'person, office, supports': view(office, 'supports', { appointing: <Button>…</Button> }),
  'person, HR who supports them, work': view(barred, 'work'),
  'person, left': view(left),
  'person, left, work': view(left, 'work'),
  'person, nothing entered': view(bare),
  'person, nothing entered, work': view(bare, 'work'),
  'person, nothing entered, supports': view(bare, 'supports'),
  'person, long names': view(long),
  'person, long names, work': view(long, 'work'),
  'change fields': dialog({ what: 'person' }),
  'change fields, faulty': dialog(
    { what: 'person' },
    faulty(['person.familyName', 'required'], ['person.privateEmail', 'not-email']),
    bare,
  ),
  'change fields, e-mail in use': dialog({ what: 'person' }, refused('email-in-use'), bare),
  'change fields, changed meanwhile': dialog({ what: 'person' }, refused('changed-meanwhile')),
  'change employment': dialog({ what: 'employment', employment: office.employments![0]! }, refused('number-taken')),
  leave: dialog({ what: 'leave', employment: left.employments![0]! }),
  rehire: dialog({ what: 'rehire' }, faulty(['number', 'required'], ['kind', 'required']), left),
  transfer: dialog({ what: 'transfer' }, faulty(['startsOn', 'required'], ['unitId', 'required'])),
  'transfer, planned': dialog({ what: 'transfer', assignment: office.assignments![0]! }),
  'transfer, past, unit closed': dialog(
    { what: 'transfer', assignment: office.assignments![2]! },
    refused('unit-closed'),
  ),
  'transfer, taking back': dialog({ what: 'takeBack', assignment: office.assignments![0]! }),
  absence: dialog({ what: 'absence' }, faulty(['startsOn', 'day-out-of-range'])),
  'absence, reason unknown': dialog({ what: 'absence', absence: barred.absences![0]! }, refused('away-already'), long),
  'absence, taking back': dialog({ what: 'removeAbsence', absence: office.absences![0]! }),
  add: adding(),
  'add, faulty': adding({
    problem: faulty(['person.familyName', 'required'], ['number', 'required'], ['kind', 'required']),
  }),
  'add, same name': adding({
    alike: colleagues.map(({ id, displayName, unit }) => ({ id, displayName, unit })),
    problem: refused('offline'),
  }),
  'directory, loading': directory({ people: undefined }),
  'directory, one': directory({ people: colleagues.slice(0, 1) }),
  'directory, long names': directory({}),
  'directory, many': directory({ people: manyColleagues, onMore: nothing }),
  'directory, nobody found': directory({ search: '山田', people: [] }),
  'directory, nobody': directory({ people: [] }),
}
