import { placesIn, textPlaces } from '../guidance/texts-places.ts';

/** Which places of a text are filled by hand, and all those that a case can fill. */
export function placeWords(body: string): { byHand: string[]; known: string[] } {
  return {
    byHand: placesIn(body)
      .filter(({ place }) => place === null)
      .map(({ name }) => name),
    known: Object.values(textPlaces),
  };
}
