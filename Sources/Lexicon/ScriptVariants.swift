/// Traditional and Simplified characters: one to one by character, and what a character says of its text's script.
///
/// Words that go another way than their characters are in ``PhraseExceptions``.
public struct ScriptVariants: Sendable {
    /// What one character says of the script of the text it stands in.
    public enum Evidence: Sendable {
        /// Written the same way in both, or used by both (著, 后).
        case neither
        /// Has a Simplified form and is not used in Simplified text.
        case traditional
        /// Is the Simplified form of another and not used in Traditional text.
        case simplified
    }

    /// The variants compiled into the program (OpenCC).
    public static let standard = ScriptVariants(.traditionalToSimplified)

    /// Pages of 256 scalars; page 0 is empty and stands for every page without a variant.
    private let forms: [UInt32]
    /// Which page of `forms` holds a scalar, by `scalar >> 8`.
    private let pages: [UInt8]
    /// 1 for traditional, 2 for simplified, by scalar of the Basic Multilingual Plane.
    private let evidence: [UInt8]

    init(_ table: Table) {
        var forms = [UInt32](repeating: 0, count: 256)
        var pages = [UInt8](repeating: 0, count: 0x1100)
        var evidence = [UInt8](repeating: 0, count: 0x1_0000)
        var results: Set<Unicode.Scalar> = []
        for row in table.rows() {
            let columns = String(decoding: row, as: UTF8.self).split(separator: "\t")
            guard columns.count == 2, let from = columns[0].unicodeScalars.first,
                let to = columns[1].unicodeScalars.first
            else { continue }
            let page = Int(from.value >> 8)
            if pages[page] == 0 {
                pages[page] = UInt8(forms.count / 256)
                forms += [UInt32](repeating: 0, count: 256)
            }
            forms[Int(pages[page]) * 256 + Int(from.value & 0xFF)] = to.value
            if from.value < 0x1_0000, !DoubleByteEncoding.gb18030.isSimplifiedSet(from) {
                evidence[Int(from.value)] = 1
            }
            results.insert(to)
        }
        for result in results where result.value < 0x1_0000 {
            if evidence[Int(result.value)] != 0 {
                // 薴 gives 苧, which is the Traditional form of another: no evidence.
                evidence[Int(result.value)] = 0
            } else if DoubleByteEncoding.gb18030.isSimplifiedSet(result),
                !DoubleByteEncoding.big5.isDailyTraditional(result)
            {
                evidence[Int(result.value)] = 2
            }
        }
        self.forms = forms
        self.pages = pages
        self.evidence = evidence
    }

    /// The Simplified form of `scalar`; itself where it has none. O(1).
    public func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let form = forms[Int(pages[Int(scalar.value >> 8)]) << 8 + Int(scalar.value & 0xFF)]
        return form == 0 ? scalar : Unicode.Scalar(form) ?? scalar
    }

    /// Whether `scalar` has a Simplified form other than itself. O(1).
    public func isTraditional(_ scalar: Unicode.Scalar) -> Bool {
        forms[Int(pages[Int(scalar.value >> 8)]) << 8 + Int(scalar.value & 0xFF)] != 0
    }

    /// What `scalar` says of the script of its text. O(1).
    public func evidence(of scalar: Unicode.Scalar) -> Evidence {
        guard scalar.value < 0x1_0000 else { return .neither }
        return switch evidence[Int(scalar.value)] {
        case 1: .traditional
        case 2: .simplified
        default: .neither
        }
    }
}
