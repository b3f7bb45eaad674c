import HTTP
import Server

/// Sees every answer, for the log and the metrics.
struct Lookout: Observer {
    let log: AccessLog?
    let metrics: Metrics

    func answered(_ exchange: Exchange, target: Span<UInt8>, identifier: Span<UInt8>) {
        metrics.note(exchange)
        log?.note(exchange, target: target, identifier: identifier)
    }
}
