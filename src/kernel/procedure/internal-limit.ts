/**
 * Working days inside the office, where no law sets a figure: the office's own setting, with a default. To be spread
 * into a limit with its title and the acts that start and end it.
 */
export function internalDays(setting: string, workingDays: number) {
  return { internal: true, period: { workingDays: { setting, default: workingDays } } } as const
}
