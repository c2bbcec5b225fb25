import type { MailTexts } from "./mailText.ts"

/** What the mails say in English. */
export const englishMails: MailTexts = {
  someone: "Whoever handles the case",
  soon: "soon",
  something: "Something is to be done",
  receipt: {
    subject: ({ number }) => `We have your report ${number}`,
    body: ({ by, contact, number }) => [
      `We have your report. Its number is ${number}.`,
      "What happened is not your fault. You should not have to deal with it alone.",
      `This is what happens now. ${contact} will get in touch by ${by}.`,
      "Are you in danger now? Call 112.",
      "You can read and add more at any time. There you also see who has read it."
    ],
    link: "Read your report"
  },
  receiptForOther: {
    subject: ({ number }) => `We have your report ${number}`,
    body: ({ by, contact, number }) => [
      `We have your report. Its number is ${number}.`,
      "Thank you for telling us. It helps us to look after the one who was hit.",
      `This is what happens now. ${contact} will read it by ${by}.`,
      "Are you in danger now? Call 112.",
      "You can read and add more at any time. There you also see who has read it."
    ],
    link: "Read your report"
  },
  toManager: {
    subject: () => "A new report is waiting for you",
    body: ({ by }) => [
      "There is a new report for you to look after.",
      "Read it now. Call the one who was hit today.",
      `Take on the case by ${by}.`,
      "Nothing of what happened is said here. That protects the people it is about. Log in to read."
    ],
    link: "Read the report"
  },
  confirmExposure: {
    subject: () => "Is this right?",
    body: ({ contact }) => [
      "Somebody has sent a report that is about you. Is it right that you were hit?",
      "Log in and say what it was like for you. You can also add more.",
      `${contact} will get in touch. You should not have to deal with it alone.`,
      "Are you in danger now? Call 112."
    ],
    link: "Read and answer"
  },
  assigned: {
    subject: () => "A case is yours now",
    body: () => [
      "You are the one to handle a case from now on.",
      "Read it today and see what the next step is.",
      "Nothing of what happened is said here. That protects the people it is about. Log in to read."
    ],
    link: "Read the case"
  },
  reportAdded: {
    subject: () => "One more report in your case",
    body: () => [
      "One more report has come in a case that you handle.",
      "Read it today. Get in touch with whoever wrote it, if you know who that is.",
      "Log in to read."
    ],
    link: "Read the report"
  },
  read: {
    subject: () => "Your report has been read",
    body: ({ at, contact }) => [
      `${contact} read your report on ${at}.`,
      "The next step is that we get in touch.",
      "Have you heard nothing? Call your manager or the one who works with safety.",
      "Are you in danger now? Call 112."
    ],
    link: "See what happens"
  },
  policeReported: {
    subject: ({ number }) => `Word in the case ${number}`,
    body: ({ contact }) => [
      "There is word for you.",
      "The police have been told. Your own address is not in the report.",
      `The police may want to talk with you. Would you like somebody with you? Tell us. ${contact} answers your questions.`,
      "You decide yourself whether to be the complainant. You can change your mind later.",
      "Does it go to court? Then there must be a complainant with a name.",
      "In danger now? Call 112."
    ],
    link: "See what happens"
  },
  closed: {
    subject: ({ number }) => `Case ${number} is done`,
    body: ({ number }) => [
      `Case ${number} is done. We have written how it went. Log in and read.`,
      "Is anything wrong? Is something missing? Then you can open the case again. You need not say why.",
      "We will ask again how you are, if you have had support."
    ],
    link: "Read how it went"
  },
  reopened: {
    subject: () => "A case is open again",
    body: () => [
      "A case that you handled is open again.",
      "Read it today and get in touch with the people it is about.",
      "Log in to read."
    ],
    link: "Read the case"
  },
  opened: {
    subject: () => "Somebody has opened a case in an emergency",
    body: ({ by }) => [
      "Somebody who does not work with a case has opened it. They say that it was urgent.",
      `Read why. Say by ${by} whether it was needed.`,
      "Nothing of what happened is said here. That protects the people it is about. Log in to read."
    ],
    link: "Read the case"
  },
  followUp: {
    subject: () => "How are you?",
    body: ({ contact }) => [
      "We want to know how you are now. Did you get the support you needed?",
      "Answer yes, partly or no. It takes half a minute.",
      `Only those who handle the case see your answer. ${contact} will call you if it is not enough.`,
      "Are you in danger now? Call 112."
    ],
    link: "Answer"
  },
  notStarted: {
    subject: () => "A case is waiting for you",
    body: ({ by }) => [
      `A case should have had help by ${by}. Nobody has started.`,
      "Read it now. Call the one who was hit. Can you not? Ask another manager to take over.",
      "Log in to read."
    ],
    link: "Read the case"
  },
  waits: {
    subject: () => "Something in a case is waiting for you",
    body: ({ by }) => [
      `Something in a case is to be done by ${by}.`,
      "Log in and see what the next step is. Can you not? Ask another manager for help.",
      "Nothing of what happened is said here. That protects the people it is about."
    ],
    link: "Read the case"
  },
  late: {
    subject: () => "Something in a case was not done in time",
    body: ({ by }) => [
      `Something in a case should have been done by ${by}. It has not been.`,
      "Log in and see what it is. Talk with the one who handles the case.",
      "Nothing of what happened is said here. That protects the people it is about."
    ],
    link: "Read the case"
  },
  task: {
    subject: () => "Something is waiting for you",
    body: ({ by, task }) => [`This is waiting: ${task}.`, `It should have been done by ${by}. Log in and do it now.`],
    link: "Log in"
  },
  missedCheckIn: {
    subject: () => "Nobody has been heard from on a visit",
    body: ({ at }) => [
      `Those on a visit should have been in touch on ${at}. Nobody has been.`,
      "Call them. If nobody answers: call 112.",
      "This mail is no alarm. It does not replace a personal alarm or 112."
    ],
    link: "Log in"
  }
}
