/** Words that nearly every text of a language has, and no other language here. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  id: new Set(
    'yang dan di itu dengan untuk pada tidak dari dalam akan ini juga oleh telah karena adalah saat ke bisa mereka kata'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to that was for with on his they at from by this have not are but had which said has were'.split(
      ' ',
    ),
  ),
};

/** Indonesian or English, where a text is plainly one of them; undefined for others and for too little text. */
export function guessLanguage(text: string): 'id' | 'en' | undefined {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < 20) return undefined;
  const share = (language: 'id' | 'en') =>
    words.filter((word) => WORDS[language]?.has(word)).length / words.length;
  const [id, en] = [share('id'), share('en')];
  if (Math.max(id, en) < 0.08) return undefined;
  return id > en ? 'id' : 'en';
}
