import Foundation
import HTTP
import Testing

@testable import API

/// Every refusal is a problem document that says what to do.
@Suite("A refusal") struct ProblemTests {
    @Test(
        "has the right status and its own address",
        arguments: [
            ("/v2/stories", 404, "no-such-route"), ("/v1/storys", 404, "no-such-route"),
            ("/v1/stories/", 404, "no-such-route"), ("/v1/stories/none.1", 404, "no-such-item"),
            ("/v1/documents/none/raw", 404, "no-such-item"), ("/v1/entities/无此人", 404, "no-such-item"),
            ("/v1/stories?limt=5", 400, "invalid-parameters"), ("/v1/stories?limit=0", 400, "invalid-parameters"),
            ("/v1/stories?limit=501", 400, "invalid-parameters"), ("/v1/stories?limit=+5", 400, "invalid-parameters"),
            ("/v1/stories?limit=5&limit=5", 400, "invalid-parameters"), ("/v1/stories?q=", 400, "invalid-parameters"),
            ("/v1/stories?from=2022-13", 400, "invalid-parameters"),
            ("/v1/stories?from=2022-02-30", 400, "invalid-parameters"),
            ("/v1/stories?kind=new", 400, "invalid-parameters"),
            ("/v1/stories?kind=news,,essay", 400, "invalid-parameters"),
            ("/v1/stories?q=%22a", 400, "invalid-parameters"), ("/v1/stories?q=%FF", 400, "invalid-parameters"),
            ("/v1/stories?q=%E6%B2", 400, "invalid-parameters"),
            ("/v1/figures?value_min=1e", 400, "invalid-parameters"),
            ("/v1/figures?value_max=1e16", 400, "invalid-parameters"), ("/v1/suggest", 400, "invalid-parameters"),
            ("/v1/statistics?x", 400, "invalid-parameters"), ("/v1/%GG", 400, "malformed-target"),
            ("/v1/stories/%FF", 400, "malformed-target"),
        ])
    func statuses(target: String, status: Int, name: String) throws {
        let reply = Seeds.api.reply(target)
        #expect(reply.status == status)
        #expect(reply.field("Content-Type") == "application/problem+json")
        #expect(reply.field("Access-Control-Allow-Origin") == "*")
        #expect(reply.field("Cache-Control") == "no-store")
        let problem = try reply.json()
        #expect(problem["type"] as? String == "/problems/" + name)
        #expect(problem["status"] as? Int == status)
        #expect((problem["detail"] as? String)?.isEmpty == false)
        #expect(Seeds.api.reply("/problems/" + name).status == 200)
    }

    @Test("of the protocol has an address that tells what it means", arguments: Refusal.allCases)
    func protocolRefusals(refusal: Refusal) throws {
        let reply = Seeds.api.reply(
            Status.problemType(refusal.status), fields: [("Accept", "application/json")])
        #expect(reply.status == 200)
        #expect(try reply.json()["status"] as? Int == refusal.status)
        #expect(Seeds.api.reply(Status.problemType(412)).status == 200)
    }

    @Test("names every faulty parameter at once, with what is allowed and the nearest name")
    func reportsTogether() throws {
        let reply = Seeds.api.reply("/v1/stories?limt=5&kind=new&from=yesterday&limit=9999")
        let errors = try #require(try reply.json()["errors"] as? [[String: Any]])
        #expect(errors.map { $0["parameter"] as? String } == ["limt", "kind", "from", "limit"])
        #expect(errors.map { $0["code"] as? String } == ["unknown", "ill-formed", "ill-formed", "out-of-range"])
        #expect(errors[0]["nearest"] as? String == "limit")
        #expect(errors[1]["nearest"] as? String == "news")
        #expect(errors[2]["given"] as? String == "yesterday")
        #expect(errors.allSatisfy { ($0["allowed"] as? String)?.isEmpty == false })
    }

    @Test("tells where a query cannot be read")
    func position() throws {
        let errors = try Seeds.api.reply("/v1/stories?q=%E5%B9%B2%E9%83%A8%20(%E5%9F%B9").json()["errors"]
        #expect((errors as? [[String: Any]])?.first?["position"] as? Int == 3)
    }

    @Test("speaks the language that is asked for")
    func languages() throws {
        let chinese = Seeds.api.reply("/v1/x", fields: [("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")])
        #expect(chinese.field("Content-Language") == "zh")
        #expect(try chinese.json()["title"] as? String == "没有这个地址")
        let english = Seeds.api.reply("/v1/x", fields: [("Accept-Language", "zh;q=0.1, en")])
        #expect(try english.json()["title"] as? String == "No such route")
        let fault = Seeds.api.reply("/v1/stories?limit=0", fields: [("Accept-Language", "zh")])
        let errors = try #require(try fault.json()["errors"] as? [[String: Any]])
        #expect(errors.first?["allowed"] as? String == "1 至 500 的整数")
    }

    @Test("says which methods a path takes", arguments: [HTTP.Method.post, .put, .delete, .patch])
    func methods(method: HTTP.Method) {
        let reply = Seeds.api.reply("/v1/stories", method: method)
        #expect(reply.status == 405)
        #expect(reply.field("Allow") == "GET, HEAD, OPTIONS")
        #expect(Seeds.api.reply("/v1/nowhere", method: method).status == 404)
    }

    @Test("lists the forms there are where none fits")
    func notAcceptable() throws {
        let reply = Seeds.api.reply("/v1/stories", fields: [("Accept", "image/png, text/html")])
        #expect(reply.status == 406)
        #expect(
            try reply.json()["available"] as? [String] == [
                "application/json", "application/x-ndjson", "text/csv", "application/atom+xml",
            ])
    }

    @Test("comes until the archive is read, with a time to try again")
    func notReady() throws {
        let api = API(SnapshotHolder())
        let reply = api.reply("/v1/stories")
        #expect(reply.status == 503)
        #expect(reply.field("Retry-After") == "1")
        #expect(api.reply("/readyz").status == 503)
        #expect(api.reply("/livez").status == 200)
        #expect(api.reply("/openapi.yaml").status == 200)
    }

    @Test("offers the nearest route and the nearest id")
    func nearest() throws {
        #expect(Seeds.api.reply("/v1/storys").text.contains("/v1/stories"))
        let reply = try Seeds.api.reply("/v1/documents/004_da59c198da5f067").json()
        #expect(reply["nearest"] as? [String] == ["004_da59c198da5f067d"])
    }

    @Test("explains itself in both languages", arguments: ProblemKind.allCases)
    func explains(kind: ProblemKind) throws {
        let page = Seeds.api.reply(kind.address, fields: [("Accept-Language", "en")])
        #expect(page.field("Content-Type")?.hasPrefix("text/html") == true)
        for text in [kind.title, kind.meaning, kind.remedy] {
            #expect(
                page.text.contains(Markup.escaped(text.chinese)) && page.text.contains(Markup.escaped(text.english)))
        }
    }
}
