import Testing

@Suite("Server") struct ServerTests {}
