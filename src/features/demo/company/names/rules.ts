/** A written name, how it is read, and how it stands in an address. */
export type Name = { written: string; reading: string; plain: string }

const namesIn = (text: string): readonly Name[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
    .flatMap((parts) => Array.from({ length: parts.length / 3 }, (_, place) => parts.slice(3 * place, 3 * place + 3)))
    .map(([written, reading, plain]) => ({ written: written!, reading: reading!, plain: plain! }))

/** Family names; the first ones are the most frequent. */
export const FAMILY = namesIn(`
  佐藤 さとう sato 鈴木 すずき suzuki 田中 たなか tanaka 渡辺 わたなべ watanabe 伊藤 いとう ito 山本 やまもと yamamoto
  中村 なかむら nakamura 小林 こばやし kobayashi 加藤 かとう kato 吉田 よしだ yoshida 山田 やまだ yamada 佐々木 ささき sasaki
  山口 やまぐち yamaguchi 松本 まつもと matsumoto 井上 いのうえ inoue 木村 きむら kimura 清水 しみず shimizu 斎藤 さいとう saito
  阿部 あべ abe 池田 いけだ ikeda 橋本 はしもと hashimoto 山下 やました yamashita 石川 いしかわ ishikawa 中島 なかじま nakajima
  前田 まえだ maeda 藤田 ふじた fujita 後藤 ごとう goto 小川 おがわ ogawa 岡田 おかだ okada 村上 むらかみ murakami
  長谷川 はせがわ hasegawa 近藤 こんどう kondo 坂本 さかもと sakamoto 遠藤 えんどう endo 藤井 ふじい fujii 青木 あおき aoki
  西村 にしむら nishimura 福田 ふくだ fukuda 太田 おおた ota 三浦 みうら miura 岡本 おかもと okamoto 松田 まつだ matsuda
  中川 なかがわ nakagawa 中野 なかの nakano 原田 はらだ harada 小野 おの ono 田村 たむら tamura 竹内 たけうち takeuchi
  金子 かねこ kaneko 和田 わだ wada 中山 なかやま nakayama 石井 いしい ishii 上田 うえだ ueda 森田 もりた morita
  柴田 しばた shibata 酒井 さかい sakai 宮崎 みやざき miyazaki 横山 よこやま yokoyama 内田 うちだ uchida 高木 たかぎ takagi
  安藤 あんどう ando 谷口 たにぐち taniguchi 大野 おおの ono-k 丸山 まるやま maruyama 今井 いまい imai 武田 たけだ takeda
  藤原 ふじわら fujiwara 村田 むらた murata 上野 うえの ueno 杉山 すぎやま sugiyama 増田 ますだ masuda 平野 ひらの hirano
  久保 くぼ kubo 松井 まつい matsui 千葉 ちば chiba 岩崎 いわさき iwasaki 木下 きのした kinoshita 野口 のぐち noguchi
  松尾 まつお matsuo 菊地 きくち kikuchi 野村 のむら nomura 新井 あらい arai 渡部 わたべ watabe 菅原 すがわら sugawara
  古川 ふるかわ furukawa 小島 こじま kojima 水野 みずの mizuno 桜井 さくらい sakurai 高田 たかだ takada 西田 にしだ nishida
  吉川 よしかわ yoshikawa 五十嵐 いがらし igarashi 川口 かわぐち kawaguchi 北村 きたむら kitamura 服部 はっとり hattori 辻 つじ tsuji
  大塚 おおつか otsuka 平田 ひらた hirata 本田 ほんだ honda 小松 こまつ komatsu 土屋 つちや tsuchiya 浅野 あさの asano
  樋口 ひぐち higuchi 永井 ながい nagai 東 あずま azuma 秋山 あきやま akiyama 堀 ほり hori 望月 もちづき mochizuki
`)

/** Given names of those who came in the last fifteen years or so. */
export const YOUNGER = namesIn(`
  大輝 だいき daiki 美咲 みさき misaki 拓海 たくみ takumi 七海 ななみ nanami
  彩花 あやか ayaka 悠斗 ゆうと yuto 楓 かえで kaede 海斗 かいと kaito 莉子 りこ riko
  さくら さくら sakura 颯太 そうた sota 千尋 ちひろ chihiro 亮太 りょうた ryota 遥 はるか haruka
  優奈 ゆうな yuna 航 わたる wataru 匠 たくみ takumi-k
  祐介 ゆうすけ yusuke 結菜 ゆいな yuina 智也 ともや tomoya 栞 しおり shiori
  琴音 ことね kotone 和真 かずま kazuma 詩織 しおり shiori-k 隼人 はやと hayato
  朱里 あかり akari 陸 りく riku 里奈 りな rina 裕太 ゆうた yuta 瑞希 みずき mizuki 樹 いつき itsuki 綾香 あやか ayaka-k
  凌 りょう ryo 志穂 しほ shiho 光希 みつき mitsuki 紗季 さき saki 晴人 はると haruto 麻衣 まい mai-k
  俊 しゅん shun-k 菜摘 なつみ natsumi 一輝 かずき kazuki 凛 りん rin
  穂乃花 ほのか honoka 晃成 こうせい kosei 美羽 みう miu 慎吾 しんご shingo 柚希 ゆずき yuzuki 壮真 そうま soma 咲希 さき saki-k 泰知 たいち taichi 千夏 ちなつ chinatsu 修平 しゅうへい shuhei
`)

/** Given names of those who have been here for long. */
export const OLDER = namesIn(`
  健一 けんいち kenichi 由美子 ゆみこ yumiko 浩 ひろし hiroshi 恵子 けいこ keiko
  和也 かずや kazuya 真理子 まりこ mariko 修 おさむ osamu 哲也 てつや tetsuya
  典子 のりこ noriko 正人 まさと masato 淳 じゅん jun 幸子 さちこ sachiko
  康弘 やすひろ yasuhiro 陽子 ようこ yoko 秀樹 ひでき hideki 聡 さとし satoshi
  直子 なおこ naoko 伸一 しんいち shinichi 洋介 ようすけ yosuke 里美 さとみ satomi
  昭彦 あきひこ akihiko 千佳 ちか chika 勝 まさる masaru 義明 よしあき yoshiaki 文香 ふみか fumika
  香織 かおり kaori 進 すすむ susumu 知美 ともみ tomomi 大介 だいすけ daisuke 志津子 しづこ shizuko
  信也 しんや shinya 千晶 ちあき chiaki 博 ひろし hiroshi-k 克己 かつみ katsumi 祥子 しょうこ shoko
  弘美 ひろみ hiromi 誠司 せいじ seiji 小百合 さゆり sayuri 貴志 たかし takashi-k 葉子 ようこ yoko-k
  昌平 しょうへい shohei 佳代子 かよこ kayoko 良平 りょうへい ryohei 節子 せつこ setsuko 英治 えいじ eiji 寿美 すみ sumi
`)
