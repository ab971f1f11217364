/** How somebody's own tries went: numbers alone, of no case and no day. */
export interface TryTally {
  tried: number;
  /** every answer that was given was right */
  right: number;
  /** how often each slip was made, by its kind */
  slips: Readonly<Record<string, number>>;
}

/** What one try adds. */
export interface TryOutcome {
  isRight: boolean;
  /** each kind once */
  slips: readonly string[];
}

export const noTries: TryTally = { tried: 0, right: 0, slips: {} };

export function counted({ tried, right, slips }: TryTally, outcome: TryOutcome): TryTally {
  const added = outcome.slips.map((kind) => [kind, (slips[kind] ?? 0) + 1]);
  return {
    tried: tried + 1,
    right: right + (outcome.isRight ? 1 : 0),
    slips: { ...slips, ...Object.fromEntries(added) },
  };
}

/** The slip made most often; null where none was made twice, for once is no habit. */
export function mostOften({ slips }: TryTally): string | null {
  const [first] = Object.entries(slips).toSorted(([, one], [, other]) => other - one);
  return first && first[1] > 1 ? first[0] : null;
}
