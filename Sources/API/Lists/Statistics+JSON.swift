import Archive

extension Statistics {
    func writeMembers(to json: inout JSONWriter) {
        json.member("documents", documents)
        json.member("unreadable", unreadable)
        json.member("stories", stories)
        json.member("bytes", bytes)
        json.member("characters", characters)
        json.member("entities", entities)
        json.member("mentions", mentions)
        json.member("figures", figures)
        json.member("exchanges", exchanges)
        json.member("repairs", repairs)
        json.member("first", first)
        json.member("last", last)
        json.member("entities_by_type", entitiesByType)
        json.member("stories_by_kind", storiesByKind)
        json.member("stories_by_outlet", storiesByOutlet)
        json.member("stories_by_month", storiesByMonth)
        json.member("documents_by_encoding", documentsByEncoding)
        json.member("repairs_by_rule", repairsByRule)
        json.member("figures_by_kind", figuresByKind)
        json.member("exchanges_by_form", exchangesByForm)
        json.object("story_length") { json in
            json.member("minimum", storyLength.minimum)
            json.member("lower_quartile", storyLength.lowerQuartile)
            json.member("median", storyLength.median)
            json.member("upper_quartile", storyLength.upperQuartile)
            json.member("percentile_99", storyLength.percentile99)
            json.member("maximum", storyLength.maximum)
            json.member("mean", rounded(storyLength.mean))
        }
    }
}

extension Statistics.Tally: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("value", value)
            json.member("count", count)
        }
    }
}
