import Restoration

extension Column where Item == Repair {
    /// What a list of repairs shows; positions are code points of the raw decoded line.
    static let repairs: [Column] = [
        Column("line", "原始行号，从 1 起", "raw line, from 1") { .integer($0.line) },
        Column("start", "起，码位", "first code point of the raw line") { .integer($0.start) },
        Column("end", "止，码位，不含", "behind the last code point") { .integer($0.end) },
        Column("from", "原文", "what stood there") { .text($0.from) },
        Column("to", "改为", "what stands there now") { .text($0.to) },
        Column("rule", "依据", "why") { .text($0.rule.rawValue) },
    ]
}
