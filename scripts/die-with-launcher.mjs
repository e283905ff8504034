// Preloaded into every Node that a script starts: when the launcher is gone, even by SIGKILL, the system closes the
// channel between them, and the child ends. Helpers that the child forks inherit the preload; their channel is its own.
if (process.channel && process.env.GONGBANG_LAUNCHER === String(process.ppid)) {
  process.on("disconnect", () => process.exit(0));
  process.channel.unref();
}
