import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessable } from './guessable.ts'

const TRIED_FIRST = [
  ...[
    'password123',
    'Passw0rd2026!',
    'p@ssw0rd1234',
    'PASSWORD!!!!',
    'my password1',
    'passwordpassword',
    'welcome2026',
  ],
  ...[
    '1234567890',
    '0987654321',
    '12345678910',
    '1111111111',
    '1212121212',
    '2026202620',
    '123123123123',
    '0123456789a',
  ],
  ...[
    'qwertyuiop',
    'qwerty12345',
    '1q2w3e4r5t',
    'q1w2e3r4t5',
    '1qaz2wsx3edc',
    'asdfghjkl;',
    'zaq12wsxcde3',
    'abc1234567',
  ],
  ...[
    'abcdefghij',
    'aaaaaaaaaa',
    'abcabcabcabc',
    'iloveyou123',
    'letmein1234',
    'administrator',
    'admin12345!',
    'changeme2026',
  ],
  ...[
    'Sakura2026!',
    'banso12345',
    'bansobanso',
    'ｐａｓｓｗｏｒｄ１２３',
    'dragon monkey',
    'パスワードパスワード',
    '!@#$%^&*()',
  ],
]
const FREE = [
  ...[
    'correct horse battery',
    'tonari-wo-hashiru',
    'ひみつの言葉は十文字',
    'chosen-by-another',
    'x7#Kq2!mZp9',
    '83!47#29$50',
  ],
  ...[
    'summer dragon cheese',
    'lampe rivière',
    '   spaces count   ',
    '青い傘と三時の電車に',
    '👩‍👧 emoji are fine',
    '4829103756',
  ],
]

for (const password of TRIED_FIRST) test(`${password} is tried first`, () => assert.equal(guessable(password), true))
for (const password of FREE) test(`${password} may be taken`, () => assert.equal(guessable(password), false))
