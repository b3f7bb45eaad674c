import Archive
import Foundation
import GoldPages
import HTTP
import Testing

@testable import API

/// The API over the five seed pages, in memory: a request goes in as bytes would give it, a response comes out.
enum Seeds {
    static let sources: [Source] = SeedPages.names.map { name in Source(id: name) { try SeedPages.bytes(name) } }

    static let snapshot = Snapshot.build(from: sources, version: "test", workers: 2)

    static let api = API(SnapshotHolder(snapshot))
}

/// An answer as a client sees it.
struct Reply {
    let status: Int
    let fields: [Field]
    let body: [UInt8]

    func field(_ name: String) -> String? { fields.first { $0.name.lowercased() == name.lowercased() }?.value }
    var text: String { String(decoding: body, as: UTF8.self) }
    /// The body as JSON.
    func json() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
    }
}

extension API {
    /// Asks for `target` (path and query, raw UTF-8 allowed) and reads the whole answer.
    func reply(_ target: String, method: HTTP.Method = .get, fields: [(String, String)] = []) -> Reply {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let request = Request(
            method: method, path: Array(parts[0].utf8), query: parts.count > 1 ? Array(parts[1].utf8) : nil,
            fields: fields.map { Field($0.0, $0.1) })
        let response =
            switch plan(for: request) {
            case .ready(let response): response
            case .deferred(let work): work()
            }
        let conditioned = response.conditioned(by: request, now: 0)
        var body: [UInt8] = []
        switch conditioned.content {
        case .none: break
        case .bytes(let bytes): body = bytes
        case .stream(let stream): while let piece = stream.next() { body += piece }
        }
        return Reply(status: conditioned.status, fields: conditioned.fields, body: body)
    }
}
