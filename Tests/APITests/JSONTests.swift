import Foundation
import Testing

@testable import API

@Suite("JSON") struct JSONTests {
    @Test("escapes what must be escaped and nothing else")
    func escapes() throws {
        let text = "引“号” \"\\/\u{0}\u{8}\t\n\u{1F}\u{7F}\u{2028}😀"
        var json = JSONWriter()
        json.element([text])
        #expect(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String] == [text])
        #expect(String(decoding: json.bytes, as: UTF8.self).contains("引“号” \\\"\\\\/\\u0000\\b\\t\\n\\u001f\u{7F}"))
    }

    @Test("keeps only selected members, at the outermost level only")
    func selects() {
        var json = JSONWriter()
        json.object(selecting: ["b"]) { json in
            json.member("a", 1)
            json.object("b") { $0.member("a", 2) }
            json.array("c") { $0.element(3) }
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"b":{"a":2}}"#)
    }
}
