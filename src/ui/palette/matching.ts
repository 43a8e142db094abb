/** Width, case and the kind of kana make no difference. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

/** Whether every word typed stands somewhere in what there is; nothing typed is found everywhere. */
export function matches(typed: string, there: string): boolean {
  const all = fold(there)
  return fold(typed)
    .split(/\s+/)
    .every((word) => all.includes(word))
}
