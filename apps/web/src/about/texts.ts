import type { Bilingual } from "../texts/language.ts"

interface Section {
  readonly heading: string
  readonly paragraphs: ReadonlyArray<string>
}

interface AboutPage {
  readonly title: string
  readonly intro: string
  readonly sections: ReadonlyArray<Section>
}

/** The pages about the service, by their path below `/om`; the empty one is `/om` itself. */
export const aboutPaths = ["", "vem-ser-vad", "personuppgifter", "tillganglighet"] as const
export type AboutPath = (typeof aboutPaths)[number]

const sv: { readonly [P in AboutPath]: AboutPage } = {
  "": {
    title: "Om Trygglogg",
    intro: "I Trygglogg rapporterar du hot, våld och annan otillåten påverkan på jobbet.",
    sections: [
      {
        heading: "Det är du som avgör",
        paragraphs: [
          "Din egen upplevelse räknas. Chefen kan klassa händelsen, men aldrig ändra det du har sagt.",
          "Det behöver inte vara ett brott. Rapportera hellre en gång för mycket."
        ]
      },
      {
        heading: "Inget försvinner",
        paragraphs: [
          "Allt som händer med din rapport sparas i en logg. Den går inte att ändra i efterhand.",
          "En revisor kan räkna om alla siffror från loggen."
        ]
      },
      {
        heading: "Det här är inte ett larm",
        paragraphs: ["Är det fara? Ring 112. Har du personlarm? Använd det."]
      },
      {
        heading: "Regler och lagar",
        paragraphs: ["Tidsgränser och regler följer stadens beslut. Det som står här är inte juridisk rådgivning."]
      }
    ]
  },
  "vem-ser-vad": {
    title: "Vem ser vad",
    intro: "Bara de som behöver får läsa. Varje läsning antecknas.",
    sections: [
      {
        heading: "Du som rapporterar",
        paragraphs: ["Du ser din egen rapport, vad som händer och vem som har läst."]
      },
      {
        heading: "Du som är utsatt",
        paragraphs: [
          "Du ser allt om dig själv: din upplevelse, ditt stöd och vem som har läst. Ingen annan utsatt ser ditt stöd."
        ]
      },
      {
        heading: "Din chef",
        paragraphs: [
          "Närmaste chef läser rapporten och tar hand om ärendet.",
          "Gäller det din chef? Då går rapporten förbi chefen, som inte kan se den."
        ]
      },
      {
        heading: "Säkerhetssamordnaren",
        paragraphs: ["Samordnaren läser det som hänt, men ser inget om hälsa."]
      },
      {
        heading: "Skyddsombud och revisor",
        paragraphs: ["De ser att ärendet finns och hur det sköts. De ser inte vad någon har skrivit."]
      },
      {
        heading: "Nämnd och allmänhet",
        paragraphs: ["De ser bara siffror. Små tal visas inte, så att ingen kan pekas ut."]
      }
    ]
  },
  personuppgifter: {
    title: "Dina uppgifter",
    intro: "Vi sparar så lite som möjligt om dig.",
    sections: [
      {
        heading: "Ditt namn",
        paragraphs: ["I loggen står en kod i stället för ditt namn. Namnet finns i stadens register, för sig."]
      },
      {
        heading: "Det du skriver",
        paragraphs: [
          "Din text krypteras innan den sparas. Bara den som får läsa kan öppna den.",
          "När en text ska gallras förstörs nyckeln. Sedan kan ingen läsa den."
        ]
      },
      {
        heading: "Varför vi sparar",
        paragraphs: ["Arbetsgivaren måste utreda och förebygga hot och våld. Det står i arbetsmiljölagen."]
      },
      {
        heading: "Dina rättigheter",
        paragraphs: [
          "Du kan få veta vad som står om dig och få fel rättade. Fråga din chef eller stadens dataskyddsombud."
        ]
      }
    ]
  },
  tillganglighet: {
    title: "Tillgänglighet",
    intro: "Alla ska kunna använda Trygglogg.",
    sections: [
      {
        heading: "Hur tillgänglig är tjänsten?",
        paragraphs: [
          "Målet är riktlinjerna WCAG 2.2, nivå AA. Sidorna provas automatiskt i ljust och mörkt läge.",
          "Rapporten fungerar utan skript, med tangentbord och på små skärmar."
        ]
      },
      {
        heading: "Det vi inte vet än",
        paragraphs: ["Tjänsten är inte granskad av någon utomstående, och inte provad med alla skärmläsare."]
      },
      {
        heading: "Hittar du ett hinder?",
        paragraphs: [
          "Säg till säkerhetssamordnaren eller stadens växel. Du kan alltid rapportera muntligt till din chef.",
          "Är du inte nöjd med svaret? Anmäl till Myndigheten för digital förvaltning."
        ]
      }
    ]
  }
}

