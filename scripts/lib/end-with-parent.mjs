// Preloaded into the portal's process: when the script that started it is gone, however it went, so is the portal.
const PATIENCE = 15_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), PATIENCE).unref();
});
process.channel?.unref();
