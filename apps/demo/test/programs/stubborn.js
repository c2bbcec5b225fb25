// Does not end when asked to.
setInterval(() => undefined, 1000)
process.on("SIGTERM", () => undefined)
