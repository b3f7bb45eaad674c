import Testing

@testable import Archive

@Suite("Kin") struct KinTests {
    private static let report = """
        云和县推广治村宝，网格员把走访记录写进手机，镇里当天回复。三个月来，全县受理群众诉求一千二百件，办结率百分之九十八。
        过去村民反映水渠堵塞，要跑镇里三趟；如今拍一张照片，第二天就有人来修。浮云街道还把治村宝接进党群服务中心。
        """
    private static let rewritten = """
        云和县推广治村宝，网格员把走访记录写进手机，镇里当天回复。三个月来，全县受理群众诉求一千二百件，办结率百分之九十八。
        过去村民反映水渠堵塞，要跑镇里三趟；如今拍一张照片，第二天就有人来修。记者看到，老人也学会了用语音说事。
        """
    private static let kin = "遂昌县派干部到云和县学习治村宝，网格员介绍走访记录怎样写，座谈会开到傍晚，双方约定秋后再来。"
    private static let stranger = "昨夜雷雨，机场取消航班十五班，旅客在候机楼过夜，航空公司发放毛毯和面包，今晨恢复起降。"

    @Test("a reprint, a near-duplicate and kin are told apart, and a stranger is none")
    func relations() throws {
        let texts = [
            ("a", Self.report), ("b", Self.report), ("c", Self.rewritten), ("d", Self.kin), ("e", Self.stranger),
            ("f", "消防队到学校教学生逃生。"), ("g", "果园里樱桃红了，游客提着篮子来。"), ("h", "图书馆延长开放到夜里十点。"),
        ]
        let snapshot = Snapshot.build(
            from: texts.map { id, text in Source(id: id) { Array(text.utf8) } }, version: "1", workers: 2)
        let similar = snapshot.similar(to: try #require(snapshot.story(id: "a.1")), limit: 10)
        let relations = similar.map { (snapshot.storyID($0.ordinal), $0.relation) }
        #expect(relations.first?.0 == "b.1" && relations.first?.1 == .reprint)
        #expect(relations.contains { $0.0 == "c.1" && $0.1 == .nearDuplicate })
        #expect(relations.contains { $0.0 == "d.1" && $0.1 == .kin })
        #expect(!relations.contains { $0.0 == "e.1" && $0.1 != .kin })
        #expect(similar.allSatisfy { (0...1.0001).contains($0.score) })
        #expect(zip(similar, similar.dropFirst()).allSatisfy { $0.score >= $1.score })
    }
}
