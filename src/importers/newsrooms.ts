const NEWSROOM =
  /^(?:[\p{L}\d-]+\.(?:com|id|co\.id|net|org|news|tv|co|co\.uk|de|fr)|detik\w+|(?:CNN|CNBC|BBC|VOA|IDN|TV|Media|Koran|Harian)(?: \p{Lu}[\p{L}]+){0,2}|[\p{Lu}][\p{L}]*(?:news|News)|Antara|ANTARA|Reuters|REUTERS|AP|AFP|Agence France-Presse|dpa|Press Association|PA Media|USA TODAY|Xinhua|UPI|Bloomberg|Associated Press|The Associated Press|Bisnis Indonesia|Republika|Tempo|TEMPO|Kompas|KOMPAS|Liputan6)$/u;

/** Whether a text is the name of a site or an agency, and of no person: `Kompas.com`, `Reuters`. */
export function isNewsroom(text: string): boolean {
  return NEWSROOM.test(text);
}
