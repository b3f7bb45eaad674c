import Glibc

/// `qujing read FILE…`: the stories of a page as a person reads them, with their roles and the repairs made.
struct ReadCommand: Command {
    static let name = "read"
    static let synopsis = "FILE..."
    static let summary =
        "Show the stories of pages as a person reads them, with roles and repairs ('-': standard input)."
    static let operands = 1...Int.max
    static let options = [
        Option("repairs", help: "list every repair; without it, a few of each kind"),
        Option("color", value: "WHEN", help: "auto, always or never (default auto)"),
    ]

    private enum Colour: String, CaseIterable { case auto, always, never }

    private let files: [String]
    private let listsRepairs: Bool
    private let colour: Colour

    init(_ arguments: Arguments) throws(UsageError) {
        files = arguments.operands
        listsRepairs = try arguments.isSet("repairs")
        colour = try arguments.choice("color", default: .auto)
    }

    func run() throws -> Int32 {
        let styles = colour == .always || colour == .auto && Terminal.output.hasColour
        var status: Int32 = 0
        for file in files {
            do {
                let page = ReadPage(try File.bytes(at: file))
                let sheet = ReadingSheet(page, title: file, isStyled: styles, listsRepairs: listsRepairs)
                guard Terminal.output.write(sheet.text) else { return status }
            } catch {
                // The other files are still worth reading.
                Terminal.error.write("qujing read: \(error)\n")
                status = 1
            }
        }
        return status
    }
}
