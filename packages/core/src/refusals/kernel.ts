import type * as errors from "@trygglogg/log"
import type { RefusalTexts } from "./text.ts"

/** What the log itself may answer, whatever was asked of it. */
export const kernel = {
  Contended: {
    code: "TL-LOG-001",
    sv: "Många ändrade samma sak samtidigt. Inget är sparat.",
    en: "Many people changed the same thing at once. Nothing was saved.",
    hintSv: "Försök igen om en stund.",
    hintEn: "Try again in a moment."
  },
  CommandIdReused: {
    code: "TL-LOG-002",
    sv: "Det här formuläret har redan skickats för något annat. Inget nytt är sparat.",
    en: "This form has already been sent for something else. Nothing new was saved.",
    hintSv: "Öppna sidan på nytt och fyll i formuläret igen.",
    hintEn: "Open the page again and fill in the form once more."
  },
  PastUnreadable: {
    code: "TL-LOG-003",
    sv: "En uppgift i loggen går inte att läsa med den här versionen. Inget är sparat.",
    en: "An entry in the log cannot be read by this version. Nothing was saved.",
    hintSv: "Den som sköter systemet behöver uppdatera programmet.",
    hintEn: "Whoever runs the system needs to update the program."
  },
  LogUnavailable: {
    code: "TL-LOG-004",
    sv: "Det går inte att läsa eller spara just nu. Inget är sparat.",
    en: "Nothing can be read or saved right now. Nothing was saved.",
    hintSv: "Försök igen om en stund. Är det bråttom, ring din chef.",
    hintEn: "Try again in a moment. If it is urgent, phone your manager."
  },
  Overtaken: {
    code: "TL-LOG-005",
    sv: "Någon hann ändra samma sak först. Inget är sparat.",
    en: "Somebody changed the same thing first. Nothing was saved.",
    hintSv: "Läs om sidan och försök igen.",
    hintEn: "Reload the page and try again."
  },
  UnknownColumn: {
    code: "TL-LOG-006",
    sv: "Listan kan inte sorteras eller sökas så.",
    en: "The list cannot be sorted or searched that way.",
    hintSv: "Välj ett annat sätt att sortera eller söka.",
    hintEn: "Choose another way to sort or search."
  },
  LogBusy: {
    code: "TL-LOG-007",
    sv: "Just nu är det många som sparar samtidigt. Inget är sparat.",
    en: "Many people are saving at the same time. Nothing was saved.",
    hintSv: "Vänta en liten stund och skicka igen. Är det bråttom, ring din chef.",
    hintEn: "Wait a moment and send it again. If it is urgent, phone your manager."
  }
} satisfies RefusalTexts<typeof errors>
