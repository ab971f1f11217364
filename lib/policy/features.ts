/**
 * What a municipality may switch off: by the name the policy uses. What is off is not shown, and cannot be turned on on
 * the machine.
 */
export const features = ['team', 'notes', 'reminders', 'citizensAdviser', 'exchange'] as const;

export type Feature = (typeof features)[number];

/** The setting that carries them to every surface. */
export const featuresSetting = 'featuresOff';

export function isFeature(name: string): name is Feature {
  return features.some((feature) => feature === name);
}
