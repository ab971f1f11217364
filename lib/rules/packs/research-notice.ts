/** What a reader of any of these packs is told first. */
export const researchNotice = {
  da: 'Arbejdsnoter: Ingen med juridisk uddannelse har kontrolleret dem. Regler, der ikke er bekræftet, skal vises som foreløbige.',
  en: 'Research notes: nobody with legal training has checked this. Unverified rules must be shown as provisional.',
};
