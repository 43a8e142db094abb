import { Avatar } from '../Avatar.tsx'
import { Badge } from '../Badge.tsx'
import { Button } from '../Button.tsx'
import { ButtonLink } from '../ButtonLink.tsx'
import { FormattedDay } from '../FormattedDay.tsx'
import { Page } from '../Page.tsx'
import { Section } from '../Section.tsx'
import { In } from './In.tsx'

export function Buttons() {
  return (
    <In>
      {(say) => (
        <Page
          title={say('ボタン', 'Buttons')}
          lead={say('一つのページに、主なボタンは一つです。', 'One primary button a page.')}
          actions={<Button kind="primary">{say('新しく書く', 'Write a new one')}</Button>}
        >
          <Section title={say('種類', 'Kinds')}>
            <div className="flex flex-wrap gap-3">
              <Button kind="primary">{say('提出する', 'Submit')}</Button>
              <Button icon="plus">{say('人を招待する', 'Invite people')}</Button>
              <Button kind="quiet">{say('あとで', 'Later')}</Button>
              <Button kind="danger">{say('取り消す', 'Withdraw')}</Button>
              <Button kind="primary" pending>
                {say('提出する', 'Submit')}
              </Button>
              <Button disabled>{say('選べません', 'Not now')}</Button>
              <Button size="small">{say('小さなボタン', 'Small')}</Button>
              <ButtonLink to="/" icon="right">
                {say('今日のページへ', 'Go to Today')}
              </ButtonLink>
            </div>
          </Section>
          <Section title={say('しるし', 'Marks')}>
            <div className="flex flex-wrap items-center gap-3">
              <Badge>{say('下書き', 'Draft')}</Badge>
              <Badge kind="good" icon="check">
                {say('返事があります', 'Answered')}
              </Badge>
              <Badge kind="needs-you" icon="talk">
                {say('あなたの返事を待っています', 'Waiting for you')}
              </Badge>
              <Badge kind="soon" icon="clock">
                {say('あと3日', '3 days left')}
              </Badge>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              <Avatar name={say('佐藤 花', 'Hana Sato')} size="small" />
              <Avatar name={say('林 拓海', 'Takumi Hayashi')} />
              <Avatar name={say('グエン・ティ・ホア', 'Nguyen Thi Hoa')} />
              <Avatar name={say('王 芳', 'Fang Wang')} size="large" />
              <FormattedDay day="2026-11-20" />
              <FormattedDay day="2027-04-01" year />
            </div>
          </Section>
        </Page>
      )}
    </In>
  )
}
