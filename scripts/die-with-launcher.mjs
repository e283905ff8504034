// Preloaded into every Node that a script starts: when the launcher is gone, even by SIGKILL, the system closes the
// channel between them, and the child ends.
if (process.channel) {
  process.on("disconnect", () => process.exit(0));
  process.channel.unref();
}
