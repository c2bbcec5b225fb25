/** What every command ends with; 0 is done. The numbers never change. */
export const exitCodes = {
  unexpected: 1,
  usage: 2,
  notFound: 3,
  verificationFailed: 4,
  digestDiffers: 5,
  permission: 6,
  conflict: 7,
  partial: 8
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
