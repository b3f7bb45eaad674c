import Foundation
import Testing

@testable import API

/// What is asked of the figures of the seed pages, and what they answer.
@Suite("Figures over the archive") struct FigureTests {
    private func rows(_ target: String) throws -> [[String: Any]] {
        let reply = Seeds.api.reply(target)
        #expect(reply.status == 200, "\(target)")
        return try reply.json()["data"] as? [[String: Any]] ?? []
    }

    private func number(_ value: Any?) -> Double? {
        (value as? NSNumber)?.doubleValue ?? (value as? Int).map(Double.init)
    }

    @Test("a platform has the figures that are said of it")
    func saidOfPlatform() throws {
        let quotes = try rows("/v1/figures?entity=platform:治村宝").compactMap { $0["quote"] as? String }
        #expect(quotes.count == 6)
        for part in ["五大模块", "26项基层重点工作", "四级角色", "30余场次", "10000余分", "举措10条"] {
            #expect(quotes.contains { $0.contains(part) }, "\(part)")
        }
    }

    @Test("a bound is told in the unit that is asked for, and every figure has its owner")
    func bounds() throws {
        let found = try rows("/v1/figures?unit=亩&value_min=1000&sort=value")
        #expect(found.compactMap { number($0["value"]) } == [1500, 2167, 3000])
        #expect(found.allSatisfy { $0["subject"] is String })
    }

    @Test("a percentage tells what it is a part of")
    func percentages() throws {
        let found = try rows("/v1/figures?kind=percent")
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { ($0["measure"] as? String ?? "").count >= 3 })
    }

    @Test("a series goes by date, or by the names of those it is said of, with its quotes")
    func series() throws {
        for order in ["date", "place"] {
            let points = try rows("/v1/statistics/series?measure=企业&unit=家&sort=" + order)
            #expect(!points.isEmpty)
            let named = points.map { $0["subject"] is String }
            if order == "place" { #expect(named == named.sorted { $0 && !$1 }) }
            for point in points {
                let figures = point["figures"] as? [[String: Any]] ?? []
                #expect(figures.allSatisfy { !($0["quote"] as? String ?? "").isEmpty })
            }
        }
    }

    @Test("values of different measures do not contradict each other")
    func conflicts() throws {
        for point in try rows("/v1/statistics/series?measure=企业&unit=家") {
            let figures = point["figures"] as? [[String: Any]] ?? []
            let values = Dictionary(grouping: figures) { $0["measure"] as? String ?? "" }
                .mapValues { Set($0.compactMap { number($0["value"]) }) }
            #expect(point["conflicting"] as? Bool == values.values.contains { $0.count > 1 })
        }
    }
}
