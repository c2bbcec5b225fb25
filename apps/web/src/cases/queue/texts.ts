import type { Bilingual } from "../../texts/language.ts"

const sv = {
  todo: "Att göra",
  cases: "Ärenden",
  all: "Alla ärenden i ditt område",
  toTodo: "Till Att göra",
  columns: { step: "Nästa steg", clock: "Klockan", case: "Ärende", state: "Läge", reported: "Rapporterat" },
  empty: "Inget att göra just nu.",
  noCases: "Det finns inga ärenden i ditt område.",
  checked: "Senast kontrollerat {time}. Listan svarar för händelse {position} i loggen.",
  missing: {
    one: "En händelse i loggen går inte att läsa. Listan kan sakna något. Berätta för den som sköter systemet.",
    many: "{count} händelser i loggen går inte att läsa. Listan kan sakna något. Berätta för den som sköter systemet."
  },
  partial: "uppgifter saknas",
  page: "Sida {page} av {pages}",
  previous: "Föregående sida",
  next: "Nästa sida",
  paging: "Fler sidor"
}

const en: typeof sv = {
  todo: "To do",
  cases: "Cases",
  all: "All cases in your area",
  toTodo: "To do",
  columns: { step: "Next step", clock: "Clock", case: "Case", state: "State", reported: "Reported" },
  empty: "Nothing to do just now.",
  noCases: "There are no cases in your area.",
  checked: "Last checked {time}. The list answers for event {position} of the log.",
  missing: {
    one: "One event of the log cannot be read. The list may lack something. Tell whoever runs the system.",
    many: "{count} events of the log cannot be read. The list may lack something. Tell whoever runs the system."
  },
  partial: "something is missing",
  page: "Page {page} of {pages}",
  previous: "Previous page",
  next: "Next page",
  paging: "More pages"
}

export const queueTexts: Bilingual<typeof sv> = { sv, en }
