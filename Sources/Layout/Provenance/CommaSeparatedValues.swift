/// Records of fields as RFC 4180 writes them: commas, line breaks CRLF or LF, fields in double quotes where they hold either.
public enum CommaSeparatedValues {
    public struct Record: Sendable, Equatable {
        /// 1-based line that the record begins on.
        public let line: Int
        public let fields: [String]
    }

    /// Why a file is not comma-separated values; lines are 1-based.
    public enum Failure: Error, Equatable, Sendable {
        /// A quoted field that opens on this line never closes.
        case openQuote(line: Int)
        /// A quotation mark inside an unquoted field, or text behind a closing one.
        case strayQuote(line: Int)
        case notUTF8(line: Int)
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let quote = UInt8(ascii: "\"")

    /// The records of a file; blank lines are none. O(bytes).
    public static func records(of bytes: [UInt8]) throws(Failure) -> [Record] {
        var records: [Record] = []
        var reader = Reader(bytes: bytes, at: bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
        while !reader.isAtEnd {
            let line = reader.line
            var fields: [String] = []
            repeat { fields.append(try reader.field()) } while reader.skipComma()
            reader.skipLineBreak()
            if fields != [""] { records.append(Record(line: line, fields: fields)) }
        }
        return records
    }

    private struct Reader {
        let bytes: [UInt8]
        var at: Int
        var line = 1

        var isAtEnd: Bool { at >= bytes.count }

        private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

        /// CR before LF, or LF: the end of a record.
        private var isAtLineBreak: Bool {
            next == UInt8(ascii: "\n")
                || next == UInt8(ascii: "\r") && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n")
        }

        mutating func field() throws(Failure) -> String {
            let start = line
            var content: [UInt8] = []
            if next == quote {
                at += 1
                while true {
                    guard let byte = next else { throw .openQuote(line: start) }
                    at += 1
                    if byte == UInt8(ascii: "\n") { line += 1 }
                    guard byte == quote else {
                        content.append(byte)
                        continue
                    }
                    guard next == quote else { break }
                    content.append(quote)
                    at += 1
                }
                guard isAtEnd || isAtLineBreak || next == UInt8(ascii: ",") else { throw .strayQuote(line: line) }
            } else {
                while let byte = next, byte != UInt8(ascii: ","), !isAtLineBreak {
                    guard byte != quote else { throw .strayQuote(line: line) }
                    content.append(byte)
                    at += 1
                }
            }
            guard let text = String(validating: content, as: UTF8.self) else { throw .notUTF8(line: start) }
            return text
        }

        mutating func skipComma() -> Bool {
            guard next == UInt8(ascii: ",") else { return false }
            at += 1
            return true
        }

        mutating func skipLineBreak() {
            guard !isAtEnd else { return }
            if next == UInt8(ascii: "\r") { at += 1 }
            if next == UInt8(ascii: "\n") { at += 1 }
            line += 1
        }
    }
}
