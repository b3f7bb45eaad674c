import Lexicon

/// A stretch of GBK text that was read one byte out of step, read in step again.
///
/// Out of step, each printed character is the second byte of one character with the first byte of the next. The first
/// byte of the first character was lost; given it, every character follows, until a byte below 80 hex brings the
/// reading back in step: the second byte of a character (縣 is BF 68: it prints as `h`), or an ASCII character that
/// follows, which is swallowed together with the second byte before it and prints as `?`.
struct ShiftedRun {
    /// What a place of the run may have been: one character where it is known.
    private(set) var choices: [[Unicode.Scalar]] = []
    /// The run as it was printed, without aids.
    private(set) var printed: [Unicode.Scalar] = []
    /// Index after the run.
    private(set) var end: Int
    private(set) var outcome = Outcome.broken

    enum Outcome: Equatable {
        /// In step again; nothing was lost.
        case inStep
        /// At `end` a mark stands for the second byte after `lead` and the ASCII character that followed it.
        case swallowed(lead: UInt8)
        /// Before the ASCII character at `end` the second byte after `lead` was dropped.
        case dropped(lead: UInt8)
        /// The line ended before the last character did.
        case cut
        /// Some place is no character in step: this is no such run.
        case broken
    }

    /// Scalars that a run may take; longer ones are left as they are, so that reading a line stays linear.
    private static let longest = 400

    /// Reads `text` in step from `start` on; `lost` is the byte that was lost before it.
    init(in text: [Unicode.Scalar], from start: Int, lost: UInt8) {
        let pairs = DoubleByteEncoding.gb18030
        var pending = lost
        end = start
        while end < text.count, end - start < Self.longest {
            let scalar = text[end]
            if scalar == "?" || scalar == "\u{FFFD}" {
                readSwallowed(in: text, after: pending)
                return
            }
            if scalar.value < 0x80 {
                guard let character = pairs.scalar(pending, UInt8(scalar.value)) else {
                    outcome = .dropped(lead: pending)
                    return
                }
                printed.append(scalar)
                choices.append([character])
                end += 1
                outcome = .inStep
                return
            }
            guard let code = pairs.code(of: scalar), let character = pairs.scalar(pending, UInt8(code >> 8)) else {
                return
            }
            printed.append(scalar)
            choices.append([character])
            pending = UInt8(code & 0xFF)
            end += 1
            if pending < 0x80 {
                choices.append([Unicode.Scalar(pending)])
                outcome = .inStep
                return
            }
            // The program met the out-of-step character too, and gave it an aid.
            if ScriptVariants.standard.isTraditional(scalar), let aid = ReadingAid(in: text, openingAt: end),
                aid.belongs(to: scalar)
            {
                end = aid.end
            }
        }
        if end == text.count { outcome = .cut }
    }

    /// Reads the mark at `end` that stands for the second byte after `lead` and the ASCII character after it.
    ///
    /// Where that was the parenthesis of an aid, the aid tells the character.
    private mutating func readSwallowed(in text: [Unicode.Scalar], after lead: UInt8) {
        outcome = .swallowed(lead: lead)
        guard let aid = swallowedAid(in: text, at: end) else { return }
        let candidates = aid.subjects(among: characters(after: lead))
        guard !candidates.isEmpty else { return }
        choices.append(candidates)
        end = aid.end
        outcome = .inStep
    }
}

/// The aid whose parenthesis was swallowed by the mark at `index` of `text`, or nil where there is none.
///
/// Some readers give `?` and the parenthesis back: then it stands after the mark.
func swallowedAid(in text: [Unicode.Scalar], at index: Int) -> ReadingAid? {
    guard text[index] == "?" || text[index] == "\u{FFFD}" else { return nil }
    return ReadingAid(in: text, syllableAt: index + 1) ?? ReadingAid(in: text, openingAt: index + 1)
}

/// The characters whose first byte is `lead`, in order of the second.
func characters(after lead: UInt8) -> [Unicode.Scalar] {
    (UInt8(0x40)...0xFE).compactMap { DoubleByteEncoding.gb18030.scalar(lead, $0) }
}

extension ReadingAid {
    /// Whether the program that sets aids would set this one on `subject`.
    func isOn(_ subject: Unicode.Scalar) -> Bool {
        ScriptVariants.standard.isTraditional(subject) && belongs(to: subject)
    }

    /// Those of `candidates` that this may be set on; where the tone is right for some, only those.
    func subjects(among candidates: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let subjects = candidates.filter(isOn)
        let exact = subjects.filter { Readings.standard.has(syllable, for: $0) }
        return exact.isEmpty ? subjects : exact
    }
}
