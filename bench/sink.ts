import { SMTPServer } from 'smtp-server'

/** Takes every mail and forgets it. */
new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _, done) {
    stream.on('end', () => done()).resume()
  },
}).listen(Number(process.env.BENCH_SINK_PORT), '127.0.0.1')
