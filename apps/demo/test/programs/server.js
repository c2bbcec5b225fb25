// Answers GET /health as web does, and shows its environment.
import { createServer } from "node:http"

createServer((request, response) => {
  const ours = Object.entries(process.env).filter(([name]) => name.startsWith("TRYGGLOGG_"))
  response.end(JSON.stringify(request.url === "/health" ? { status: "ok", position: 0 } : Object.fromEntries(ours)))
}).listen(Number(process.env.TRYGGLOGG_PORT), process.env.TRYGGLOGG_HOST)
