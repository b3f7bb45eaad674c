/// The four-byte part of GB18030, by arithmetic: its codes count through all scalars that have no pair, in order.
public struct FourByteRanges: Sendable {
    /// The four-byte part of GB18030-2000.
    public static let gb18030 = FourByteRanges(around: .gb18030)

    /// Scalars of the Basic Multilingual Plane without a pair, in order: the codes from 81 30 81 30 on.
    private let gaps: [UInt16]

    /// Counts the gaps that `pairs` leaves. O(65,536).
    public init(around pairs: DoubleByteEncoding) {
        gaps = (0x80...0xFFFF).filter { value in
            Unicode.Scalar(value).map { pairs.code(of: $0) == nil } ?? false
        }
    }

    /// The scalar of four bytes, or nil where they are no code of one. O(1).
    public func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Unicode.Scalar? {
        guard (0x81...0xFE).contains(first), (0x30...0x39).contains(second), (0x81...0xFE).contains(third),
            (0x30...0x39).contains(fourth)
        else { return nil }
        let position =
            ((Int(first) - 0x81) * 10 + Int(second) - 0x30) * 1_260 + (Int(third) - 0x81) * 10 + Int(fourth) - 0x30
        if position < gaps.count { return Unicode.Scalar(gaps[position]) }
        // The planes above begin at 90 30 81 30.
        let supplementary = position - 15 * 12_600
        guard (0..<0x10_0000).contains(supplementary) else { return nil }
        return Unicode.Scalar(UInt32(0x1_0000 + supplementary))
    }
}
