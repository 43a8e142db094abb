// Loaded before the server: when `npm start` is killed, the server must not run on where nobody sees it.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
