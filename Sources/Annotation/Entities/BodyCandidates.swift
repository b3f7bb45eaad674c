import Lexicon

/// The organizations a story may name: bodies known by name, and whatever closes as bodies do, with all that
/// specifies it (重庆市巫山县生态环境监测站, 省科技厅, 爱玛科技集团股份有限公司).
struct BodyCandidates {
    private(set) var candidates: [Candidate] = []

    private let scan: StoryScan
    private let lexicon: NameLexicon

    init(in scan: StoryScan, lexicon: NameLexicon, placeStart: [Int32]) {
        self.scan = scan
        self.lexicon = lexicon
        var bodyStart = [Int32](repeating: -1, count: scan.count + 1)
        addKnown()
        for term in scan.terms where !term.classes.isDisjoint(with: [.organ, .firm, .institution]) {
            let end = term.range.upperBound
            // The longest closing word there: 人民法院, not 法院.
            guard scan.longestTerm(endingAt: end, [.organ, .firm, .institution])?.range == term.range else { continue }
            // 公司法, 大学生, 委员会议: the closing word is the beginning of another.
            if end < scan.count, Int(scan.wordEnd[end - 1]) > end, scan.classes[end] == .han,
                !Self.mayBeCut(scan, end)
            {
                continue
            }
            let growth = NameGrowth(
                before: term.range.lowerBound, in: scan, placeStart: placeStart, bodies: bodyStart, style: .proper)
            let tagged = scan.tagged.first { $0.type == .organization && $0.range.upperBound == end }
            let range = growth.start..<end
            let level = isLevelBody(term)
            var confidence = 0
            if growth.start == term.range.lowerBound {
                // Nothing before it: only what names one body wherever it stands.
                if isNameAlone(term) { confidence = level ? 70 : 55 }
            } else if growth.hasPlace {
                confidence = 80
            } else if growth.hasAnchor {
                confidence = 75
            } else if growth.hasBody {
                confidence = 75
            } else if growth.hasQuote {
                confidence = 70
            } else if term.classes.contains(.organ) || term.classes.contains(.institution) {
                confidence =
                    isNameAlone(term) || growth.opensCleanly && term.range.count >= 3 && !isCommon(term) ? 55 : 0
            } else if term.classes.contains(.firm), term.range.count >= 3, growth.opensCleanly {
                confidence = 60
            }
            if let tagged {
                if tagged.range == range {
                    confidence += 20
                } else if confidence == 0 || !(growth.hasPlace || growth.hasAnchor || growth.hasBody || growth.hasQuote)
                {
                    add(tagged.range, 55)
                }
            }
            if confidence > 0 {
                add(range, min(confidence, 95))
                if confidence >= 50 { bodyStart[end] = Int32(range.lowerBound) }
            }
        }
        for name in scan.tagged where name.type == .organization && name.range.count > 1 {
            if let word = lexicon.words.word(scan.text[name.range]), word.halvings < 34,
                word.partOfSpeech != .organization,
                word.partOfSpeech != .otherName
            {
                continue
            }
            add(name.range, min(55, 15 + name.margin / 8))
        }
    }

    private mutating func add(_ range: Range<Int>, _ confidence: Int) {
        candidates.append(Candidate(range: range, type: .organization, confidence: confidence))
    }

    private mutating func addKnown() {
        for term in scan.terms where term.classes.contains(.organization) && term.range.count > 1 {
            let between =
                Int(scan.wordStart[term.range.lowerBound]) == term.range.lowerBound
                && Int(scan.wordEnd[term.range.upperBound - 1]) == term.range.upperBound
            if between || term.range.count > 2 { add(term.range, 75) }
        }
    }

    /// 省委, 市政府, 区纪委: a body of the place at hand.
    private func isLevelBody(_ term: StoryScan.Term) -> Bool {
        ["省", "市", "县", "区", "州", "旗", "盟"].contains(scan.text[term.range.lowerBound]) && term.range.count <= 4
    }

    /// Whether the closing word alone names a body to the reader: 组织部, 农业农村局; not 委员会, 办公室, 公司.
    private func isNameAlone(_ term: StoryScan.Term) -> Bool {
        guard term.classes.contains(.organ), !isCommon(term) else { return false }
        if isLevelBody(term) { return true }
        let last = scan.text[term.range.upperBound - 1]
        return term.range.count >= 3 && ["局", "厅", "委", "部", "联", "院"].contains(last)
            || term.range.count == 2 && ["纪委", "妇联", "残联", "文联", "侨联"].contains(scan.string(term.range))
    }

    private static let common: Set<String> = [
        "党委", "党组", "党工委", "党总支", "党支部", "总支", "支部", "委员会", "常务委员会", "办公室", "委办公室", "办事处", "管委会", "管理委员会",
        "领导小组", "工作领导小组", "指挥部", "专班", "工作专班", "专家组", "工作组", "工作队", "代表团", "调研组", "督导组", "督查组", "讲师团", "宣讲团",
        "志愿服务队", "服务队", "突击队", "村委会", "村委", "村两委", "居委会", "村民委员会", "居民委员会", "社区党委", "社区居委会", "村党支部", "村党委",
        "村党总支", "社区党总支", "联合党委", "常委会", "派出所", "分局", "法院", "检察院", "监狱", "街道办", "街道办事处", "人民政府", "镇党委", "乡党委",
        "镇政府", "乡政府", "工会", "商会", "协会", "管理局", "管理处", "管理所", "管理站", "服务中心", "服务站", "发展中心", "分院", "分校", "分公司", "分行",
        "支行", "支队", "大队", "中队", "总队", "监管局", "监督局", "监管所", "执法局", "执法队", "部门", "人社部门", "研究中心", "工程中心", "创新中心",
        "培训中心", "体验中心", "检测中心", "监测站", "监测中心", "执法大队", "执法中队", "敬老院", "养老院", "福利院", "文化馆", "文化站", "接待中心", "指挥中心",
        "综治中心", "便民服务中心", "政务服务中心", "行政服务中心", "街道党工委", "区政府", "行业党委", "中心党委", "救援队", "推广站", "推广中心", "出版社", "报社",
        "电台", "电视台", "杂志社", "国有林场", "海关", "保障中心", "供电公司", "融媒体中心", "党校", "档案馆", "党委办公室", "人大", "政协", "驻村工作队",
    ]
    private func isCommon(_ term: StoryScan.Term) -> Bool { Self.common.contains(scan.string(term.range)) }

    /// A word that begins with the closing word's last characters may be cut where a post follows (局 + 长 is not such).
    private static func mayBeCut(_ scan: StoryScan, _ end: Int) -> Bool {
        scan.longestTerm(at: end, [.post, .speech]).map { $0.range.count >= 2 } ?? false
    }
}
