export default {
  columns: {
    number: 'Employee number',
    familyName: 'Family name',
    givenName: 'Given name',
    reading: 'Reading',
    otherName: 'Name in another script',
    chosenName: 'Preferred name',
    email: 'E-mail',
    privateEmail: 'Private e-mail',
    phone: 'Phone',
    unit: 'Department',
    position: 'Position',
    kind: 'Hired as',
    hiredOn: 'Hire date',
    leftOn: 'Last day',
    assignedOn: 'Assignment date',
    formerNumber: 'Former employee number',
    role: 'Role',
    trainer: 'OJT trainer numbers',
    manager: 'Manager numbers',
    head: 'Department head numbers',
    mentor: 'Mentor numbers',
    buddy: 'Buddy numbers',
    peer: 'Peer supporter numbers',
    hr: 'HR contact numbers',
    counsellor: 'Counsellor numbers',
    development: 'Development contact numbers',
    awayFrom: 'Leave begins',
    awayUntil: 'Leave ends',
    awayKind: 'Kind of leave',
    locale: 'Language',
  },
  kinds: {
    'new-graduate': 'New graduate',
    'mid-career': 'Mid-career',
    'fixed-term': 'Fixed term',
    exchange: 'Exchange',
    'part-time': 'Part-time',
    other: 'Other',
  },
  roles: { hr: 'HR', admin: 'Administrator', executive: 'Executive' },
  awayKinds: { parental: 'Parental', care: 'Care', sick: 'Sick', study: 'Study', other: 'Other' },
  locales: { ja: '日本語', en: 'English' },
  template: {
    fileName: 'people-template',
    sheetName: 'People',
    exportName: 'people',
    explanation:
      'One person per row. Three things are always needed: the employee number, a family or given name, and the hire date. Columns may stand in any order, and you can delete those you do not use. People already registered are recognised by their employee number, and empty cells leave things as they are. Write departments from the top down, like “Manufacturing > Plant 1”, or by their code. Department and position change on the assignment date, or today where it is empty. Supporters change on the assignment date if it lies ahead, otherwise today. The last day is the last day someone belongs to the organisation. For someone who has come back, give their new number and also the former one: their record then goes on. Separate the numbers of several supporters with commas. The example row is never imported, even if it stays in the file.',
    example: {
      number: 'A2026001',
      familyName: 'Wakaba',
      givenName: 'Midori',
      reading: 'わかば みどり',
      otherName: '若葉 みどり',
      email: 'midori.wakaba@aoba.example',
      phone: '03-0000-0000',
      unit: 'Manufacturing > Plant 1',
      kind: 'New graduate',
      hiredOn: '2026-04-01',
      assignedOn: '2026-05-11',
      trainer: 'A2019014, A2021007',
      manager: 'A2008003',
      locale: 'English',
    },
  },
  faults: {
    'header-missing':
      'There is no column headed “{column}”. Add one with exactly this heading; copying the headings of the template is the safest way.',
    'no-rows': 'There are no people below the headings. Enter one person per row, from the row after the headings on.',
    'missing-required': '{cell}: “{column}” is empty. Please fill it in.',
    'too-long': '{cell}: “{column}” is too long. Please shorten it.',
    'not-a-date':
      '{cell}: “{value}” in “{column}” cannot be read as a date. Enter a day that exists, such as 2026-04-01 or 2026/4/1. If it is not known yet, leave the cell empty; only the hire date is needed.',
    'not-an-email':
      '{cell}: “{value}” does not look like an e-mail address. Enter exactly one, such as name@example.com.',
    'real-address':
      '{cell}: “{value}” may be somebody’s real address. This is a demo; use an invented one, such as one that ends in “.example”.',
    'unknown-kind':
      '{cell}: “{value}” is not one of the choices. Use “New graduate”, “Mid-career” or another kind from your settings.',
    'unknown-role':
      '{cell}: there is no role “{value}”. Use “HR”, “Administrator” or “Executive”, or leave the cell empty.',
    'unknown-locale':
      '{cell}: the language “{value}” is not available. Use “日本語” or “English”, or leave the cell empty.',
    'unknown-away-kind':
      '{cell}: there is no leave of the kind “{value}”. Use “Parental”, “Care”, “Sick”, “Study” or “Other”.',
    'duplicate-number':
      '{cell}: employee number “{value}” also stands in row {otherLine}. Correct one of the numbers or delete one of the rows.',
    'duplicate-email':
      '{cell}: the address “{value}” also stands in row {otherLine}. Give each person an address of their own.',
    'email-in-use':
      '{cell}: the address “{value}” belongs to someone else who is already registered. Check the address and the employee number. If the same person has come back, give their earlier number as “Former employee number”.',
    'email-of-activated-person':
      '{cell}: this address cannot be changed by an import, because the person already uses their account. Leave the cell empty; the person or an administrator can change the address in the settings.',
    'former-number-unknown':
      '{cell}: nobody with the former employee number “{value}” could be found. Check the number, or leave the cell empty for someone who is new.',
    'former-number-of-another':
      '{cell}: the former employee number “{value}” belongs to someone other than the person with this number. Please check both.',
    'employed-already':
      '{cell}: on the hire date “{value}” this person is still employed under another number. Enter the last day of that employment first, or correct the hire date.',
    'unit-ambiguous':
      '{cell}: “{value}” could be more than one department. Write it from the top down with “>” in between, or give its code.',
    'unit-opens-later':
      '{cell}: the department “{value}” does not exist yet. Enter an assignment date on or after the day it begins.',
    'position-without-unit': '{cell}: the position “{value}” needs a department. Please fill in “Department” as well.',
    'supporter-unknown':
      '{cell}: nobody with the employee number “{value}” in “{column}” could be found. Check the number, or add that person to this file as well.',
    'appoints-oneself':
      '{cell}: “{column}” is your own number “{value}”. You cannot make yourself a supporter; ask a colleague in the office to import this row.',
    'office-for-oneself':
      '{cell}: this would give you a role you do not hold yet. You cannot add to your own roles; ask a colleague in the office to import this row.',
    'administrator-needed':
      '{cell} would give or take away the role of administrator, which only administrators may do. Ask an administrator to import this file.',
    'last-of-office':
      'With this row nobody would be left as HR or as administrator. Give the role to someone else first.',
    'supports-oneself': '{cell}: “{column}” is the person’s own number “{value}”. Enter the number of someone else.',
    'left-before-hired': '{cell}: the last day “{value}” is before the hire date. Correct one of the two dates.',
    'assigned-after-leaving':
      '{cell}: the assignment date “{value}” is after the last day. Correct one of the two dates.',
    'away-already':
      '{cell}: this leave overlaps with another one already registered. Check the dates, or correct it on the person’s page.',
    'away-ends-before-it-begins':
      '{cell}: the leave ends on “{value}”, before it begins. Correct one of the two dates.',
  },
  notices: {
    'duplicate-column': '{cell}: “{value}” is the second column with this heading. The one further left is used.',
    'example-row': 'The row beginning at {cell} is the example of the template and will not be imported.',
    'lost-letter':
      '{cell}: “{value}” may have lost a letter when the file was saved. If a name has rare letters, save the file again as an Excel workbook (.xlsx) or as “CSV UTF-8”.',
  },
  problems: {
    'empty-file': 'This file is empty. Choose a file with a table in it.',
    'too-large':
      'This file is larger than 10 MB. Remove pictures and unused sheets, or split the rows into several files.',
    'not-a-table':
      'This file cannot be read as a table. Choose an Excel workbook (.xlsx) or a file saved as “CSV UTF-8”.',
    'old-excel':
      'This is an Excel file of the old kind (.xls). Open it in Excel, choose “Save As”, then “Excel Workbook (.xlsx)”.',
    protected: 'This file is protected by a password. Open it in Excel, remove the password and save it again.',
    'html-table':
      'This file is named like an Excel file, but inside it is a table of a web page. Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
    'zip-bomb':
      'This file would become extremely large when opened, so reading was stopped. Paste only the table you need into a new workbook and save that.',
    'too-many-rows': 'There are more than 10,000 rows. Split them into several files.',
    'too-many-columns':
      'There is text beyond the 256th column. Delete the columns you do not use, or paste only the table you need into a new workbook.',
    damaged:
      'This file is damaged and cannot be read. Check that it opens in Excel, and save it again as “Excel Workbook (.xlsx)”.',
  },
  page: {
    title: 'Import people',
    lead: 'One file can add new people and record moves and departures. You see what would change before anything does.',
    back: 'To the list of people',
    template: 'Get the template',
    templateText:
      'You can use the list you already have: you say once what its headings mean, and they are remembered. If you start from scratch, the template helps.',
    explain: 'How to fill it in',
    xlsx: 'Excel template',
    csv: 'CSV template',
    file: 'Choose the file',
    fileLabel: 'File with your people',
    fileHint: 'Excel workbook (.xlsx) or CSV, up to 10 MB. Choosing a file does not import it.',
    checking: 'Looking through the file',
    unreadable: 'The file could not be opened. If it is open in Excel, close it there and choose it again.',
    headings: 'Check which column is what',
    headingsText:
      'Some headings are new to Banso. Choose what each of them holds; the same headings will be read in the same way from now on.',
    headingsKnown: 'Every column is understood. If one is taken for something else, choose again here.',
    headingsAll: 'Show the other columns ({count, number})',
    headingsLater: 'Once you choose a file, its headings will appear here.',
    headingsMissing: 'Still missing: {columns}. Choose the columns that hold them.',
    sample: 'For example: {values}',
    noSample: 'No values',
    passedOver: 'Not imported',
    newUnits: '{count, plural, one {# department} other {# departments}} will be created',
    newUnitsText:
      'Please check them for typing errors. A department that exists is found when its name is written the same.',
    newUnitsMore: 'and {count, number} more',
    newcomers: '{count, plural, one {# new person} other {# new people}}',
    newcomersSome: 'The first {shown, number}.',
    from: 'from {day}',
    hidden: '(not for you to see)',
    writing: 'Importing',
    leave: 'You can leave this page; the import goes on. The import history shows how far it is.',
    toHistory: 'Import history',
    stopped: 'This was not imported',
    look: 'Check and import',
    lookLater: 'Once you choose a file, you will see here what would change.',
    headingsFirst: 'Once every column needed is chosen, you will see here what would change.',
    added: 'New',
    changed: 'Changed',
    unchanged: 'As they are',
    count: '{count, plural, one {# person} other {# people}}',
    changes: 'What changes',
    changesSome: 'The first {shown, number} of {count, plural, one {# person} other {# people}} who change.',
    person: 'Employee number',
    changedFields: 'Changes',
    line: 'row {line, number}',
    nothing: '(empty)',
    becomes: 'becomes',
    faulty: '{count, plural, one {One cell needs} other {# cells need}} mending',
    faultyText: 'Nothing has been imported. Mend and save the file, then choose it again.',
    faultsSome: 'The first {shown, number} of {count, number}.',
    faults: 'What needs mending',
    cell: 'Cell',
    column: 'Column',
    value: 'What is there',
    mend: 'How to mend it',
    notices: 'Just so you know',
    noticesText: 'You can import the file as it is. Have a look if something surprises you.',
    noticesMore: 'Show {count, number} more',
    allOrNothing: 'All rows are imported together. If anything goes wrong on the way, none of them is.',
    take: 'Import',
    nothingToTake: 'Everything in this file is already registered. There is nothing to import.',
    changedMeanwhile: 'Your list changed in the meantime, so nothing was imported. Please look at the rows below.',
    done: 'Imported',
    doneText:
      '{added, plural, one {# person was} other {# people were}} added and {changed, plural, one {# was} other {# were}} changed.',
    doneNext: 'Next, invite the new people. The list will show only those who have not come in yet.',
    invite: 'See whom to invite',
    another: 'Import another file',
  },
  history: {
    title: 'Import history',
    lead: 'Who imported which file, and when. An import can be undone while nothing else has followed from it.',
    back: 'To the import',
    when: 'When',
    file: 'File',
    who: 'Imported by',
    what: 'What came of it',
    state: 'State',
    counts: '{added, number} new, {changed, number} changed, {unchanged, number} as they were',
    running: '{written, number} of {total, number}',
    states: {
      waiting: 'Waiting',
      running: 'Under way',
      done: 'Imported',
      refused: 'Not imported',
      failed: 'Not imported',
      undone: 'Undone',
    },
    emptyTitle: 'Nothing has been imported yet',
    emptyText: 'Once you import a file, a record of it stays here.',
    page: 'Page {page, number}, {count, plural, one {# import} other {# imports}}',
    undo: 'Undo',
    undoOf: 'Undo the import of “{file}”',
    undoTitle: 'Undo this import?',
    undoText:
      '{added, plural, =0 {} one {# person it added will be removed. } other {# people it added will be removed. }}{changed, plural, =0 {} one {# person it changed will be as before. } other {# people it changed will be as before. }}Departments it created stay.',
    undone: 'The import was undone',
  },
  refusals: {
    'faulty-rows':
      'Your list changed while the file was waiting, and some rows now need mending. Choose the file again and have a look.',
    'another-file': 'The file has changed. Please choose it again.',
    'not-allowed-any-more': 'Whoever began this import may no longer import people, so nothing was imported.',
    'changed-meanwhile': 'Your list was changed elsewhere during the import. Nothing was imported; please try again.',
    'changed-since':
      'Someone in this import has been changed since, so it cannot be undone. Undo the newer changes first, or correct the record on the person’s page.',
    'has-come-in':
      'Someone this import added has already been invited, so it cannot be undone. Correct the record on the person’s page.',
    'import-in-use':
      'Someone this import added already takes part elsewhere, for example as a supporter, so it cannot be undone.',
    'not-taken-in': 'This has not been imported, so there is nothing to undo.',
    'appoints-oneself': 'Undoing this would make you a supporter yourself. Ask a colleague in the office to do it.',
    'office-for-oneself': 'Undoing this would give you a role. Ask a colleague in the office to do it.',
    'administrator-needed': 'Undoing this would change who is an administrator. Ask an administrator to do it.',
    'last-of-office':
      'Nobody would be HR or administrator any more, so nothing was changed. Give somebody else the role first.',
    unexpected: 'Something went wrong and nothing was imported. Please try again.',
  },
} as const
