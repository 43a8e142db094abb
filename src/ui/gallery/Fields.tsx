import { Page } from '../Page.tsx'
import { SearchField } from '../SearchField.tsx'
import { Section } from '../Section.tsx'
import { Select } from '../Select.tsx'
import { TextArea } from '../TextArea.tsx'
import { TextField } from '../TextField.tsx'
import { In, Keep } from './In.tsx'

export function Fields() {
  return (
    <In>
      {(say) => (
        <Page title={say('入力欄', 'Fields')}>
          <Section>
            <TextField label={say('氏名', 'Name')} defaultValue={say('佐藤 花', 'Hana Sato')} />
            <TextField
              label={say('メールアドレス', 'E-mail address')}
              hint={say('会社のアドレスを入力してください。', 'Please enter your address at work.')}
              type="email"
              defaultValue="hana@"
              error={say('メールアドレスの形になっていません。', 'This does not look like an e-mail address.')}
            />
            <TextArea
              label={say('今月、学んだこと', 'What you learned this month')}
              hint={say('短くてもかまいません。', 'A few words are enough.')}
              lang={say('ja', 'en')}
              limit={200}
              optional
              defaultValue={say(
                'お客様への電話で、まず相手の話を最後まで聞くことの大切さを学びました。',
                'On the phone with customers I learned to listen to the end before answering.',
              )}
            />
            <TextArea
              label={say('困っていること', 'What is hard')}
              limit={10}
              defaultValue={say('締め切りが重なると、何から始めればよいか迷います。', 'Too many deadlines at once.')}
              error={say('長すぎます。10文字までにしてください。', 'This is too long: at most 10 characters.')}
            />
            <Select
              label={say('部署', 'Department')}
              placeholder={say('選んでください', 'Please choose')}
              choices={[
                { value: 'sales', label: say('営業部', 'Sales') },
                { value: 'design', label: say('設計部', 'Design') },
              ]}
            />
            <Keep first="">
              {(value, keep) => (
                <SearchField
                  label={say('名前や部署でさがす', 'Search by name or department')}
                  value={value}
                  onChange={keep}
                />
              )}
            </Keep>
          </Section>
        </Page>
      )}
    </In>
  )
}
