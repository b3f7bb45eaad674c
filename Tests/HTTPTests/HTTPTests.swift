import Testing

@Suite("HTTP") struct HTTPTests {}
