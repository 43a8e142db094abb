import { Avatar } from '../Avatar.tsx'
import { Page } from '../Page.tsx'
import { PhotoField } from '../PhotoField.tsx'
import { Section } from '../Section.tsx'
import { In, Keep, nothing } from './In.tsx'

const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"%3E%3Cpath fill="%238cb" d="M0 0h8v8H0z"/%3E%3Ccircle cx="4" cy="3" r="1.6" fill="%23fed"/%3E%3Cpath fill="%23265" d="M1 8a3 3 0 0 1 6 0z"/%3E%3C/svg%3E'

export function Photos() {
  return (
    <In>
      {(say) => (
        <Page title={say('写真', 'Photos')}>
          <Section>
            <Keep<string | undefined> first={undefined}>
              {(photo, keep) => (
                <PhotoField
                  label={say('プロフィールの写真', 'Photo of your profile')}
                  name={say('佐藤 花', 'Hana Sato')}
                  photo={photo}
                  onChange={(chosen) => keep(chosen?.url)}
                />
              )}
            </Keep>
            <PhotoField
              label={say('プロフィールの写真', 'Photo of your profile')}
              name={say('林 明', 'Aki Hayashi')}
              photo={picture}
              onChange={nothing}
              error={say(
                '写真を保存できませんでした。もう一度お試しください。',
                'The photo could not be kept. Please try again.',
              )}
            />
            <PhotoField
              label={say('保存しているところ', 'While it is being kept')}
              name={say('林 明', 'Aki Hayashi')}
              photo={picture}
              onChange={nothing}
              pending
            />
          </Section>
          <Section title={say('写真と頭文字', 'Pictures and initials')}>
            <div className="flex flex-wrap items-center gap-3">
              {(['small', 'medium', 'large', 'huge'] as const).map((size) => (
                <Avatar key={size} size={size} name={say('林 明', 'Aki Hayashi')} photo={picture} />
              ))}
              <Avatar name={say('壊れた 写真', 'Broken Photo')} photo="data:image/png,none" />
            </div>
          </Section>
        </Page>
      )}
    </In>
  )
}
