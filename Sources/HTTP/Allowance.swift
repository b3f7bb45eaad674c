/// What a client may still ask for, as the fields of draft-ietf-httpapi-ratelimit-headers tell it.
public struct Allowance: Sendable, Equatable {
    /// Requests in one window.
    public let quota: Int
    /// Seconds of the window.
    public let window: Int
    /// Requests left in the present window.
    public let remaining: Int
    /// Seconds until the present window ends and the quota is whole again, from 1.
    public let reset: Int
    /// Whether the request this was told for is one too many.
    public let isExceeded: Bool

    public init(quota: Int, window: Int, remaining: Int, reset: Int, isExceeded: Bool) {
        self.quota = quota
        self.window = window
        self.remaining = remaining
        self.reset = reset
        self.isExceeded = isExceeded
    }
}

extension OutputBuffer {
    /// `RateLimit-Policy` and `RateLimit`; the policy counts by address, and is called so.
    mutating func append(_ allowance: Allowance) {
        append("RateLimit-Policy: \"address\";q=")
        append(allowance.quota)
        append(";w=")
        append(allowance.window)
        append("\r\nRateLimit: \"address\";r=")
        append(allowance.remaining)
        append(";t=")
        append(allowance.reset)
        append("\r\n")
    }
}
