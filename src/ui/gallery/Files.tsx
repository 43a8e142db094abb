import { FileDrop } from '../FileDrop.tsx'
import { Page } from '../Page.tsx'
import { In, nothing } from './In.tsx'

export function Files() {
  return (
    <In>
      {(say) => (
        <Page title={say('ファイル', 'Files')}>
          <FileDrop
            label={say('名簿のファイル', 'A list of people')}
            hint={say('CSVまたはExcel、5 MBまで', 'CSV or Excel, up to 5 MB')}
            accept=".csv,.xlsx"
            file={undefined}
            onFile={nothing}
          />
          <FileDrop
            label={say('名簿のファイル', 'A list of people')}
            file={new File(['x'.repeat(48_000)], say('新入社員名簿_2026年4月.xlsx', 'new-hires-april-2026.xlsx'))}
            onFile={nothing}
            error={say('3行に直すところがあります。', 'Three rows need another look.')}
          />
        </Page>
      )}
    </In>
  )
}
