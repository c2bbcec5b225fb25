/** Terms of what a case owes the police and the authorities. */
import { hässelby, house, plan, type Term } from "./term.ts"

export const toward: ReadonlyArray<Term> = [
  {
    sv: "samråd om polisanmälan",
    identifiers: ["ConsultationRecorded", "ConsultedRole"],
    meaning:
      "Talked over with the security coordinator, or the unit manager for safety and civil society, before it is decided; in a hurry, afterwards.",
    source: hässelby
  },
  {
    sv: "beslut om polisanmälan",
    identifiers: ["FilingDecided", "FilingDecision"],
    meaning:
      "Whether to tell the police, by whom, in which capacity, and why not. A new decision replaces the one before until the report is filed.",
    source: hässelby
  },
  {
    sv: "polisanmälan",
    identifiers: ["PoliceReportFiled", "PoliceReport"],
    meaning: "A report given to the police, with the workplace's address. It may be about several incidents.",
    source: hässelby
  },
  {
    sv: "målsägande",
    identifiers: ["ComplainantStance", "ComplainantStanceRecorded"],
    meaning:
      "Who has suffered an offence. Whether they want to be named as that is theirs to say; the organisation may report all the same.",
    source: plan
  },
  {
    sv: "sekretessprövning",
    identifiers: ["DisclosureAssessed", "DisclosureGround"],
    meaning: "Whether secret information may be told to the police, and on what ground of the law.",
    source: "OSL (2009:400) chapters 10 and 26"
  },
  {
    sv: "anmälningsskyldighet",
    identifiers: ["DutyAssessed", "DutyBasis"],
    meaning:
      "Whether the law makes the employer tell an authority of an incident: assessed of each authority, and said why not.",
    source: "AML (1977:1160) 3:3 a; SFB (2010:110) 42:10"
  },
  {
    sv: "anmälan till myndighet",
    identifiers: ["NotificationSent", "Authority"],
    meaning: "The Work Environment Authority or the Social Insurance Agency was told, and what it calls the matter.",
    source: "AML (1977:1160) 3:3 a; SFB (2010:110) 42:10"
  },
  {
    sv: "lex Sarah",
    identifiers: ["LexSarahReferralMade"],
    meaning: "A client was harmed too: handed over to a process and a secrecy of its own.",
    source: "SoL (2025:400) 27:1-6"
  },
  {
    sv: "kvar mot polis och myndigheter",
    identifiers: ["Outward", "AuthorityDuty"],
    meaning: "How far a case has come with the police and the authorities; what is left of it stands in the queue.",
    source: house
  }
]
