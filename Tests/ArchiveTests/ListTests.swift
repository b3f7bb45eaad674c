import Annotation
import Layout
import Testing

@testable import Archive

@Suite("Lists of entities, figures and exchanges") struct ListTests {
    private static let shared = MadeUpArchive.snapshot(seed: 3, documents: 120, workers: 2)

    /// All items, page by page, forwards and back again.
    private static func walk(_ page: (PageStart) -> Listing) -> (forwards: [Int32], backwards: [Int32]) {
        var listing = page(.first)
        var forwards = listing.items
        while let next = listing.next {
            listing = page(.after(next))
            forwards += listing.items
        }
        var backwards = listing.items
        while let previous = listing.previous {
            listing = page(.before(previous))
            backwards = listing.items + backwards
        }
        return (forwards, backwards)
    }

    @Test("pages of entities, forwards or backwards, give every one once, in order", arguments: EntitySort.allCases)
    func entityPages(sort: EntitySort) {
        let snapshot = Self.shared
        var query = EntityQuery()
        query.sort = sort
        let all = snapshot.allEntities(query)
        #expect(all.count == snapshot.entityCount && all.count > 10)
        let walked = Self.walk { snapshot.entities(query, start: $0, limit: 3) }
        #expect(walked.forwards == all && walked.backwards == all)
        let rows = all.map(snapshot.entityRow)
        for (left, right) in zip(rows, rows.dropFirst()) {
            switch sort {
            case .stories: #expect(left.stories <= right.stories)
            case .storiesDescending: #expect(left.stories >= right.stories)
            case .mentions: #expect(left.mentions <= right.mentions)
            case .mentionsDescending: #expect(left.mentions >= right.mentions)
            case .name: #expect(!right.name.utf8.lexicographicallyPrecedes(left.name.utf8))
            case .nameDescending: #expect(!left.name.utf8.lexicographicallyPrecedes(right.name.utf8))
            }
        }
    }

    @Test("a place takes in the divisions below it, a text any part of a name in either script")
    func entityFilters() {
        let snapshot = Self.shared
        var query = EntityQuery()
        query.places = [.division(331_100)]
        #expect(Set(snapshot.allEntities(query).map { snapshot.entityRow($0).name }) == ["云和县", "遂昌县"])
        query = EntityQuery()
        query.text = "歐阳"
        #expect(snapshot.allEntities(query).map { snapshot.entityRow($0).name } == ["歐陽春"])
        query.text = "云和县"
        query.types = [.organization]
        #expect(snapshot.allEntities(query).map { snapshot.entityRow($0).name } == ["云和县教育局"])
    }

