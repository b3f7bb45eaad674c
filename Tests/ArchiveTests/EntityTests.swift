import Annotation
import Layout
import Testing

@testable import Archive

@Suite("Entities of the archive") struct EntityTests {
    private static func place(_ name: String, _ adcode: Int?, _ surfaces: [String] = []) -> Entity {
        Entity(type: .place, name: name, surfaces: [name] + surfaces, adcode: adcode, mentions: [0..<1])
    }

    private static func person(_ name: String, _ roles: [String]) -> Entity {
        Entity(type: .person, name: name, surfaces: [name], roles: roles, mentions: [0..<1, 2..<3])
    }

    private static func catalog(_ stories: [[Entity]]) -> EntityCatalog {
        var joining = EntityJoining()
        for entities in stories {
            // A batch a story: what a name means is decided over all of them.
            var batch = BatchEntities()
            batch.append(entities, published: .unknown)
            joining.append(batch.finished())
        }
        return joining.catalog(workers: 2)
    }

    private static func records(_ catalog: EntityCatalog) -> [EntityRecord] {
        (0..<Int32(catalog.count)).map(catalog.record)
    }

    @Test("a division is one entity under its code, whatever the stories call it")
    func divisions() {
        let catalog = Self.catalog([
            [Self.place("遂昌县", 331123)], [Self.place("遂昌", 331123), Self.place("遂昌县", 331123)],
        ])
        let records = Self.records(catalog)
        #expect(records.map(\.id) == ["place:331123"])
        #expect(records[0].stories == 2 && records[0].name == "遂昌县")
    }

    @Test("posts in different prefectures keep two persons of one name apart, one post joins them")
    func persons() {
        let fuling = Self.place("涪陵区", 500102)
        let suichang = Self.place("遂昌县", 331123, ["遂昌"])
        let apart = Self.records(
            Self.catalog([
                [fuling, Self.person("李明", ["涪陵区委书记"])], [suichang, Self.person("李明", ["遂昌农民"])],
                [fuling, Self.person("李明", ["涪陵区委书记"])], [Self.person("李明", [])],
            ]))
        #expect(apart.filter { $0.type == .person }.map(\.id) == ["person:李明~涪陵区", "person:李明~遂昌县"])
        #expect(apart.first { $0.id == "person:李明~涪陵区" }?.stories == 3)
        let joined = Self.records(
            Self.catalog([
                [fuling, Self.person("李明", ["涪陵区委书记"])], [suichang, Self.person("李明", ["记者"])],
            ]))
        #expect(joined.filter { $0.type == .person }.map(\.id) == ["person:李明"])
    }

    @Test("towns of one name are kept apart by their stories' prefectures, rivers are not")
    func places() {
        let catalog = Self.catalog([
            [Self.place("云和县", 331125), Self.place("城关镇", nil), Self.place("长江", nil)],
            [Self.place("涪陵区", 500102), Self.place("城关镇", nil), Self.place("长江", nil)],
        ])
        #expect(
            Self.records(catalog).map(\.id)
                == ["place:331125", "place:500102", "place:城关镇~云和县", "place:城关镇~涪陵区", "place:长江"])
    }

    @Test(
        "completion answers to Chinese, Traditional, pinyin and initials",
        arguments: ["治村", "治村寶", "zhicun", "zhi cun", "zcb", "ZCB", "zhicunb"])
    func completes(typed: String) {
        let platform = Entity(type: .platform, name: "治村宝", surfaces: ["治村宝"], mentions: [0..<1])
        let city = Self.place("重庆市", 500000)
        let index = CompletionIndex(catalog: Self.catalog([[platform, city]]), stories: 2, workers: 1) {
            $0 == 0 ? "治水" : nil
        }
        index.checkInvariants()
        #expect(Array(index.targets(for: typed)) == [.entity(1, form: 0)])
        #expect(!index.targets(for: "chongqing").isEmpty && !index.targets(for: "cqs").isEmpty)
        #expect(index.targets(for: "xyz").isEmpty && index.targets(for: "").isEmpty)
        #expect(Array(index.targets(for: "zhishui")) == [.headline(0)])
    }

    @Test("what a folder needs is known from its bytes, what there is from the control group")
    func memory() {
        #expect(MemoryNeed.limit(fromControlGroup: "536870912\n") == 536_870_912)
        #expect(MemoryNeed.limit(fromControlGroup: "max\n") == nil)
        #expect(MemoryNeed.limit(fromControlGroup: "9223372036854771712\n") == nil)
        #expect(MemoryNeed(rawBytes: 1 << 20, limit: 512 << 20).fits)
        #expect(!MemoryNeed(rawBytes: 1 << 20, held: 480 << 20, limit: 512 << 20).fits)
        #expect(!MemoryNeed(rawBytes: 600 << 20, limit: 512 << 20).fits)
        #expect(MemoryNeed(rawBytes: 600 << 20, limit: nil).fits)
    }
}
