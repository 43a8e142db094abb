export default {
  columns: {
    number: 'Employee number',
    familyName: 'Family name',
    givenName: 'Given name',
    reading: 'Reading',
    email: 'E-mail',
    unit: 'Department',
    kind: 'Hired as',
    hiredOn: 'Hire date',
    leftOn: 'Last day',
    assignedOn: 'Assignment date',
    role: 'Role',
    trainer: 'OJT trainer numbers',
    manager: 'Manager numbers',
    awayFrom: 'Leave begins',
    awayUntil: 'Leave ends',
    locale: 'Language',
  },
  kinds: { 'new-graduate': 'New graduate', 'mid-career': 'Mid-career', other: 'Other' },
  roles: { hr: 'HR', admin: 'Administrator' },
  locales: { ja: '日本語', en: 'English' },
  template: {
    fileName: 'people-template',
    sheetName: 'People',
    explanation:
      'One person per row. Three things are always needed: the employee number, a family or given name, and the hire date. Columns may stand in any order, and you can delete those you do not use. People already registered are recognised by their employee number, and empty cells leave things as they are. Write departments from the top down, like “Manufacturing / Plant 1”; those that do not exist yet are created. The last day is the last day someone belongs to the organisation. Separate the numbers of several trainers or managers with commas. The example row is never imported, even if it stays in the file.',
    example: {
      number: 'A2026001',
      familyName: 'Wakaba',
      givenName: 'Midori',
      reading: 'わかば みどり',
      email: 'midori.wakaba@aoba.example',
      unit: 'Manufacturing / Plant 1',
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
    'unknown-kind': '{cell}: “{value}” is not one of the choices. Use “New graduate”, “Mid-career” or “Other”.',
    'unknown-role': '{cell}: there is no role “{value}”. Use “HR” or “Administrator”, or leave the cell empty.',
    'unknown-locale':
      '{cell}: the language “{value}” is not available. Use “日本語” or “English”, or leave the cell empty.',
    'duplicate-number':
      '{cell}: employee number “{value}” also stands in row {otherLine}. Correct one of the numbers or delete one of the rows.',
    'duplicate-email':
      '{cell}: the address “{value}” also stands in row {otherLine}. Give each person an address of their own.',
    'email-in-use':
      '{cell}: the address “{value}” belongs to someone else who is already registered. Check the address and the employee number.',
    'email-of-activated-person':
      '{cell}: this address cannot be changed by an import, because the person already uses their account. Leave the cell empty; the person or an administrator can change the address in the settings.',
    'supporter-unknown':
      '{cell}: nobody with the employee number “{value}” in “{column}” could be found. Check the number, or add that person to this file as well.',
    'appoints-oneself':
      '{cell}: “{column}” is your own number “{value}”. You cannot make yourself a supporter; ask a colleague in the office to import this row.',
    'office-for-oneself':
      '{cell}: this would give you a role you do not hold yet. You cannot add to your own roles; ask a colleague in the office to import this row.',
    'supports-oneself': '{cell}: “{column}” is the person’s own number “{value}”. Enter the number of someone else.',
    'left-before-hired': '{cell}: the last day “{value}” is before the hire date. Correct one of the two dates.',
    'away-ends-before-it-begins':
      '{cell}: the leave ends on “{value}”, before it begins. Correct one of the two dates.',
  },
  notices: {
    'unknown-column': '{cell}: the column “{value}” is not part of the template and will not be imported.',
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
} as const