    @Test("pages of figures, forwards or backwards, give every one once, in order", arguments: FigureSort.allCases)
    func figurePages(sort: FigureSort) {
        let snapshot = Self.shared
        var query = FigureQuery()
        query.sort = sort
        let all = snapshot.allFigures(query)
        #expect(all.count == snapshot.figureCount && all.count > 50)
        let walked = Self.walk { snapshot.figures(query, start: $0, limit: 7) }
        #expect(walked.forwards == all && walked.backwards == all)
        let values = all.map { snapshot.figureRow($0).stated.figure.value.double }
        for (left, right) in zip(values, values.dropFirst()) {
            if sort == .value { #expect(left <= right) }
            if sort == .valueDescending { #expect(left >= right) }
        }
    }

    @Test("figures are found as a look at each would find them")
    func figureFilters() throws {
        let snapshot = Self.shared
        let rows = (0..<Int32(snapshot.figureCount)).map(snapshot.figureRow)
        func found(_ change: (inout FigureQuery) -> Void) -> [Int32] {
            var query = FigureQuery()
            change(&query)
            return snapshot.allFigures(query)
        }
        func looked(_ holds: (FigureRow) -> Bool) -> [Int32] { rows.filter(holds).map(\.ordinal) }
        #expect(found { $0.kinds = [.count] } == looked { $0.stated.figure.kind == .count })
        #expect(found { $0.units = ["万元"] } == looked { $0.stated.figure.unit == "万元" })
        #expect(found { $0.measures = ["企业"] } == looked { $0.stated.figure.measure == "企業" })
        #expect(found { $0.minimum = 12 } == looked { $0.stated.figure.value.double >= 12 })
        let bank = try #require(snapshot.entity(id: "organization:丽水农商银行"))
        #expect(found { $0.entities = [bank] } == looked { $0.stated.subject?.ordinal == bank })
        #expect(
            found { $0.places = [.division(500_000)] }
                == looked { snapshot.entities(ofStory: $0.story).contains { snapshot.entityRow($0).adcode == 500_102 } }
        )
        #expect(
            found { $0.text = "网格" }
                == looked { ($0.stated.figure.measure ?? "").contains("网格") || $0.stated.quote.contains("网格") })
        #expect(found { $0.text = "第1" } == looked { $0.stated.quote.contains("第1") })
        for row in rows.prefix(20) { #expect(snapshot.figure(id: row.stated.id) == row.ordinal) }
    }

    @Test("exchanges are the ones their stories hold, and are found by who learns")
    func exchanges() {
        let snapshot = Self.shared
        let all = snapshot.allExchanges(ExchangeQuery())
        let told = (0..<Int32(snapshot.storyCount)).flatMap { snapshot.storyRecord($0).exchanges }
        #expect(all.map { snapshot.exchangeRow($0).reported } == told && told.count > 20)
        var query = ExchangeQuery()
        query.learners = ["雲和"]
        #expect(snapshot.allExchanges(query) == all.filter { snapshot.exchangeRow($0).reported.learner.name == "云和县" })
        let walked = Self.walk { snapshot.exchanges(query, start: $0, limit: 2) }
        #expect(walked.forwards == snapshot.allExchanges(query) && walked.backwards == walked.forwards)
    }

    @Test("facets count what a look at each story counts; a field ignores the filter on itself")
    func facets() throws {
        let snapshot = Self.shared
        var query = StoryQuery()
        query.entities = [[try #require(snapshot.entity(id: "organization:丽水农商银行"))]]
        let chosen = snapshot.allStories(query)
        let all = (0..<Int32(snapshot.storyCount)).map { $0 }
        #expect(!chosen.isEmpty && chosen.count < all.count)
        func counted(_ stories: [Int32], _ values: (Int32) -> [String]) -> [String: Int] {
            var counts: [String: Int] = [:]
            for story in stories { for value in Set(values(story)) { counts[value, default: 0] += 1 } }
            return counts
        }
        func names(_ story: Int32, of type: EntityType) -> [String] {
            snapshot.entities(ofStory: story).map(snapshot.entityRow).filter { $0.type == type }.map(\.id)
        }
        func units(_ story: Int32) -> [String] {
            snapshot.storyRecord(story).figures.compactMap(\.figure.unit)
        }
        let expected: [FacetField: [String: Int]] = [
            .month: counted(chosen) { [String(snapshot.storyRow($0).published?.date.prefix(7) ?? "")] },
            .place: counted(chosen) { names($0, of: .place) },
            .person: counted(all) { names($0, of: .person) },
            .unit: counted(chosen, units),
        ]
        for (field, counts) in expected {
            let facet = try #require(snapshot.facets(query, by: [field], limit: 1_000).first)
            #expect(facet.total == counts.count)
            #expect(Dictionary(uniqueKeysWithValues: facet.values.map { ($0.value, $0.count) }) == counts)
            let few = try #require(snapshot.facets(query, by: [field], limit: 2).first)
            #expect(few.values == Array(facet.values.prefix(2)) && few.total == facet.total)
        }
    }

    @Test("everything the archive says is the same whatever the number of workers")
    func deterministic() {
        let (one, four) = (
            MadeUpArchive.snapshot(seed: 5, documents: 90, workers: 1),
            MadeUpArchive.snapshot(seed: 5, documents: 90, workers: 4)
        )
        #expect(one.identity == four.identity && one.storyCount == four.storyCount)
        #expect((0..<Int32(one.storyCount)).allSatisfy { one.storyRecord($0) == four.storyRecord($0) })
        #expect(one.entityCount == four.entityCount)
        for entity in 0..<Int32(one.entityCount) {
            #expect(one.entityRecord(entity) == four.entityRecord(entity))
            #expect(one.related(to: entity, limit: 50) == four.related(to: entity, limit: 50))
            #expect(one.timeline(of: entity) == four.timeline(of: entity))
        }
        #expect((0..<Int32(one.figureCount)).allSatisfy { one.figureRow($0) == four.figureRow($0) })
        #expect(one.statistics() == four.statistics())
        #expect(
            one.facets(StoryQuery(), by: FacetField.allCases, limit: 20)
                == four.facets(StoryQuery(), by: FacetField.allCases, limit: 20))
        for typed in ["l", "lm", "云", "y"] {
            #expect(one.suggestions(for: typed, limit: 20) == four.suggestions(for: typed, limit: 20))
        }
    }
}
