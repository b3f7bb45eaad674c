/// One sentence in Chinese and in English.
struct Bilingual: Sendable, Equatable {
    let chinese: String
    let english: String

    init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

/// The languages that problems and documentation speak.
enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    var other: Language {
        switch self {
        case .chinese: .english
        case .english: .chinese
        }
    }
}
