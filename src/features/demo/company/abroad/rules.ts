import { japanese, type Named } from '../naming/rules.ts'

const abroad = (key: string, familyName: string, givenName: string, reading: string, otherName: string): Named => ({
  ...japanese(key, familyName, givenName, reading),
  ...{ otherName, locale: 'en' },
})

/** New people from other countries beside those of the cast. */
export const MINH = abroad('minh', 'Trần', 'Văn Minh', 'ちゃん ヴぁん みん', 'TRAN VAN MINH')
export const HOA = abroad('hoa', 'Lê', 'Thị Hoa', 'れ てぃ ほあ', 'LE THI HOA')
export const BAO = abroad('bao', 'Phạm', 'Quốc Bảo', 'ふぁむ くおっく ばお', 'PHAM QUOC BAO')
export const THUHA: Named = { ...abroad('thuha', 'Đỗ', 'Thu Hà', 'ど とぅ は', 'DO THU HA'), chosenName: 'Hà' }
/** One name alone. */
export const WULAN = abroad('wulan', 'Wulan', '', 'うらん', 'WULAN')
export const BAYU = abroad('bayu', 'Saputra', 'Bayu', 'さぷとら ばゆ', 'BAYU SAPUTRA')
export const AYU = abroad('ayu', 'Kartika', 'Ayu', 'かるてぃか あゆ', 'AYU KARTIKA')
export const EMILY = abroad('emily', 'Harwick', 'Emily', 'はーうぃっく えみりー', 'EMILY HARWICK')
export const SEAN: Named = {
  ...abroad('sean', 'O’Donnely', 'Sean', 'おどねり しょーん', 'SEAN ODONNELY'),
  chosenName: 'Sean',
}
/** Names of two letters and one. */
export const WU = abroad('wu', 'Wu', 'E', 'う え', '呉 娥')

/** Who writes in Vietnamese now and then. */
export const VIETNAMESE: ReadonlySet<string> = new Set(['phuong', 'minh', 'hoa', 'bao', 'thuha'])
