import Restoration
import Testing

/// Holds a restoration to its laws, whatever the bytes.
func expectLaws(_ bytes: [UInt8], _ comment: Comment? = nil, location: SourceLocation = #_sourceLocation) {
    let raw = decoded(bytes)
    #expect(restored(raw).brokenLaws(restoredFrom: raw) == [], comment, sourceLocation: location)
}

/// The restored text of a page, its lines with a break between them.
func text(_ page: Page) -> String { String(decoding: page.utf8, as: UTF8.self) }

/// The restored text of a text in UTF-8.
func restoredText(_ raw: String) -> String { text(restored(Array(raw.utf8))) }
