import Foundation
import GoldPages
import Testing

@testable import API

/// What the documentation shows is asked for real.
@Suite("An example") struct ExampleTests {
    static let readme = Result { try String(contentsOf: SeedPages.root.appending(path: "README.md"), encoding: .utf8) }

    @Test("with curl in the README is answered as it says")
    func readmeTargets() throws {
        let targets = try Self.readme.get().split(separator: "\n").compactMap { line in
            line.firstMatch(of: /curl .*'localhost:8080([^']*)'/).map { String($0.output.1) }
        }
        #expect(targets.count > 10)
        for target in targets {
            let reply = Seeds.api.reply(target)
            #expect(reply.status == (target.contains("colour") ? 400 : 200), "\(target): \(reply.text.prefix(200))")
            #expect(!reply.body.isEmpty, "\(target)")
        }
    }

    @Test("answer in the README is the answer, to the letter")
    func readmeAnswers() throws {
        var lines = try Self.readme.get().split(separator: "\n", omittingEmptySubsequences: false)[...]
        var compared = 0
        while let line = lines.popFirst() {
            guard let match = line.firstMatch(of: /^\$ curl 'localhost:8080([^']*)'/) else { continue }
            let shown = lines.prefix { $0 != "```" && !$0.hasPrefix("$ ") }
            #expect(Seeds.api.reply(String(match.output.1)).text == shown.joined(separator: "\n") + "\n")
            compared += 1
        }
        #expect(compared > 0)
    }

    @Test("in /docs runs, in either language", arguments: ["zh", "en"])
    func documentation(language: String) throws {
        let page = Seeds.api.reply("/docs", fields: [("Accept-Language", language)]).text
        let targets = page.matches(of: /href="(\/[^"]*)"/).map { String($0.output.1).replacing("&amp;", with: "&") }
        #expect(targets.count > Seeds.api.table.routes.count)
        #expect(Set(targets).isSuperset(of: Convention.all.map(\.example)))
        for target in targets { #expect(Seeds.api.reply(target).status == 200, "\(target)") }
    }

    @Test("of every parameter is answered", arguments: Seeds.api.table.routes)
    func parameters(route: Route) {
        let path = String(route.example.split(separator: "?").first ?? "")
        for parameter in route.parameters where !parameter.example.isEmpty {
            let others = route.parameters.filter { $0.isRequired && $0.name != parameter.name }
            let query = (others + [parameter]).map { "\($0.name)=\($0.example)" }.joined(separator: "&")
            let reply = Seeds.api.reply(path + "?" + query)
            #expect(reply.status == 200, "\(path)?\(query): \(reply.text.prefix(200))")
        }
    }

    /// What the requests lack that the contract's problems do not spell out.
    static let circumstances: [String: (query: String, fields: [(String, String)])] = [
        "Several": ("", []), "BadRequest": ("?limt=5", []), "NotFound": ("", []),
        "NotAcceptable": ("", [("Accept", "image/png")]),
    ]

    @Test("of a problem in the contract happens as it says", arguments: circumstances.keys.sorted())
    func problems(name: String) throws {
        let contract = try ContractTests.contract.get()
        let path = ["components", "responses", name, "content", "application/problem+json", "example"]
        let example = try #require(contract[path])
        let circumstances = try #require(Self.circumstances[name])
        let target = try #require(example["instance"]?.text) + circumstances.query
        let reply = try Seeds.api.reply(target, fields: circumstances.fields + [("Accept-Language", "en")]).json()
        for member in ["type", "title", "detail", "instance"] {
            #expect(reply[member] as? String == example[member]?.text, "\(member)")
        }
        #expect(Set(reply.keys) == Set(example.keys))
    }
}