const en: typeof sv = {
  "": {
    title: "About Trygglogg",
    intro: "In Trygglogg you report threats, violence and other undue influence at work.",
    sections: [
      {
        heading: "You decide",
        paragraphs: [
          "Your own experience counts. The manager can classify the incident, but never change what you have said.",
          "It need not be a crime. Report once too often rather than not at all."
        ]
      },
      {
        heading: "Nothing disappears",
        paragraphs: [
          "Everything that happens to your report is kept in a log. It cannot be changed afterwards.",
          "An auditor can recount every figure from the log."
        ]
      },
      {
        heading: "This is not an alarm",
        paragraphs: ["In danger? Call 112. Do you carry a personal alarm? Use it."]
      },
      {
        heading: "Rules and laws",
        paragraphs: ["Time limits and rules follow the city's decisions. Nothing here is legal advice."]
      }
    ]
  },
  "vem-ser-vad": {
    title: "Who sees what",
    intro: "Only those who need to may read. Every reading is noted.",
    sections: [
      { heading: "You who report", paragraphs: ["You see your own report, what happens, and who has read it."] },
      {
        heading: "You who are exposed",
        paragraphs: [
          "You see everything about yourself: your experience, your support and who has read. No other exposed person sees your support."
        ]
      },
      {
        heading: "Your manager",
        paragraphs: [
          "The closest manager reads the report and takes care of the case.",
          "Is it about your manager? Then the report passes the manager by, who cannot see it."
        ]
      },
      {
        heading: "The security coordinator",
        paragraphs: ["The coordinator reads what happened, but sees nothing about health."]
      },
      {
        heading: "Safety representative and auditor",
        paragraphs: ["They see that the case is there and how it is handled. They do not see what anybody has written."]
      },
      {
        heading: "The board and the public",
        paragraphs: ["They see figures only. Small numbers are not shown, so that nobody can be pointed out."]
      }
    ]
  },
  personuppgifter: {
    title: "Your data",
    intro: "We keep as little as possible about you.",
    sections: [
      {
        heading: "Your name",
        paragraphs: [
          "The log holds a code instead of your name. The name stands in the city's register, apart from it."
        ]
      },
      {
        heading: "What you write",
        paragraphs: [
          "Your text is encrypted before it is kept. Only those who may read it can open it.",
          "When a text is to be erased its key is destroyed. Then nobody can read it."
        ]
      },
      {
        heading: "Why we keep it",
        paragraphs: [
          "The employer must investigate and prevent threats and violence: the Work Environment Act says so."
        ]
      },
      {
        heading: "Your rights",
        paragraphs: [
          "You can ask what is kept about you and have errors corrected. Ask your manager or the city's data protection officer."
        ]
      }
    ]
  },
  tillganglighet: {
    title: "Accessibility",
    intro: "Everybody should be able to use Trygglogg.",
    sections: [
      {
        heading: "How accessible is the service?",
        paragraphs: [
          "The goal is the guidelines WCAG 2.2, level AA. The pages are tested automatically in light and dark.",
          "The report works without scripts, by keyboard and on small screens."
        ]
      },
      {
        heading: "What we do not know yet",
        paragraphs: [
          "Nobody from outside has reviewed the service, and it has not been tried with every screen reader."
        ]
      },
      {
        heading: "Do you meet an obstacle?",
        paragraphs: [
          "Tell the security coordinator or the city's switchboard. You can always report by word of mouth to your manager.",
          "Not content with the answer? Report it to the Agency for Digital Government (Myndigheten för digital förvaltning)."
        ]
      }
    ]
  }
}

export const aboutTexts: Bilingual<typeof sv> = { sv, en }
