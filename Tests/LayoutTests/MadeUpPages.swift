import Foundation
import Restoration

@testable import Layout

/// A page as a careful reader annotated it.
struct Gold: Decodable {
    struct Row: Decodable {
        let n: Int
        let story: Int?
        let role: String
        let para: Int?
    }

    struct Signed: Decodable {
        let name: String
        let role: String?
    }

    struct Place: Decodable, Equatable {
        let place: String?
        let month: Int?
        let day: Int?
    }

    struct Item: Decodable {
        let story: Int
        let kind: String
        let section: String?
        let kicker: String?
        let headline: String?
        let deck: String?
        let bylines: [Signed]
        let agency: String?
        let dateline: Place?
        let outlet: String?
        let published: String?
    }

    let lines: [Row]
    let stories: [Item]
}

/// The pages of the repository with what is right for them.
enum Library {
    static let names = [
        "000_1d32b761728b4a7a", "001_2c1c12f925fb9deb", "002_0c27129a6be0a322", "003_f60c554ba59f5de1",
        "004_da59c198da5f067d",
    ]

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: "seeds/\(name).txt")))
    }

    static func gold(_ name: String) throws -> Gold {
        try JSONDecoder().decode(
            Gold.self, from: Data(contentsOf: root.appending(path: "Tests/Gold/\(name).json")))
    }
}

/// A page of these lines, as a file of them would be restored.
func page(_ lines: String...) -> Page { page(lines) }

func page(_ lines: [String]) -> Page { restored(Array(lines.joined(separator: "\n\n").utf8)) }

extension Story {
    /// What stands in the paragraphs of one role.
    func texts(_ role: Role) -> [String] {
        paragraphs.filter { $0.role == role }.map { text[$0.range].string }
    }
}
