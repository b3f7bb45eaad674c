import HTTP

/// The application the benchmarks measure: bodies of set sizes, kept as prepared answers as the API keeps its own.
struct PreparedFiles: Application {
    private let cache = AnswerCache()

    /// The sizes nginx is given as files too.
    static let sizes = [0, 44, 1_024, 20_480]

    /// Keeps the answers for clients that send one of these Accept values.
    init(acceptValues: [String] = [""]) {
        for size in Self.sizes {
            for accept in acceptValues {
                let request = Request(
                    method: .get, path: Array("/\(size)".utf8),
                    fields: accept.isEmpty ? [] : [Field("Accept", accept)])
                cache.keep(Self.answer(size), for: request, edition: cache.edition)
            }
        }
    }

    static func content(_ size: Int) -> [UInt8] { [UInt8](repeating: UInt8(ascii: "x"), count: size) }

    private static func answer(_ size: Int) -> Response {
        Response(
            status: 200,
            fields: [
                Field("Content-Type", "application/json"), Field("ETag", "\"5f3c-1\""),
                Field("Cache-Control", "public, max-age=60"),
            ], content: .bytes(content(size)))
    }

    func answer(_ head: borrowing RequestHead, in octets: Span<UInt8>, with writer: inout AnswerWriter) -> Bool {
        cache.answer(head, in: octets, with: &writer)
    }

    func plan(for request: Request) -> Plan {
        let path = String(decoding: request.path.dropFirst(), as: UTF8.self)
        guard let size = Int(path), Self.sizes.contains(size) else { return .ready(Response(status: 404)) }
        let response = Self.answer(size)
        cache.keep(response, for: request, edition: cache.edition)
        return .ready(response)
    }
}
