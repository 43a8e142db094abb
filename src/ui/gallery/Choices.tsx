import { Checkbox } from '../Checkbox.tsx'
import { ChoiceGroup } from '../ChoiceGroup.tsx'
import { Page } from '../Page.tsx'
import { RadioCards } from '../RadioCards.tsx'
import { Scale } from '../Scale.tsx'
import { Section } from '../Section.tsx'
import { SegmentedControl } from '../SegmentedControl.tsx'
import { Switch } from '../Switch.tsx'
import { In, Keep, nothing } from './In.tsx'

export function Choices() {
  return (
    <In>
      {(say) => (
        <Page title={say('選ぶもの', 'Choices')}>
          <Section>
            <Keep<number | undefined> first={4}>
              {(value, keep) => (
                <Scale
                  label={say(
                    '今月の仕事は、どのくらい手ごたえがありましたか',
                    'How rewarding was your work this month?',
                  )}
                  ends={[say('まったくなかった', 'Not at all'), say('とてもあった', 'Very much')]}
                  value={value}
                  onChange={keep}
                />
              )}
            </Keep>
            <Keep<number | undefined> first={undefined}>
              {(value, keep) => (
                <Scale
                  label={say('相談できる人がいますか', 'Is there somebody you can ask?')}
                  hint={say('迷ったときは、いまの気持ちに近いほうを。', 'If in doubt, follow how you feel now.')}
                  ends={[say('いない', 'Nobody'), say('いつでもいる', 'Always')]}
                  value={value}
                  onChange={keep}
                  error={say('1から5のどれかを選んでください。', 'Please choose a number from 1 to 5.')}
                />
              )}
            </Keep>
            <Keep<'talk' | 'letter' | 'none' | undefined> first="talk">
              {(value, keep) => (
                <RadioCards
                  label={say('どんな返事がほしいですか', 'What answer do you hope for?')}
                  columns={2}
                  choices={[
                    {
                      value: 'talk',
                      label: say('話を聞いてほしい', 'Please listen'),
                      hint: say('助言より、まず聞いてもらう', 'Rather an ear than advice'),
                    },
                    { value: 'letter', label: say('助言がほしい', 'Some advice') },
                    { value: 'none', label: say('読んでもらえれば十分', 'Reading it is enough') },
                  ]}
                  value={value}
                  onChange={keep}
                />
              )}
            </Keep>
            <ChoiceGroup label={say('あてはまるもの', 'What applies')} optional>
              <Checkbox label={say('新しいことを覚えた', 'I learned something new')} defaultChecked />
              <Checkbox
                label={say('だれかを手伝った', 'I helped somebody')}
                hint={say('小さなことでも', 'Small things count')}
              />
            </ChoiceGroup>
            <Keep first={true}>
              {(on, keep) => (
                <Switch
                  label={say('メールで知らせる', 'Tell me by e-mail')}
                  hint={say('返事が届いたとき', 'When an answer arrives')}
                  on={on}
                  onChange={keep}
                />
              )}
            </Keep>
            <Switch label={say('毎朝のまとめ', 'A summary each morning')} on={false} onChange={nothing} />
            <Keep<'open' | 'done' | 'all'> first="open">
              {(value, keep) => (
                <SegmentedControl
                  label={say('表示', 'Show')}
                  choices={[
                    { value: 'open', label: say('返事待ち', 'Waiting'), count: 3 },
                    { value: 'done', label: say('返事済み', 'Answered'), count: 12 },
                    { value: 'all', label: say('すべて', 'All') },
                  ]}
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
