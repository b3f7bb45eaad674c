import Foundation

/// The five pages that come with the repository, and what is right for them.
public enum SeedPages {
    /// The folder of the repository.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Without their extension.
    public static let names = [
        "000_1d32b761728b4a7a", "001_2c1c12f925fb9deb", "002_0c27129a6be0a322", "003_f60c554ba59f5de1",
        "004_da59c198da5f067d",
    ]

    public static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: "seeds/\(name).txt")))
    }

    /// The annotations of a page, as they stand in their file.
    public static func annotations(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: "Tests/Gold/\(name).json")))
    }

    public static func gold(_ name: String) throws -> GoldPage {
        try JSONDecoder().decode(GoldPage.self, from: Data(annotations(name)))
    }
}
