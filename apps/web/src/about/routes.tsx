import { Effect } from "effect"
import type { VNode } from "preact"
import { Layout } from "../page/layout.tsx"
import { openPage } from "../server/handling.ts"
import { page } from "../server/reply.ts"
import type { Visit } from "../server/visit.ts"
import { type AboutPath, aboutPaths, aboutTexts } from "./texts.ts"

const addressOf = (path: AboutPath): `/${string}` => (path === "" ? "/om" : `/om/${path}`)

const AboutPage = ({ path, visit }: { readonly visit: Visit; readonly path: AboutPath }): VNode => {
  const texts = aboutTexts[visit.lang]
  const { intro, sections, title } = texts[path]
  return (
    <Layout visit={visit} title={title}>
      <h1>{title}</h1>
      <p>{intro}</p>
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <ul>
        {aboutPaths
          .filter((other) => other !== path)
          .map((other) => (
            <li key={other}>
              <a href={addressOf(other)}>{texts[other].title}</a>
            </li>
          ))}
      </ul>
    </Layout>
  )
}

/** What the service is, who sees what, what is kept, and how accessible it is: for anybody, logged in or not. */
export const aboutRoutes = aboutPaths.map((path) =>
  openPage(addressOf(path), (visit) => Effect.succeed(page(AboutPage({ visit, path }), visit)))
)
