import Archive
import Randomness
import Testing

@testable import API

@Suite("A cursor") struct CursorTests {
    @Test("is read back as it was given", arguments: 0..<100)
    func roundTrip(seed: Int) throws {
        var numbers = SeededRandomness(seed: UInt64(seed))
        let keys: [Position.Key] = (0..<Int.random(in: 0...3, using: &numbers)).map { index in
            index == 1 ? .text("浮云街道\(seed)") : .number(Double.random(in: -1e9...1e9, using: &numbers))
        }
        let position = Position(keys: keys + [.number(.infinity)], id: "004_da59c198da5f067d.\(seed)")
        for start in [PageStart.after(position), .before(position)] {
            let text = Cursor(start: start, query: "q").text
            #expect(try Cursor(parsing: text, forQuery: "q").start == start)
            #expect(throws: Cursor.Fault.otherQuery) { try Cursor(parsing: text, forQuery: "p") }
        }
    }

    @Test("that was tampered with at any one character is refused")
    func tampering() {
        let text = Cursor(start: .after(Position(keys: [.number(3)], id: "a.1")), query: "q").text
        for index in text.indices {
            var changed = text
            changed.replaceSubrange(index...index, with: text[index] == "A" ? "B" : "A")
            #expect(throws: Cursor.Fault.illFormed) { try Cursor(parsing: changed, forQuery: "q") }
        }
    }

    @Test("never traps on anything", arguments: 0..<300)
    func fuzz(seed: Int) {
        var numbers = SeededRandomness(seed: UInt64(seed))
        let bytes = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in UInt8.random(in: 0...255, using: &numbers)
        }
        #expect(throws: Cursor.Fault.self) { try Cursor(parsing: Base64URL.encoded(bytes), forQuery: "q") }
    }
}
