import HTTP

/// The way of a cached answer, from the octets of a request to those of its answer, without a socket: what
/// `Tests/Instructions/run.sh` has valgrind count.
struct InstructionPath {
    private let request: [UInt8]
    private let times: Int

    /// 44 octets.
    private static let small = "GET /44 HTTP/1.1\r\nHost: qujing.localhost\r\n\r\n"
    /// What a browser sends, 600 octets of fields.
    private static let browser =
        "GET /1024 HTTP/1.1\r\nHost: localhost:8080\r\n"
        + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
        + "Chrome/126.0.0.0 Safari/537.36\r\nAccept: */*\r\nAccept-Language: zh-CN,zh;q=0.9,en;q=0.8\r\n"
        + "Accept-Encoding: deflate, br, zstd\r\nConnection: keep-alive\r\n"
        + "Referer: http://localhost:8080/stories/004_da59c198da5f067d.4\r\n"
        + "sec-ch-ua: \"Not/A)Brand\";v=\"8\", \"Chromium\";v=\"126\", \"Google Chrome\";v=\"126\"\r\n"
        + "sec-ch-ua-mobile: ?0\r\nsec-ch-ua-platform: \"Linux\"\r\nSec-Fetch-Dest: empty\r\n"
        + "Sec-Fetch-Mode: cors\r\nSec-Fetch-Site: same-origin\r\nCache-Control: no-cache\r\nPragma: no-cache\r\n\r\n"

    init(_ arguments: ArraySlice<String>) {
        request = Array((arguments.first == "browser" ? Self.browser : Self.small).utf8)
        times = arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000
    }

    func run() {
        let application: any Application = PreparedFiles(acceptValues: ["", "*/*"])
        var head = RequestHead(limits: Limits())
        var state = ConnectionState()
        var writer = AnswerWriter()
        var answered = 0
        for _ in 0..<times {
            guard state.next(in: request.span, head: &head) == .request else { continue }
            writer.begin(
                AnswerWriter.Manner(
                    omitsContent: head.isHead, isHTTP10: head.isHTTP10, keepsAlive: head.keepsAlive))
            if application.answer(head, in: request.span, with: &writer) { answered += 1 }
            writer.removeAll()
        }
        print("\(answered) of \(times) requests of \(request.count) octets answered")
    }
}
