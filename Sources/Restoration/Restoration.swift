/// The page that the bytes of one document hold. O(bytes); never fails: what cannot be read is said in `warnings`.
///
/// Restoring what was restored changes nothing.
public func restored(_ bytes: [UInt8]) -> Page { restored(decoded(bytes)) }

/// The page that a decoded document holds.
public func restored(_ text: DecodedText) -> Page {
    guard text.encoding != .binary else {
        return Page(encoding: .binary, lines: [], repairs: [], warnings: ["Binary content: nothing is read from it."])
    }
    return PageRestoration(text: text).page
}
