import Foundation

/// One block of `Tests/Conformance`, whose README tells the form.
public struct ConformanceCase: CustomStringConvertible, Sendable {
    public enum Ending: String, Sendable { case open, close, wait }

    public let file: String
    public let name: String
    /// What the client sends, and whether it ends its output then.
    public private(set) var sent: [UInt8] = []
    public private(set) var ends = false
    /// What it is answered, and what becomes of the connection.
    public private(set) var statuses: [Int] = []
    public private(set) var ending = Ending.open
    /// What the answers have, and what they have not.
    public private(set) var held: [String] = []
    public private(set) var notHeld: [String] = []

    public var description: String { "\(file): \(name)" }

    /// Every case of every file.
    public static let all: [ConformanceCase] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Conformance")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
            let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
            return cases(in: text, file: String(name.dropLast(4)))
        }
    }()

    private static func cases(in text: String, file: String) -> [ConformanceCase] {
        var cases: [ConformanceCase] = []
        for line in text.split(separator: "\n").map(String.init) {
            if line.hasPrefix("case ") {
                cases.append(ConformanceCase(file: file, name: String(line.dropFirst(5))))
            }
            guard !cases.isEmpty else { continue }
            let last = cases.count - 1
            if line.hasPrefix(">> ") {
                cases[last].sent += octets(line.dropFirst(3))
            } else if line.hasPrefix(">") {
                cases[last].sent += octets(line.dropFirst(line.hasPrefix("> ") ? 2 : 1)) + [13, 10]
            } else if line == "end" {
                cases[last].ends = true
            } else if line.hasPrefix("< ") {
                let words = line.dropFirst(2).split(separator: " ")
                cases[last].statuses = words.compactMap { Int($0) }
                cases[last].ending = words.last.flatMap { Ending(rawValue: String($0)) } ?? .open
            } else if line.hasPrefix("= ") {
                cases[last].held.append(String(line.dropFirst(2)))
            } else if line.hasPrefix("! ") {
                cases[last].notHeld.append(String(line.dropFirst(2)))
            }
        }
        return cases
    }

    /// The octets an escaped text stands for.
    private static func octets(_ text: Substring) -> [UInt8] {
        var octets: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let octet = rest.popFirst() {
            guard octet == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
                octets.append(octet)
                continue
            }
            switch escape {
            case UInt8(ascii: "r"): octets.append(13)
            case UInt8(ascii: "n"): octets.append(10)
            case UInt8(ascii: "t"): octets.append(9)
            case UInt8(ascii: "0"): octets.append(0)
            case UInt8(ascii: "x"):
                octets.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            case UInt8(ascii: "{"):
                let inside = String(decoding: rest.prefix { $0 != UInt8(ascii: "}") }, as: UTF8.self)
                rest = rest.dropFirst(inside.utf8.count + 1)
                let star = inside.lastIndex(of: "*") ?? inside.startIndex
                let repeated = Self.octets(inside[..<star])
                let count = Int(inside[inside.index(after: star)...]) ?? 0
                for _ in 0..<count { octets += repeated }
            default: octets.append(escape)
            }
        }
        return octets
    }
}
