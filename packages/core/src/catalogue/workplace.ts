/** Working in the city, leaving it, and talking about how staff are protected. */
import type { DialogueParty, LeaveReason, ThreatContributed } from "../vocabulary/workplace.ts"
import { type Entry, word } from "./entry.ts"

const house = "Domain specification 4.5"
const stockholm = "City of Stockholm 2021, report on the action plan, section 3.1"
const skärholmen = "Skärholmen district, reply on threats 2023"
const interpellation = "Interpellation on the protection of social workers"

export const leaveReasons = {
  ownRequest: word("Egen begäran", "Own request", stockholm),
  endOfContract: word("Anställningen tog slut", "The contract ended", house),
  retirement: word("Pension", "Retirement", stockholm),
  otherUnit: word("Annan enhet i staden", "Another unit of the city", house),
  employerDecision: word("Arbetsgivarens beslut", "The employer's decision", house),
  other: word("Annat", "Other", house)
} satisfies Record<LeaveReason, Entry>

export const threatAnswers = {
  yes: word("Ja", "Yes", skärholmen),
  no: word("Nej", "No", skärholmen),
  declined: word("Ville inte svara", "Did not want to answer", house),
  notAsked: word("Frågan ställdes inte", "The question was not asked", house)
} satisfies Record<ThreatContributed, Entry>

export const dialogueParties = {
  board: word("Nämnden", "The board", interpellation),
  management: word("Ledningen", "The management", interpellation),
  staff: word("Medarbetare", "Staff", interpellation),
  safetyRepresentatives: word("Skyddsombud", "Safety representatives", "Work Environment Act (AML) 6:4"),
  unions: word("Facket", "The unions", house),
  otherAuthority: word("Annan myndighet", "Another authority", house)
} satisfies Record<DialogueParty, Entry>
