// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: language mode 6 (strict concurrency), and no warning survives.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// Targets whose code runs once a command, and never on the way of a page or an answer: small before fast, as the
/// container's program is bounded.
let small: [SwiftSetting] = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let package = Package(
    name: "qujing",
    products: [.executable(name: "qujing", targets: ["qujing"])],
    targets: [
        // The journey of a page: bytes -> lines -> stories -> spans -> snapshot.
        .target(name: "LexiconTables", path: "Sources/Lexicon/Tables"),
        .target(name: "Lexicon", dependencies: ["LexiconTables"], exclude: ["Tables"], swiftSettings: strict),
        .target(name: "Restoration", dependencies: ["Lexicon"], swiftSettings: strict),
        .target(name: "Layout", dependencies: ["Restoration", "Lexicon"], swiftSettings: strict),
        .target(name: "CLanes", path: "Sources/Annotation/CLanes"),
        .target(
            name: "Annotation", dependencies: ["Layout", "Lexicon", "CLanes"], exclude: ["CLanes"],
            swiftSettings: strict),
        .target(name: "CPrefetch", path: "Sources/Archive/CPrefetch"),
        .target(name: "CSHA256", path: "Sources/Archive/CSHA256"),
        .target(
            name: "Archive", dependencies: ["Annotation", "Layout", "Restoration", "Lexicon", "CPrefetch", "CSHA256"],
            exclude: ["CPrefetch", "CSHA256"], swiftSettings: strict),

        // What was read, held against what a careful reader found.
        .target(name: "Evaluation", dependencies: ["Annotation", "Layout"], swiftSettings: small),

        // The protocol and the sockets; neither knows the news.
        .target(name: "HTTP", swiftSettings: strict),
        .target(name: "CEpoll", path: "Sources/Server/CEpoll"),
        .target(name: "Server", dependencies: ["HTTP", "CEpoll"], exclude: ["CEpoll"], swiftSettings: strict),

        // Where both meet.
        .target(name: "ReadingRoom", exclude: ["assets"]),
        .systemLibrary(name: "CZlib", path: "Sources/API/CZlib"),
        .target(
            name: "API",
            dependencies: [
                "HTTP", "Archive", "Annotation", "Layout", "Restoration", "Lexicon", "ReadingRoom", "CZlib",
            ], exclude: ["CZlib"],
            swiftSettings: strict),
        // A snapshot -> the files that a database or search engine loads.
        .target(name: "Handover", dependencies: ["Archive", "API"], swiftSettings: small),
        .target(name: "CMalloc", path: "Sources/qujing/CMalloc"),
        .executableTarget(
            name: "qujing",
            dependencies: [
                "CMalloc",
                "Restoration", "Layout", "Annotation", "Evaluation", "Archive", "HTTP", "Server", "API", "Handover",
            ], exclude: ["CMalloc", "static.ld"],
            swiftSettings: small),

        // Tools of the workshop; not part of the program.
        // Numbers from a seed, for those tools and the tests.
        .target(name: "Randomness", swiftSettings: strict),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "CMalloc", "Restoration", "Layout", "Annotation", "Lexicon", "Archive", "HTTP", "Server", "API",
                "Randomness",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "train-tagger", dependencies: ["Annotation", "Lexicon", "CZlib", "Randomness"], swiftSettings: strict),

        // What the tests of several modules hold against a careful reader's pages.
        .target(name: "GoldPages", path: "Tests/GoldPages", swiftSettings: strict),

        // What the tests of the protocol send, with a socket and without.
        .target(
            name: "ConformanceCases", dependencies: ["HTTP", "Randomness"], path: "Tests/ConformanceCases",
            swiftSettings: strict),

        .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "Randomness"], swiftSettings: strict),
        .testTarget(
            name: "RestorationTests", dependencies: ["Restoration", "GoldPages", "Randomness"], swiftSettings: strict),
        .testTarget(name: "LayoutTests", dependencies: ["Layout", "GoldPages", "Randomness"], swiftSettings: strict),
        .testTarget(
            name: "AnnotationTests",
            dependencies: ["Annotation", "Layout", "Lexicon", "Evaluation", "GoldPages", "Randomness"],
            exclude: ["Figures"], swiftSettings: strict),
        .testTarget(name: "ArchiveTests", dependencies: ["Archive", "Randomness"], swiftSettings: strict),
        .testTarget(
            name: "EvaluationTests", dependencies: ["Evaluation", "Annotation", "Layout", "Restoration", "GoldPages"],
            swiftSettings: strict),
        .testTarget(
            name: "HTTPTests", dependencies: ["HTTP", "ConformanceCases", "Randomness"], swiftSettings: strict),
        .testTarget(
            name: "ServerTests", dependencies: ["Server", "HTTP", "ConformanceCases"], swiftSettings: strict),
        .testTarget(
            name: "APITests", dependencies: ["API", "Archive", "HTTP", "GoldPages", "Randomness"], swiftSettings: strict
        ),
        .testTarget(
            name: "HandoverTests", dependencies: ["Handover", "Archive"], swiftSettings: strict),
        .testTarget(name: "EndToEndTests", dependencies: ["qujing"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
