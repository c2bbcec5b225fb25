/** What the deadlines ask somebody to do. */
import type { DeadlineReaction, Responsible } from "../vocabulary/deadline.ts"
import { type Entry, word } from "./entry.ts"

const source = (name: string): string => `Domain specification 4.7, ${name}`
const who = "Domain specification 4.8"

export const deadlineReactions = {
  startHandling: word("Börja handlägga", "Start handling", source("D1")),
  offerSupport: word("Erbjud stöd", "Offer support", source("D2")),
  assessAuthorityDuty: word(
    "Bedöm om Arbetsmiljöverket ska få veta",
    "Assess whether the Work Environment Authority is told",
    source("D3")
  ),
  notifyInsuranceAgency: word("Anmäl till Försäkringskassan", "Tell the Social Insurance Agency", source("D4")),
  decideOnPolice: word("Ta ställning till polisanmälan", "Decide on a police report", source("D5")),
  consultAfterwards: word("Samråd i efterhand", "Consult afterwards", source("D6")),
  tellPoliceOutcome: word("Berätta vad polisen kom fram till", "Tell what came of the police report", source("D7")),
  followUpSupport: word("Följ upp stödet", "Follow up the support", source("D8")),
  evaluateMeasures: word("Utvärdera åtgärderna", "Evaluate the measures", source("D9")),
  mapRisks: word("Kartlägg riskerna på nytt", "Map the risks anew", source("D10")),
  introduce: word("Ge introduktion om trygghet", "Give the introduction on security", source("D11")),
  acknowledgeRoutine: word("Läs rutinen", "Read the routine", source("D12")),
  assessAnew: word("Bedöm risken på nytt", "Assess the risk anew", source("D13")),
  checkIn: word("Stäm av besöket", "Check in from the visit", source("D14")),
  confirmRequest: word("Bekräfta skyddsombudets begäran", "Confirm the safety representative's request", source("D15")),
  answerRequest: word("Svara på skyddsombudets begäran", "Answer the safety representative's request", source("D15")),
  answerBoardQuestion: word("Svara på nämndens fråga", "Answer the board's question", source("D16")),
  closeOrExplain: word("Avsluta ärendet eller berätta varför inte", "Close the case, or say why not", source("D18")),
  reassign: word("Ge ärendet till någon annan", "Give the case to somebody else", source("D19"))
} satisfies Record<DeadlineReaction, Entry>

export const responsibles = {
  closestManager: word("Närmaste chef", "Closest manager", who),
  handler: word("Händelseansvarig", "Handler", who),
  managerAbove: word("Överordnad chef", "Manager above", who),
  securityCoordinator: word("Säkerhetssamordnare", "Security coordinator", who),
  person: word("Personen själv", "The person", who),
  unitManager: word("Enhetens chef", "The unit's manager", who),
  assessor: word("Den som bedömde", "Whoever assessed", who),
  participants: word("De som är på besöket", "Those on the visit", who),
  contactPerson: word("Kontaktperson", "Contact person", who),
  safetyRepresentative: word("Skyddsombud", "Safety representative", who),
  boardOfficer: word("Nämndsekreterare", "Board officer", who)
} satisfies Record<Responsible, Entry>
