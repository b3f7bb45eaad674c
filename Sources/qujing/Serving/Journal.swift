import Glibc
import Synchronization

/// What the program says while it serves: sentences where a person watches, `key=value` lines where none does.
///
/// Lines go out whole, from any thread.
final class Journal: Sendable {
    enum Level: String, Sendable { case info, warning, error }

    private let output: Terminal
    private let isForPerson: Bool
    private let turn = Mutex(())

    init(output: Terminal = .output) {
        self.output = output
        isForPerson = output.isInteractive
    }

    /// Notes that something happened. `members` carry what the sentence says, for a machine.
    func note(
        _ event: String, _ sentence: String, level: Level = .info, _ members: KeyValuePairs<String, String> = [:]
    ) {
        var line: String
        if isForPerson {
            line = (level == .info ? "" : "\(level.rawValue): ") + sentence
        } else {
            line = "time=\(Timestamp.now) level=\(level.rawValue) event=\(event)"
            for (name, value) in members { line += " \(name)=\(Self.quoted(value))" }
            line += " message=\(Self.quoted(sentence))"
        }
        line += "\n"
        turn.withLock { _ in _ = output.write(line) }
    }

    /// A value as it stands, or in quotation marks where it holds what would end it.
    private static func quoted(_ value: String) -> String {
        let isPlain = !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3D && $0 != 0x7F }
        if isPlain { return value }
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += "\\x" + hexadecimal(UInt8(scalar.value))
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// Two hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count < 2 ? "0\(digits)" : digits
}

/// The time of day in UTC, to the millisecond (RFC 3339).
enum Timestamp {
    static var now: String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        var parts = tm()
        gmtime_r(&time.tv_sec, &parts)
        let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        let milliseconds = String(1000 + time.tv_nsec / 1_000_000).dropFirst()
        return "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)).\(milliseconds)Z"
    }

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
}
