import type { VNode } from "preact"
import type { Visit } from "../server/visit.ts"
import { common } from "../texts/common.ts"
import { Layout } from "./layout.tsx"

interface ProblemProps {
  readonly visit: Visit
  readonly problem: {
    readonly code: string
    readonly title: string
    readonly text: string
    readonly link?: { readonly to: string; readonly text: string }
  }
}

/** What went wrong, what became of the text, what to do, and the code to quote. */
export const ProblemPage = ({ problem, visit }: ProblemProps): VNode => {
  const texts = common[visit.lang]
  return (
    <Layout visit={visit} title={problem.title}>
      <h1>{problem.title}</h1>
      <p>{problem.text}</p>
      <p>
        {texts.code}: <strong>{problem.code}</strong>
      </p>
      {problem.link !== undefined && (
        <p>
          <a href={problem.link.to}>{problem.link.text}</a>
        </p>
      )}
      <p>
        <a href="/">{texts.problems.toStart}</a>
      </p>
    </Layout>
  )
}
