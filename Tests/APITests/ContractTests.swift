import Foundation
import GoldPages
import Testing

@testable import API

/// `openapi.yaml` says what is served, no more and no less.
@Suite("The contract") struct ContractTests {
    static let contract = Result {
        try YAML(parsing: String(contentsOf: SeedPages.root.appending(path: "openapi.yaml"), encoding: .utf8))
    }

    /// Path → route, with the paths that choose the form by suffix.
    static let served: [String: Route] = {
        var served: [String: Route] = [:]
        for route in Seeds.api.table.routes {
            served[route.template.description] = route
            if !route.suffixes.isEmpty { served[route.template.description + ".{suffix}"] = route }
        }
        return served
    }()

    @Test("has every path that is served, and no other")
    func paths() throws {
        #expect(try Set(Self.contract.get()["paths"]?.keys ?? []) == Set(Self.served.keys))
    }

    @Test("has every parameter of each route, as the route reads it", arguments: served.keys.sorted())
    func parameters(path: String) throws {
        let route = try #require(Self.served[path])
        let contract = try Self.contract.get()
        let listed = try #require(contract[["paths", path, "get"]])["parameters"]?.list ?? []
        let parameters = listed.map { $0.resolved(in: contract) }
        let query = parameters.filter { $0["in"]?.text == "query" }
        #expect(query.compactMap { $0["name"]?.text } == route.parameters.map(\.name))
        for (written, parameter) in zip(query, route.parameters) {
            #expect(written["required"] == (parameter.isRequired ? .bool(true) : nil), "\(parameter.name)")
            #expect(
                written["description"]?.text == parameter.meaning.chinese + " / " + parameter.meaning.english,
                "\(parameter.name)")
            var schema = try #require(written["schema"])
            #expect((schema["type"]?.text == "array") == parameter.isRepeatable, "\(parameter.name)")
            if parameter.isRepeatable { schema = try #require(schema["items"]) }
            Self.compare(schema, parameter)
        }
        let inPath = parameters.filter { $0["in"]?.text == "path" }.compactMap { $0["name"]?.text }
        #expect(inPath == (path.hasSuffix("{suffix}") ? ["suffix"] : []) + route.variables.map(\.name))
    }

    private static func compare(_ schema: YAML, _ parameter: Parameter) {
        switch parameter.kind {
        case .text(let length): #expect(schema["maxLength"] == .number(Double(length)))
        case .search: #expect(schema["maxLength"] == .number(Double(Limits.searchLength)))
        case .cursor: #expect(schema["maxLength"] == .number(Double(Limits.cursorLength)))
        case .integer(let range):
            #expect(schema["minimum"] == .number(Double(range.lowerBound)), "\(parameter.name)")
            #expect(schema["maximum"] == .number(Double(range.upperBound)), "\(parameter.name)")
        case .number: #expect(schema["maximum"] == .number(Limits.largestNumber))
        case .date: #expect(schema["$ref"]?.text == "#/components/schemas/Date")
        case .choice(let names): #expect(schema["enum"]?.list == names.map(YAML.text), "\(parameter.name)")
        case .flag: #expect(schema["enum"]?.list == ["", "0", "1", "false", "true"].map(YAML.text))
        }
    }

    @Test("has every form of each route, and no other", arguments: served.keys.sorted())
    func representations(path: String) throws {
        let route = try #require(Self.served[path])
        let content = try Self.contract.get()[["paths", path, "get", "responses", "200", "content"]]
        // A document's own bytes have the type of what they are.
        let types =
            route.representations == [.octets]
            ? ["text/plain", "application/octet-stream"] : route.representations.map(\.mediaType)
        #expect(Set(content?.keys ?? []) == Set(types))
    }

    @Test("gives examples of parameters that are answered", arguments: served.keys.sorted())
    func parameterExamples(path: String) throws {
        let contract = try Self.contract.get()
        let listed = contract[["paths", path, "get", "parameters"]]?.list ?? []
        let parameters = listed.map { $0.resolved(in: contract) }
        var target = path
        var required: [String] = []
        for parameter in parameters {
            let name = try #require(parameter["name"]?.text)
            guard let example = parameter["example"]?.queryText else { continue }
            if parameter["in"]?.text == "path" { target = target.replacing("{\(name)}", with: example) }
            if parameter["in"]?.text == "query", parameter["required"] == .bool(true) {
                required.append("\(name)=\(example)")
            }
        }
        for parameter in parameters where parameter["in"]?.text == "query" {
            guard let name = parameter["name"]?.text, let example = parameter["example"]?.queryText else { continue }
            let query = required.filter { !$0.hasPrefix(name + "=") } + ["\(name)=\(example)"]
            let reply = Seeds.api.reply(target + "?" + query.joined(separator: "&"))
            #expect(reply.status == 200, "\(target)?\(query): \(reply.text.prefix(300))")
        }
    }

    @Test("shows answers with the members that answers have", arguments: served.keys.sorted())
    func answerExamples(path: String) throws {
        let route = try #require(Self.served[path])
        let content = try Self.contract.get()[["paths", path, "get", "responses", "200", "content"]]
        guard let example = content?["application/json"]?["example"] else { return }
        let reply = Seeds.api.reply(route.example, fields: [("Accept", "application/json")])
        let live = try JSONSerialization.jsonObject(with: Data(reply.body))
        Self.expect(example, hasTheMembersOf: live, at: path)
    }

    private static func expect(_ example: YAML, hasTheMembersOf live: Any, at path: String) {
        switch example {
        case .map(let members):
            guard let object = live as? [String: Any] else { return }
            // What is keyed by data, not by the contract, has no fixed members.
            guard !path.hasSuffix("repairs_by_rule") else { return }
            #expect(Set(members.map(\.key)) == Set(object.keys), "\(path)")
            for (key, value) in members {
                if let inner = object[key] { expect(value, hasTheMembersOf: inner, at: path + "." + key) }
            }
        case .list(let items):
            guard let first = items.first, let item = (live as? [Any])?.first else { return }
            expect(first, hasTheMembersOf: item, at: path + "[]")
        case .null, .bool, .number, .text: break
        }
    }
}
