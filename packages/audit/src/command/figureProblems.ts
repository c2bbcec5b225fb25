import { exitCodes } from "./exitCodes.ts"

/** The problems of asking for a figure. `…` is where the detail goes. */
export const figureProblems = {
  day: {
    code: "TL-CLI-011",
    exit: exitCodes.usage,
    sv: "Det är ingen dag. Skriv den som 2023-01-01: …",
    en: "That is no day. Write it as 2023-01-01: …"
  },
  forms: {
    code: "TL-CLI-012",
    exit: exitCodes.usage,
    sv: "--forms ska vara all, five eller en lista av harassment, threat, violence, propertyDamage och corruption: …",
    en: "--forms should be all, five, or a list of harassment, threat, violence, propertyDamage and corruption: …"
  },
  ownBreakdown: {
    code: "TL-CLI-017",
    exit: exitCodes.usage,
    sv: "… har sin egen fördelning. Ta bort --by.",
    en: "… brings a breakdown of its own. Leave out --by."
  },
  byRole: {
    code: "TL-CLI-037",
    exit: exitCodes.usage,
    sv: "Bara ST-03 kan delas upp på roll.",
    en: "Only ST-03 can be broken down by role."
  },
  survey: {
    code: "TL-CLI-038",
    exit: exitCodes.usage,
    sv: "Det är ingen enkäts beteckning: …",
    en: "That is no survey's ref: …"
  },
  noSuchCell: {
    code: "TL-CLI-039",
    exit: exitCodes.notFound,
    sv: "Svaret har inget sådant tal: …",
    en: "The answer has no such number: …"
  },
  hiddenCell: {
    code: "TL-CLI-040",
    exit: exitCodes.permission,
    sv: "Talet visas inte för den som frågar, och då inte heller vad som ligger bakom: …",
    en: "The number is not shown to whoever asks, and so nor is what lies behind it: …"
  },
  releaseMissing: {
    code: "TL-CLI-044",
    exit: exitCodes.notFound,
    sv: "Ingen sådan siffra har lämnats ut: …",
    en: "No such figure was let out: …"
  },
  releaseDiffers: {
    code: "TL-CLI-042",
    exit: exitCodes.digestDiffers,
    aboutResult: true,
    sv: "Det blev inte samma siffra när den räknades om: …",
    en: "It did not come to the same figure when it was counted again: …"
  },
  releaseUncountable: {
    code: "TL-CLI-043",
    exit: exitCodes.partial,
    aboutResult: true,
    sv: "Det här programmet kan inte räkna om siffran, för den räknades på ett annat sätt: …",
    en: "This program cannot count the figure again, because it was counted in another way: …"
  }
} as const
