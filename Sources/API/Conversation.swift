import HTTP

/// One request and how its client wants to be answered, whatever the answer is.
struct Conversation: Sendable {
    let request: Request
    let accept: String?
    let language: Language
    let takesGzip: Bool

    init(_ request: Request) {
        self.request = request
        accept = request.value(of: "accept")
        language = Negotiation.language(acceptLanguage: request.value(of: "accept-language"))
        takesGzip = ContentCoding.prefersGzip(request.value(of: "accept-encoding"))
    }

    /// The answer to `OPTIONS`, also where a browser asks before it reads from another origin (Fetch, 3.2.2).
    func options(allow: String) -> Response {
        Response(
            status: 204,
            fields: [
                Field("Allow", allow), Field("Access-Control-Allow-Origin", "*"),
                Field("Access-Control-Allow-Methods", allow),
                Field("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match, X-Request-Id"),
                Field("Access-Control-Max-Age", "86400"),
            ])
    }

    func response(to problem: Problem, on route: Route? = nil) -> Response {
        let path = RequestPath(request.path)?.canonical ?? String(decoding: request.path, as: UTF8.self)
        var document = problem.document(for: path, in: language)
        document.append(UInt8(ascii: "\n"))
        return Response(
            status: problem.kind.status,
            fields: [
                Field("Content-Type", "application/problem+json"), Field("Content-Language", language.rawValue),
                Field("Cache-Control", "no-store"), Field("Vary", "Accept, Accept-Language"),
            ] + Self.crossOrigin + problem.fields,
            content: .bytes(document), route: route?.template.description)
    }

    /// The answer with its tag, compressed where that is wanted and worth it. Whether the client holds it already
    /// (304) is for the server to say, which knows all conditions of HTTP.
    func response(with outcome: Outcome) -> Response {
        let coded = coded(outcome)
        var fields = outcome.fields + Self.crossOrigin
        if let tag = coded.tag { fields.append(Field("ETag", tag.text)) }
        if coded.isCompressed { fields.append(Field("Content-Encoding", "gzip")) }
        return Response(status: outcome.status, fields: fields, content: coded.content, route: outcome.route)
    }

    private struct Coded {
        let content: Response.Content
        let tag: StrongTag?
        let isCompressed: Bool
    }

    private func coded(_ outcome: Outcome) -> Coded {
        switch outcome.content {
        case .bytes(let bytes):
            if takesGzip, bytes.count >= Limits.smallestCompressed, let compressed = gzipped(bytes) {
                return Coded(content: .bytes(compressed), tag: outcome.tag?.coded("gzip"), isCompressed: true)
            }
            return Coded(content: .bytes(bytes), tag: outcome.tag, isCompressed: false)
        case .chunks(let next):
            guard takesGzip else {
                return Coded(content: .stream(ContentStream(next: next)), tag: outcome.tag, isCompressed: false)
            }
            return Coded(
                content: .stream(ContentStream(next: gzippedChunks(next))), tag: outcome.tag?.coded("gzip"),
                isCompressed: true)
        }
    }

    /// Any page may read any answer, with the fields that matter to it.
    static let crossOrigin = [
        Field("Access-Control-Allow-Origin", "*"),
        Field(
            "Access-Control-Expose-Headers",
            "Allow, ETag, Link, Content-Location, RateLimit, RateLimit-Policy, Retry-After, Server-Timing, X-Request-Id"
        ),
    ]
}

extension Field {
    /// `Server-Timing` in milliseconds, three decimals.
    static func serverTiming(_ duration: Duration) -> Field {
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        let fraction = padded(Int(microseconds % 1_000), to: 3)
        return Field("Server-Timing", "app;dur=\(microseconds / 1_000).\(fraction)")
    }
}
