import Foundation

/// Answers as they come off a connection, cut apart.
public struct AnswerList {
    /// Interim answers left out.
    public private(set) var statuses: [Int] = []
    /// False where the text ends within an answer.
    public private(set) var isWhole = true

    /// Reads the answers in `text` to requests of which the n-th was HEAD where `heads` says so.
    public init(_ text: String, heads: [Bool]) {
        var rest = text[...]
        while !rest.isEmpty {
            guard let end = rest.firstRange(of: "\r\n\r\n") else {
                isWhole = false
                return
            }
            let head = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
            let status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
            let index = statuses.count
            if status >= 200 { statuses.append(status) }
            let isHead = index < heads.count && heads[index]
            if isHead || status < 200 || status == 204 || status == 304 { continue }
            let lengthLine = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
            let length = lengthLine.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
            guard rest.utf8.count >= length else {
                isWhole = false
                return
            }
            rest = rest[rest.utf8.index(rest.startIndex, offsetBy: length)...]
        }
    }
}
