/// Everything that can go wrong, each with its own stable address `/problems/NAME` (RFC 9457, 3.1.1).
enum ProblemKind: String, Sendable, CaseIterable {
    // What this module answers.
    case invalidParameters = "invalid-parameters"
    case malformedTarget = "malformed-target"
    case noSuchRoute = "no-such-route"
    case noSuchItem = "no-such-item"
    case ambiguousName = "ambiguous-name"
    case methodNotAllowed = "method-not-allowed"
    case notAcceptable = "not-acceptable"
    case gone
    case notReady = "not-ready"
    // What the protocol below answers, explained here.
    case badRequest = "bad-request"
    case requestTimeout = "request-timeout"
    case lengthRequired = "length-required"
    case preconditionFailed = "precondition-failed"
    case contentTooLarge = "content-too-large"
    case targetTooLong = "uri-too-long"
    case expectationFailed = "expectation-failed"
    case misdirectedRequest = "misdirected-request"
    case tooManyRequests = "too-many-requests"
    case headerTooLarge = "request-header-fields-too-large"
    case internalError = "internal-server-error"
    case notImplemented = "not-implemented"
    case unavailable = "service-unavailable"
    case versionNotSupported = "http-version-not-supported"

    var status: Int {
        switch self {
        case .ambiguousName: 300
        case .invalidParameters, .malformedTarget, .badRequest: 400
        case .noSuchRoute, .noSuchItem: 404
        case .methodNotAllowed: 405
        case .notAcceptable: 406
        case .requestTimeout: 408
        case .gone: 410
        case .lengthRequired: 411
        case .preconditionFailed: 412
        case .contentTooLarge: 413
        case .targetTooLong: 414
        case .expectationFailed: 417
        case .misdirectedRequest: 421
        case .tooManyRequests: 429
        case .headerTooLarge: 431
        case .internalError: 500
        case .notImplemented: 501
        case .notReady, .unavailable: 503
        case .versionNotSupported: 505
        }
    }

    /// The value of `type`.
    var address: String { "/problems/" + rawValue }
}
